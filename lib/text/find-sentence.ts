import { ABBREVIATIONS } from './abbreviations.ts';
import { foldWord } from './fold.ts';

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
  // The segmenter takes a line feed for the end of a paragraph; in HTML it is a space.
  const window = text.slice(offset, end + REACH).replace(/[\n\r\f\v]/g, ' ');
  let from = 0;
  let to = window.length;
  let sentenceStart = 0;
  for (const { index, segment } of segmenterFor(language).segment(window)) {
    const after = index + segment.length;
    if (endsInAbbreviation(segment, language) && after < window.length) continue;
    if (sentenceStart <= start - offset) from = sentenceStart;
    if (after >= end - offset) {
      to = after;
      break;
    }
    sentenceStart = after;
  }
  return [offset + from, offset + to];
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = makeSegmenter(language);
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

function makeSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || 'en', { granularity: 'sentence' });
  } catch {
    // Pages write anything into `lang`; what is no language tag throws.
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}

/**
 * "Mr.", "U.S.", "J.", the German "6." of a date: the segmenter takes the full stop for the end of
 * the sentence.
 */
function endsInAbbreviation(segment: string, language: string): boolean {
  if (/^de\b/i.test(language) && /(?:^|\s)\d{1,2}\.\s*$/.test(segment)) return true;
  const word = /([\p{L}.]+)\.\s*$/u.exec(segment)?.[1];
  if (word === undefined) return false;
  const folded = foldWord(word);
  return folded.length === 1 || word.includes('.') || ABBREVIATIONS.has(folded);
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
