import { MOST_REPORTED_MENTIONS } from '../schema/limits.ts';
import type { Counts, PageReport, PageState, ReportedMention } from '../schema/page-report.ts';
import { findSentence } from '../text/find-sentence.ts';
import type { Mark } from './mark.ts';
import { languageOfPage, noCounts, reportPage } from './report-page.ts';

/** How many marks there are of each category. */
export function countMarks(marks: Iterable<Mark>): Counts {
  const counts = noCounts();
  for (const { category } of marks) counts[category] += 1;
  return counts;
}

/**
 * What a marked page tells the popup and the side panel.
 *
 * @param marks those shown, in page order
 * @param partial whether the page has more text than was read
 */
export function reportMarks(
  state: PageState,
  marks: readonly Mark[],
  partial: boolean,
): PageReport {
  const language = languageOfPage();
  return {
    ...reportPage(state),
    counts: countMarks(marks),
    mentions: marks.slice(0, MOST_REPORTED_MENTIONS).map((mark) => reportMark(mark, language)),
    partial: partial || marks.length > MOST_REPORTED_MENTIONS,
  };
}

function reportMark(mark: Mark, language: string): ReportedMention {
  const { id, entry, category, block, start, end, why } = mark;
  const sentence = findSentence(block.text, start, end, language);
  const quote = sentence.text.slice(sentence.start, sentence.end);
  return { id, entry, category, quote, sentence, why };
}
