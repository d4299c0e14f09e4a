import { type KeptPage, MOST_KEPT_FINDINGS } from '../schema/kept-page.ts';
import type { PageComparison } from '../schema/page-comparison.ts';
import type { PageReport } from '../schema/page-report.ts';
import type { SentText } from '../schema/sent-text.ts';
import type { MentionPlaces } from './place-mentions.ts';
import type { PageSummary } from './summarise-page.ts';

/** All that is known of a page when it is kept. */
export interface KeepablePage {
  report: PageReport;
  summary: PageSummary;
  /** Null where the page did not send its text. */
  sent: SentText | null;
  places: MentionPlaces;
  /** Null where it was not compared. */
  comparison: PageComparison | null;
}

/** What is kept of a page for comparing it with another. */
export function makeKeptPage(
  { report, summary, sent, places, comparison }: KeepablePage,
  kept: Pick<KeptPage, 'id' | 'keptAt' | 'private'>,
): KeptPage {
  const entries = summary.categories.flatMap((category) =>
    category.entries.map(({ entry, mentions }) => {
      const where = mentions.map(({ id }) => places.of(id).where);
      return {
        id: entry.id,
        count: mentions.length,
        inArticle: where.includes('unknown')
          ? null
          : where.filter((each) => each === 'article').length,
      };
    }),
  );
  const numbers = (comparison?.numbers ?? []).flatMap(({ quote, figures }) => {
    const [nearest] = figures;
    if (!nearest) return [];
    const { entry, figure, relation } = nearest;
    return [
      {
        entry,
        figure: figure.id,
        relation,
        quote: quote.text.slice(0, 2000),
        sentence: quote.sentence.text.slice(0, 2000),
      },
    ];
  });
  const omissions = comparison?.omissions;
  return {
    ...kept,
    url: report.url,
    title: report.title,
    language: report.language,
    published: sent?.published ?? null,
    partial: report.partial || sent?.partial !== false,
    entries,
    numbers: numbers.slice(0, MOST_KEPT_FINDINGS),
    omitted:
      omissions && omissions.abstained === null
        ? omissions.claims.map(({ entry, claim }) => `${entry}/${claim.id}`)
        : null,
  };
}
