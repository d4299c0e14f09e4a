import type { EntryId } from '../schema/ids.ts';
import type { PageReport } from '../schema/page-report.ts';
import type { SentText } from '../schema/sent-text.ts';
import type { ReadPage } from './cite-fact.ts';
import { PageWords } from './page-words.ts';
import { linkToText } from './text-fragment.ts';

/** A page with mentions, as it was read. */
export interface LinkedPage {
  report: PageReport;
  /** Null where the page did not send its text. */
  sent: SentText | null;
}

/**
 * Makes links to sentences of a page.
 *
 * @returns gives the link to a sentence that stands in a block of the page, or behind it; null
 *   where there can be none
 */
export function linkSentences({
  report,
  sent,
}: LinkedPage): (sentence: string, block: number | undefined) => string | null {
  const words = sent && new PageWords(sent.blocks);
  return (sentence, block = 0) =>
    linkToText(
      report.url,
      words?.quote(sentence, block) ?? { exact: sentence, prefix: '', suffix: '' },
      words && ((exact) => words.standsOnce(exact)),
    );
}

/**
 * A page for citations, with a link to the first sentence that mentions an entry.
 *
 * @param entry null for the page as a whole
 * @param accessed the day it was read, YYYY-MM-DD
 */
export function citeLinkedPage(
  page: LinkedPage,
  entry: EntryId | null,
  accessed: string,
): ReadPage {
  const { report, sent } = page;
  const mention = report.mentions.find((each) => each.entry === entry && !each.frame);
  const block = sent?.mentions.find(({ id }) => id === mention?.id)?.block;
  return {
    url: report.url,
    title: report.title,
    published: sent?.published ?? null,
    link: mention ? linkSentences(page)(mention.sentence.text, block) : null,
    accessed,
  };
}
