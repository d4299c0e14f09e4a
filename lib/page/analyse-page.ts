import type { ComparedPage, PageComparison } from '../schema/page-comparison.ts';
import type { PageReport } from '../schema/page-report.ts';
import type { SentText } from '../schema/sent-text.ts';
import { makeComparedPage } from '../summary/make-compared-page.ts';
import { MentionPlaces } from '../summary/place-mentions.ts';
import { splitArticle } from '../summary/split-article.ts';
import type { Steps } from '../text/steps.ts';
import { readArticle } from './find-article.ts';

/** What the side panel works out of a page's text. */
export interface PageAnalysis {
  /** For each block sent, whether it belongs to the article; null where none can be told apart. */
  article: boolean[] | null;
  places: MentionPlaces;
  comparison: PageComparison;
}

/**
 * Most elements of a page whose article is looked for: twice a very long article of an encyclopedia,
 * for which it takes about a tenth of a second.
 */
const MOST_ELEMENTS = 20_000;

/** What the work needs beside the page. */
interface AnalysisTools {
  /** Makes a blank document that is shown nowhere. */
  makeDocument: (title: string) => Document;
  /** Holds a page against the dataset. */
  compare: (page: ComparedPage) => Steps<PageComparison>;
}

/**
 * Works out what of a page is its article, and holds it against the dataset. Looking for the
 * article is one long step.
 */
export function* analysePage(
  report: PageReport,
  sent: SentText,
  { makeDocument, compare }: AnalysisTools,
): Steps<PageAnalysis> {
  const core =
    sent.elements.length <= MOST_ELEMENTS ? readArticle(sent, report.title, makeDocument) : null;
  yield;
  const article = core && splitArticle(sent, core);
  yield;
  const places = new MentionPlaces(sent, article);
  const page = makeComparedPage(report, sent, article);
  yield;
  return { article, places, comparison: yield* compare(page) };
}
