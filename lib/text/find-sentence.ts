import { splitSentences } from './split-sentences.ts';

/** Longest sentence that is reported, in UTF-16 code units: four lines of the side panel. */
export const LONGEST_SENTENCE = 300;

/** A sentence, and where the quote stands in it, in UTF-16 code units, end exclusive. */
export interface QuotedSentence {
  text: string;
  start: number;
  end: number;
}

/**
 * The sentence around a span of text, white space made single, bidirectional controls left out.
 * A sentence longer than {@link LONGEST_SENTENCE} is cut around the span at borders of words,
 * with an ellipsis where something is missing; the span itself is never cut.
 *
 * @param text a block of text; U+2028 ends a line, other line ends are plain white space
 * @param start where the span begins, `end` where it ends, in UTF-16 code units of `text`
 * @param language BCP 47 tag of the text, empty where unknown
 */
export function findSentence(
  text: string,
  start: number,
  end: number,
  language: string,
): QuotedSentence {
  const [from, to] = sentenceBorders(text, start, end, language);
  const before = tidy(text.slice(from, start)).trimStart();
  const quote = tidy(text.slice(start, end));
  const after = tidy(text.slice(end, to)).trimEnd();
  const [head, tail] = shorten(before, after, LONGEST_SENTENCE - quote.length);
  return {
    text: head + quote + tail,
    start: head.length,
    end: head.length + quote.length,
  };
}

function tidy(text: string): string {
  return text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
}

/** How far around a span a sentence is looked for, in UTF-16 code units. */
const REACH = 2000;

function sentenceBorders(
  text: string,
  start: number,
  end: number,
  language: string,
): [from: number, to: number] {
  const offset = Math.max(0, start - REACH);
  const window = text.slice(offset, end + REACH);
  const sentences = splitSentences(window, language);
  const from = sentences.findLast((sentence) => sentence.start <= start - offset)?.start ?? 0;
  const to = sentences.find((sentence) => sentence.end >= end - offset)?.end ?? window.length;
  return [offset + from, offset + to];
}

/** Shares out the room between what stands before and after the quote. */
function shorten(before: string, after: string, room: number): [head: string, tail: string] {
  if (before.length + after.length <= room) return [before, after];
  const half = Math.max(0, Math.floor(room / 2));
  const roomBefore = Math.max(half, room - after.length);
  const head = before.length <= roomBefore ? before : lastWords(before, roomBefore);
  const roomAfter = Math.max(0, room - head.length);
  return [head, after.length <= roomAfter ? after : firstWords(after, roomAfter)];
}

function lastWords(text: string, room: number): string {
  if (room < 1) return '';
  const rest = text.slice(text.length - (room - 1));
  const border = rest.search(/\s/);
  return border < 0 ? '…' : `…${rest.slice(border + 1)}`;
}

function firstWords(text: string, room: number): string {
  if (room < 1) return '';
  const rest = text.slice(0, room - 1);
  const border = rest.search(/\s\S*$/);
  return border < 0 ? '…' : `${rest.slice(0, border)}…`;
}
