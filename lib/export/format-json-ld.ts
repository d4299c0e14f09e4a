import type { ExportedClaim, ExportedMention, PageExport } from '../schema/page-export.ts';
import type { Reference } from '../schema/source.ts';
import { cleanText } from './clean-text.ts';
import { formatPlainJson } from './format-plain-json.ts';
import { nameByContent } from './name-by-content.ts';

/** Only terms of this context are used, so that every reader of annotations knows them all. */
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Language of the dataset's sentences. */
const LANGUAGE = 'en';

/**
 * A page summary as a collection of annotations of the W3C's Web Annotation Data Model, in
 * JSON-LD: one for each mention, at its words, and one for each fact, caveat and question, at the
 * page as a whole, with its sources as links.
 */
export function formatJsonLd(page: PageExport): string {
  const { url, title } = page.page;
  const { exportedAt, dataset } = page;
  const label = `Caveat summary of “${cleanText(title)}” (${url}), dataset ${dataset.version}, as of ${dataset.asOf}, exported ${exportedAt}`;
  const collection = nameByContent('collection', url, exportedAt, dataset.version);
  const items = [...annotateMentions(page), ...annotateClaims(page)];
  return formatPlainJson({
    '@context': CONTEXT,
    id: collection,
    type: 'AnnotationCollection',
    label,
    ...stamp(page),
    total: items.length,
    first: {
      id: nameByContent('page', collection),
      type: 'AnnotationPage',
      partOf: collection,
      startIndex: 0,
      items,
    },
  });
}

/** Who made it and when. The version is the dataset's. */
function stamp({ exportedAt, dataset }: PageExport) {
  const generator = {
    id: nameByContent('caveat', dataset.version),
    type: 'Software',
    name: `Caveat, dataset ${dataset.version}, as of ${dataset.asOf}`,
  };
  return { created: exportedAt, generated: exportedAt, generator };
}

function annotateMentions(page: PageExport): object[] {
  const labelOf = new Map(page.categories.map(({ id, label }) => [id, label]));
  return page.entries.flatMap(({ id, label, category, gloss, mentions }) =>
    mentions.map((mention, number) => ({
      id: nameByContent('mention', page.page.url, page.exportedAt, id, String(number)),
      type: 'Annotation',
      motivation: 'identifying',
      ...stamp(page),
      body: [
        text('identifying', label),
        text('tagging', labelOf.get(category) ?? category),
        text('describing', gloss),
      ],
      target: { ...targetOf(page), selector: selectorsOf(mention) },
    })),
  );
}

function annotateClaims(page: PageExport): object[] {
  const labelOf = new Map(page.entries.map(({ id, label }) => [id, label]));
  const annotate =
    (motivation: 'commenting' | 'questioning', kind: string) =>
    ({ id, entry, text: words, sources }: ExportedClaim) => ({
      id: nameByContent(kind, page.page.url, page.exportedAt, id),
      type: 'Annotation',
      motivation,
      ...stamp(page),
      body: [
        text(motivation, words),
        text('tagging', kind),
        text('tagging', labelOf.get(entry) ?? entry),
        ...citeSources(page, sources),
      ],
      target: targetOf(page),
    });
  return [
    ...page.facts.map(annotate('commenting', 'fact')),
    ...page.caveats.map(annotate('commenting', 'caveat')),
    ...page.questions.map(annotate('questioning', 'open question')),
  ];
}

/** Each source in words, and as a link where it has an address. */
function citeSources({ sources }: PageExport, references: readonly Reference[]): object[] {
  return references.flatMap(({ source: id, place }) => {
    const source = sources.find((candidate) => candidate.id === id);
    if (!source) return [];
    const words = [source.publisher, source.title, source.published, place].filter(Boolean);
    const link = { type: 'SpecificResource', purpose: 'linking', source: source.url };
    return [text('describing', `Source: ${words.join(', ')}`), ...(source.url ? [link] : [])];
  });
}

function text(purpose: string, value: string) {
  return {
    type: 'TextualBody',
    purpose,
    value: cleanText(value),
    format: 'text/plain',
    language: LANGUAGE,
  };
}

/** The page as it was when it was read. */
function targetOf({ page, exportedAt }: PageExport) {
  return {
    type: 'SpecificResource',
    source: page.url,
    state: { type: 'TimeState', sourceDate: exportedAt },
  };
}

/** By words and by position, so that one of them holds where the page has changed. */
function selectorsOf({ selector, position }: ExportedMention): object[] {
  return [
    { type: 'TextQuoteSelector', ...selector },
    ...(position ? [{ type: 'TextPositionSelector', ...position }] : []),
  ];
}
