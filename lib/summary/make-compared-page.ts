import type { ComparedPage } from '../schema/page-comparison.ts';
import type { PageReport } from '../schema/page-report.ts';
import type { SentText } from '../schema/sent-text.ts';
import { detectLanguage, readLanguageTag } from '../text/detect-language.ts';
import { listHeadings } from './split-article.ts';

/**
 * A page as it is compared with the dataset.
 *
 * @param article for each block whether it belongs to the article; null where none can be told
 *   apart, and all of the page is compared
 */
export function makeComparedPage(
  report: PageReport,
  sent: SentText,
  article: readonly boolean[] | null,
): ComparedPage {
  const expected = readLanguageTag(sent.language) ?? 'en';
  const headings = listHeadings(sent);
  const blocks = sent.blocks.map(({ text }, number) => ({
    text,
    language: detectLanguage(text, expected),
    article: article === null || article[number] === true,
    heading: headings[number] === true,
  }));
  const entries = new Map(report.mentions.map(({ id, entry }) => [id, entry]));
  const mentions = sent.mentions.flatMap(({ id, block, start, end }) => {
    const entry = entries.get(id);
    const text = blocks[block]?.text ?? '';
    return entry === undefined || end > text.length || start >= end
      ? []
      : [{ block, start, end, entry }];
  });
  return {
    blocks,
    mentions,
    published: sent.published ?? undefined,
    partial: sent.partial || report.partial,
  };
}
