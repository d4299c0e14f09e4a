import { ABBREVIATIONS } from './abbreviations.ts';
import { foldWord } from './fold.ts';

/** Space, hyphen, apostrophe or quotation mark between two words. */
export const JOINED = 0;
/** A comma, dash, slash, bracket or ampersand. */
export const LOOSELY_JOINED = 1;
/** A colon, semicolon, arrow or bullet. */
export const PARTED = 2;
/** The end of a sentence or of a line. */
export const SENTENCE_END = 3;

/** Signs that end a sentence unless a small letter follows; a dot must not abbreviate, either. */
const MAY_END = 4;
const DOT = 5;

const SIGNS: readonly (readonly [signs: string, level: number])[] = [
  [',/–—―()[]&|', LOOSELY_JOINED],
  [':;•·→', PARTED],
  ['\u2028\u2029\u0085', SENTENCE_END],
  ['!?…', MAY_END],
  ['.', DOT],
];

/** Level of a sign by its UTF-16 code unit; what is not listed joins. */
const LEVELS = new Uint8Array(0x2200);

for (const [signs, level] of SIGNS) {
  for (const sign of signs) LEVELS[sign.charCodeAt(0)] = level;
}

const COMMA = 0x2c;
const HYPHEN = 0x2d;

/** Characters of the longest abbreviation, twice where its accents stand apart. */
const LONGEST_ABBREVIATION = 2 * Math.max(...[...ABBREVIATIONS].map(({ length }) => length));

/** Beginnings of German months: "17. Februar" is a day, not the end of a sentence. */
const MONTH = /^(?:jan|jän|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)/i;

/**
 * What the characters between two words say: the strongest of them counts. A full stop behind an
 * abbreviation or before a small letter ends nothing.
 *
 * @param text the text
 * @param previous where the word before the gap begins
 * @param start where the gap begins, `end` where it ends, in UTF-16 code units
 * @returns {@link JOINED}, {@link LOOSELY_JOINED}, {@link PARTED} or {@link SENTENCE_END}
 */
export function judgeGap(text: string, previous: number, start: number, end: number): number {
  const first = text.charCodeAt(start);
  // One plain space or hyphen is by far the commonest gap.
  if (end - start <= 1 && first <= HYPHEN && first !== COMMA) {
    return first === 0x21 || first === 0x26 ? LOOSELY_JOINED : JOINED;
  }
  let strongest = JOINED;
  let mayEnd = false;
  let hasDot = false;
  for (let index = start; index < end; index++) {
    const level = LEVELS[text.charCodeAt(index)] ?? JOINED;
    if (level === SENTENCE_END) return SENTENCE_END;
    if (level === MAY_END) mayEnd = true;
    else if (level === DOT) hasDot = true;
    else if (level > strongest) strongest = level;
  }
  if (!(mayEnd || hasDot) || isSmallLetter(text, end)) return strongest;
  return mayEnd || isFullStop(text, previous, start, end) ? SENTENCE_END : strongest;
}

function isSmallLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  const character = text.charAt(at);
  return character !== character.toUpperCase();
}

/** Whether a dot between two words ends a sentence, where the second is no small letter. */
function isFullStop(text: string, previous: number, start: number, end: number): boolean {
  // The gap has a dot: one that comes before it stands in the word, as in "U.S".
  if (text.indexOf('.', previous) < start) return false;
  // Most sentences end with a word that is no abbreviation by its length alone.
  if (start - previous > LONGEST_ABBREVIATION) return true;
  const word = text.slice(previous, start);
  if (/^\d{1,2}$/.test(word) && MONTH.test(text.slice(end, end + 3))) return false;
  const letters = foldWord(word);
  // "No. 10" is a number, "No. Not yet" is not.
  if (letters === 'no' && /\d/.test(text.charAt(end))) return false;
  return (letters.length > 1 || /\d/.test(letters)) && !ABBREVIATIONS.has(letters);
}
