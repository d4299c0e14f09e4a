import type { Dataset } from '../schema/dataset.ts';
import type { PageComparison } from '../schema/page-comparison.ts';
import type { ExportedClaim, ExportedMention, PageExport } from '../schema/page-export.ts';
import type { PageReport, ReportedMention } from '../schema/page-report.ts';
import type { SentText } from '../schema/sent-text.ts';
import type { Citation, Reference } from '../schema/source.ts';
import type { TextSelector } from '../schema/text-selector.ts';
import type { ClaimGroup } from '../summary/collect-claims.ts';
import type { MentionPlaces } from '../summary/place-mentions.ts';
import type { PageSummary } from '../summary/summarise-page.ts';
import { exportComparison } from './export-comparison.ts';
import { linkSentences } from './link-sentences.ts';

/** All that is known of a page when its summary is exported. */
export interface ExportablePage {
  report: PageReport;
  summary: PageSummary;
  /** Null where the page did not send its text. */
  sent: SentText | null;
  places: MentionPlaces;
  /** Null where it was not compared. */
  comparison: PageComparison | null;
  /** What the page said of where its mentions stand; empty where it no longer answers. */
  selectors: readonly TextSelector[];
}

/**
 * A page summary as it leaves the extension: plain data, made of what the side panel shows.
 *
 * @param exportedAt ISO 8601 date and time in UTC
 */
export function makePageExport(
  page: ExportablePage,
  dataset: Dataset,
  exportedAt: string,
): PageExport {
  const { report, summary, sent, places, comparison } = page;
  const sources = new Set<string>();
  const cite = (citations: readonly Citation[]): Reference[] =>
    citations.map(({ source, place }) => {
      sources.add(source.id);
      return { source: source.id, place };
    });
  const claims = (groups: readonly ClaimGroup[]): ExportedClaim[] =>
    groups.flatMap(({ entry, claims: cited }) =>
      cited.map(({ id, text, weight, citations }) => ({
        id: `${entry.id}/${id}`,
        entry: entry.id,
        text,
        weight,
        sources: cite(citations),
      })),
    );
  const blockOf = new Map(sent?.mentions.map(({ id, block }) => [id, block]));
  const selectorOf = new Map(page.selectors.map((selector) => [selector.id, selector]));
  const link = linkSentences(page);
  const mention = (reported: ReportedMention): ExportedMention => {
    const { id, quote, sentence, why, frame } = reported;
    // Links and selectors of a page do not reach into its frames.
    const selector = frame ? undefined : selectorOf.get(id);
    return {
      quote,
      sentence,
      link: frame ? null : link(sentence.text, blockOf.get(id)),
      where: places.of(id).where,
      selector: selector
        ? { exact: selector.exact, prefix: selector.prefix, suffix: selector.suffix }
        : selectorInSentence(reported),
      position: selector ? { start: selector.start, end: selector.end } : null,
      why,
    };
  };
  const entries = summary.categories.flatMap((category) => category.entries);
  const parts = {
    categories: summary.categories.map(({ category: { id, label }, count }) => ({
      id,
      label,
      count,
    })),
    entries: entries.map(({ entry, mentions }) => {
      const { id, category, label, gloss, status = null, figures } = entry;
      for (const { source } of [status, ...figures].flatMap((part) => part?.sources ?? [])) {
        sources.add(source);
      }
      return { id, category, label, gloss, status, figures, mentions: mentions.map(mention) };
    }),
    facts: claims(summary.facts),
    caveats: claims(summary.caveats),
    questions: claims(summary.questions),
    disputes: summary.disputes.map(({ entry, id, question, tellings }) => ({
      id: `${entry.id}/${id}`,
      entry: entry.id,
      question,
      tellings: tellings.map(({ text, citations }) => ({ text, sources: cite(citations) })),
    })),
    comparison: comparison && exportComparison(comparison, link, cite),
  };
  return {
    format: 'caveat-page-summary',
    formatVersion: 1,
    exportedAt,
    dataset: { version: dataset.info.version, asOf: dataset.info.asOf },
    page: {
      url: report.url,
      title: report.title,
      language: report.language,
      published: sent?.published ?? null,
      partial: report.partial || sent?.partial === true,
    },
    ...parts,
    sources: dataset.sources.filter(({ id }) => sources.has(id)),
  };
}

/** What a page that no longer answers is quoted by. */
function selectorInSentence({ quote, sentence }: ReportedMention): ExportedMention['selector'] {
  const { text, start, end } = sentence;
  return {
    exact: quote,
    prefix: text.slice(0, start).replace(/^…/, ''),
    suffix: text.slice(end).replace(/…$/, ''),
  };
}
