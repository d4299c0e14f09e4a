import type { ExportedClaim, PageExport } from '../schema/page-export.ts';
import type { MessageKey, Translator } from '../schema/translate.ts';
import { describeFigure } from '../text/describe-figure.ts';
import { formatDate } from '../text/format-date.ts';
import { NAME_OF_STAGE } from '../text/name-of-stage.ts';
import type { Inline, OutlineBlock } from './outline.ts';
import { outlineComparison } from './outline-comparison.ts';
import { type OutlineContext, outlineQuote, outlineSection } from './outline-parts.ts';

/** A page summary as a document for people: what Markdown and rich text are written from. */
export function outlinePage(page: PageExport, translator: Translator): OutlineBlock[] {
  const context = makeContext(page, translator);
  const { comparison } = page;
  return [
    ...outlineHead(page, translator),
    ...outlineMentions(page, translator),
    ...(comparison ? outlineComparison(comparison, context) : []),
    ...outlineClaims('sectionFacts', page.facts, context),
    ...outlineClaims('sectionCaveats', page.caveats, context),
    ...outlineClaims('sectionQuestions', page.questions, context),
    ...outlineDisputes(page, context),
    ...outlineFigures(page, context),
  ];
}

function makeContext(page: PageExport, translator: Translator): OutlineContext {
  const labels = new Map(page.entries.map(({ id, label }) => [id as string, label]));
  const sources = new Map(page.sources.map((source) => [source.id, source]));
  return {
    translator,
    labelOf: (entry) => labels.get(entry) ?? entry,
    cite: (references) =>
      references.flatMap(({ source: id, place }) => {
        const source = sources.get(id);
        if (!source) return [];
        const { title, url = null, publisher, published } = source;
        const day = published && formatDate(published, translator.locale);
        const rest = [publisher, day, place].filter(Boolean).join(' · ');
        return [[{ text: title, link: url }, { text: ` · ${rest}` }]];
      }),
  };
}

function outlineHead({ page, dataset, exportedAt }: PageExport, translator: Translator) {
  const { text, locale } = translator;
  const day = (date: string) => formatDate(date.slice(0, 10), locale);
  const lines: Inline[][] = [
    [{ text: page.url, link: page.url }],
    ...(page.published === null ? [] : [[{ text: text('publishedOn', day(page.published)) }]]),
    [{ text: text('datasetLine', dataset.version, day(dataset.asOf)) }],
    [{ text: text('exportedOn', day(exportedAt)) }],
    ...(page.partial ? [[{ text: text('partialPage') }]] : []),
  ];
  return [
    {
      kind: 'heading',
      level: 1,
      content: [{ text: page.title || page.url, isQuoted: true }],
    },
    { kind: 'list', items: lines.map((content) => ({ content, notes: [] })) },
  ] satisfies OutlineBlock[];
}

function outlineMentions(page: PageExport, translator: Translator): OutlineBlock[] {
  const { text, plural, locale } = translator;
  const total = page.categories.reduce((sum, { count }) => sum + count, 0);
  const ofCategory = page.categories.flatMap(({ id, label, count }): OutlineBlock[] => [
    {
      kind: 'heading',
      level: 3,
      content: [{ text: `${label} · ${plural('mentionCount', count)}` }],
    },
    {
      kind: 'list',
      items: page.entries
        .filter(({ category }) => category === id)
        .map((entry) => ({
          content: [
            { text: entry.label, strong: true },
            { text: ` – ${entry.gloss}` },
            ...(entry.status === null
              ? []
              : [
                  {
                    text: ` ${text('exportStatus', text(NAME_OF_STAGE[entry.status.stage]), formatDate(entry.status.date, locale))}`,
                  },
                ]),
          ],
          notes: entry.mentions.map((mention) => outlineQuote(mention, translator)),
        })),
    },
  ]);
  const heading = { text: `${text('sectionMentions')} (${total})` };
  return [{ kind: 'heading', level: 2, content: [heading] }, ...ofCategory];
}

function outlineClaims(
  heading: MessageKey,
  claims: readonly ExportedClaim[],
  { translator, labelOf, cite }: OutlineContext,
): OutlineBlock[] {
  return outlineSection(
    translator,
    heading,
    claims.map(({ entry, text, sources }) => ({
      content: [{ text: `${labelOf(entry)}:`, strong: true }, { text: ` ${text}` }],
      notes: cite(sources),
    })),
  );
}

function outlineDisputes(
  { disputes }: PageExport,
  { translator, labelOf, cite }: OutlineContext,
): OutlineBlock[] {
  return outlineSection(
    translator,
    'sectionDisputes',
    disputes.map(({ entry, question, tellings }) => ({
      content: [{ text: `${labelOf(entry)}:`, strong: true }, { text: ` ${question}` }],
      notes: tellings.map(({ text, sources }) => [
        { text: `${text} (` },
        ...cite(sources).flatMap((source, place) => [
          ...(place > 0 ? [{ text: '; ' }] : []),
          ...source,
        ]),
        { text: ')' },
      ]),
    })),
  );
}

function outlineFigures(
  { entries }: PageExport,
  { translator, cite }: OutlineContext,
): OutlineBlock[] {
  const { text, locale } = translator;
  return outlineSection(
    translator,
    'cardFigures',
    entries.flatMap(({ label, figures }) =>
      figures.map((figure) => ({
        content: [
          { text: `${label}:`, strong: true },
          {
            text: ` ${figure.subject}: ${describeFigure(figure, translator)}, ${text('cardAsOf', formatDate(figure.asOf, locale))}`,
          },
        ],
        notes: cite(figure.sources),
      })),
    ),
  );
}
