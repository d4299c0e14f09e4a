import type { ComparedPage, PageBlock, PageQuote } from '../schema/page-comparison.ts';
import { findSentence } from '../text/find-sentence.ts';

/**
 * Words of a page with the sentence around them.
 *
 * @param index number of the block in the page
 * @param start where the words begin, `end` where they end, in UTF-16 code units of the block
 */
export function quotePage(
  page: ComparedPage,
  index: number,
  start: number,
  end: number,
): PageQuote {
  const { text, language } = page.blocks[index] as PageBlock;
  const sentence = findSentence(text, start, end, language);
  return { block: index, start, end, text: text.slice(start, end), sentence };
}
