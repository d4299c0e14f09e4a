import type { PageReport } from '../schema/page-report.ts';
import type { SentText } from '../schema/sent-text.ts';
import { MentionPlaces } from '../summary/place-mentions.ts';
import { splitArticle } from '../summary/split-article.ts';
import { readArticle } from './find-article.ts';

/** What the side panel works out of a page's text. */
export interface PageAnalysis {
  /** For each block sent, whether it belongs to the article; null where none can be told apart. */
  article: boolean[] | null;
  places: MentionPlaces;
}

/**
 * Most elements of a page whose article is looked for: twice a very long article of an encyclopedia,
 * for which it takes about a second.
 */
const MOST_ELEMENTS = 20_000;

/**
 * Works out what of a page is its article.
 *
 * @param makeDocument makes a blank document that is shown nowhere
 */
export function analysePage(
  { title }: PageReport,
  sent: SentText,
  makeDocument: (title: string) => Document,
): PageAnalysis {
  const isReadable = sent.elements.length <= MOST_ELEMENTS;
  const article = isReadable ? splitArticle(sent, readArticle(sent, title, makeDocument)) : null;
  return { article, places: new MentionPlaces(sent, article) };
}
