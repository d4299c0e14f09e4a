import { Readability } from '@mozilla/readability';
import type { SentText } from '../schema/sent-text.ts';
import { listBlocks, rebuildDocument } from './rebuild-document.ts';

/** Shortest article, in characters: a wire report of two paragraphs. */
const SHORTEST_ARTICLE = 250;

/**
 * The blocks that Mozilla's Readability takes for the article of a page.
 *
 * @param title of the page, by which the headline is known
 * @param makeDocument makes a blank document that is shown nowhere
 * @returns numbers of blocks; empty where it finds none
 */
export function readArticle(
  sent: SentText,
  title: string,
  makeDocument: (title: string) => Document,
): Set<number> {
  const document = makeDocument(title);
  rebuildDocument(sent, document);
  const reader = new Readability<Node>(document, {
    charThreshold: SHORTEST_ARTICLE,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node,
  });
  const content = reader.parse()?.content;
  return content ? listBlocks(content) : new Set();
}
