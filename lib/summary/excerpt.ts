import type { ReportedMention } from '../schema/page-report.ts';

/** A mention's sentence in three parts; an ellipsis marks where it was cut. */
export interface Excerpt {
  before: string;
  quote: string;
  after: string;
}

/** About four lines of a narrow panel, in UTF-16 code units, on each side of the quote. */
const LONGEST_SIDE = 120;

/**
 * A mention with as much of its sentence as helps to judge it, cut between words.
 *
 * @param sentence with the quote's place, which is trusted only as far as it lies in the text
 * @param limit the longest part on each side, in UTF-16 code units
 */
export function excerpt(
  { text, start, end }: ReportedMention['sentence'],
  limit: number = LONGEST_SIDE,
): Excerpt {
  const from = Math.min(start, text.length);
  const to = Math.min(Math.max(end, from), text.length);
  return {
    before: cutStart(text.slice(0, from).trimStart(), limit),
    quote: text.slice(from, to),
    after: cutEnd(text.slice(to).trimEnd(), limit),
  };
}

/** The end of `text`, from a word's start on; a word longer than the limit is left out. */
function cutStart(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `…${text.slice(-limit).replace(/^\S*/, '')}`;
}

/** The start of `text`, up to a word's end. */
function cutEnd(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit).replace(/\S*$/, '')}…`;
}
