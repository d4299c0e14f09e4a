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

const LEVELS = new Map<string, number>([
  ...[...',/–—―()[]&|'].map((character) => [character, LOOSELY_JOINED] as const),
  ...[...':;•·→'].map((character) => [character, PARTED] as const),
  ...[...'.!?…\u2028\u2029\u0085'].map((character) => [character, SENTENCE_END] as const),
]);

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
  // One plain space or hyphen is by far the commonest gap.
  if (end - start <= 1 && text.charCodeAt(start) <= 0x2d && text.charAt(start) !== ',') {
    return text.charAt(start) === '!' || text.charAt(start) === '&' ? LOOSELY_JOINED : JOINED;
  }
  let strongest = JOINED;
  for (let index = start; index < end; index++) {
    const character = text.charAt(index);
    let level = LEVELS.get(character) ?? JOINED;
    if (level === SENTENCE_END && !endsSentence(text, character, previous, start, end))
      level = JOINED;
    strongest = Math.max(strongest, level);
  }
  return strongest;
}

function endsSentence(
  text: string,
  character: string,
  previous: number,
  start: number,
  end: number,
): boolean {
  if (character > '\u2027' || character === '\u0085') return true;
  const next = text.charAt(end);
  if (next !== next.toUpperCase()) return false;
  if (character !== '.') return true;
  const isShort = start - previous <= LONGEST_ABBREVIATION;
  // Most sentences end with a word that is no abbreviation by its length alone.
  if (!isShort) return text.lastIndexOf('.', start - 1) < previous;
  const word = text.slice(previous, start);
  if (/^\d{1,2}$/.test(word) && MONTH.test(text.slice(end, end + 3))) return false;
  const letter = foldWord(word);
  // "No. 10" is a number, "No. Not yet" is not.
  if (letter === 'no' && /\d/.test(next)) return false;
  return (
    (letter.length > 1 || /\d/.test(letter)) && !word.includes('.') && !ABBREVIATIONS.has(letter)
  );
}
