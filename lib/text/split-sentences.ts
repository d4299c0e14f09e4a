import { ABBREVIATIONS } from './abbreviations.ts';
import { foldWord } from './fold.ts';

/** A sentence of a text, trailing white space included; UTF-16 code units, end exclusive. */
export interface SentenceSpan {
  start: number;
  end: number;
}

/**
 * Splits a text into sentences: by the browser's own segmenter, put together again where it takes
 * an abbreviation, an initial or the number of a day for the end, or parts a quotation from its
 * speaker. U+2028 ends a line; other line ends are plain white space.
 *
 * @param language BCP 47 tag of the text, empty where unknown
 * @returns sentences without a gap between them; none for an empty text
 */
export function splitSentences(text: string, language: string): SentenceSpan[] {
  // The segmenter takes a line feed for the end of a paragraph; in HTML it is a space.
  const plain = text.replace(/[\n\r\f\v]/g, ' ');
  const sentences: SentenceSpan[] = [];
  let start = 0;
  for (const { index, segment } of segmenterFor(language).segment(plain)) {
    // « Oui. » Il …: the mark that closes a quotation belongs to what it closes.
    const mark = CLOSING_MARK.exec(plain.slice(index + segment.length, index + segment.length + 4));
    const end = index + segment.length + (mark?.[0].length ?? 0);
    if (end <= start) continue;
    if (end < plain.length && goesOn(plain, start, end, language)) continue;
    sentences.push({ start, end });
    start = end;
  }
  return sentences;
}

/** A closing quotation mark behind the end of what it closes; before a word it opens one. */
const CLOSING_MARK = /^[»”’"](?:\s+|$)/u;

/** Index of the sentence that holds an offset; the last one for what lies behind all. */
export function sentenceOf(sentences: readonly SentenceSpan[], offset: number): number {
  const index = sentences.findIndex(({ end }) => offset < end);
  return index < 0 ? Math.max(0, sentences.length - 1) : index;
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

/** Longest word that is looked at before a full stop, in UTF-16 code units. */
const LONGEST_WORD = 40;

/** Whether the sentence goes on behind a place where the segmenter ends it. */
function goesOn(text: string, start: number, end: number, language: string): boolean {
  const segment = text.slice(Math.max(start, end - LONGEST_WORD), end);
  if (segment.includes('\u2028') || segment.includes('\u2029')) return false;
  const next = text.slice(end, end + 2);
  // “Really?” he asked.
  if (/^\p{Ll}/u.test(next)) return true;
  // «Мы готовы!» — сказал он.
  if (/^[—–-]\s/u.test(next) && /[»”"]\s*$/u.test(segment)) {
    return /^[—–-]\s+\p{Ll}/u.test(text.slice(end, end + 6));
  }
  return endsInAbbreviation(segment, text.slice(end, end + 12), language);
}

/** Languages that write the number of a day, a brigade or a king with a full stop. */
const ORDINAL_DOT = /^(?:de|pl|uk|ru)\b/i;

/**
 * "Mr.", "U.S.", "J.", the German "6." of a date: the segmenter takes the full stop for the end of
 * the sentence.
 */
function endsInAbbreviation(segment: string, next: string, language: string): boolean {
  if (!/\.\s*$/.test(segment)) return false;
  if (ORDINAL_DOT.test(language) && /(?:^|[\s(])\d{1,3}\.\s*$/.test(segment)) {
    return /^de\b/i.test(language) || /^\p{Ll}/u.test(next);
  }
  const word = /([\p{L}.]+)\.\s*$/u.exec(segment)?.[1];
  if (word === undefined) return false;
  const folded = foldWord(word);
  // "No. 10" is a number, "No. Not yet" is not.
  if (folded === 'no' || folded === 'nr') return /^\d/.test(next);
  return folded.length === 1 || word.includes('.') || ABBREVIATIONS.has(folded);
}
