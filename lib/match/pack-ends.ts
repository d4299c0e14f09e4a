import { foldWord } from '../text/fold.ts';
import { addLetter, END_LETTERS, ENDS, endOf } from './word-end.ts';

/** Sets of numbers as tables of bits, 16 to an item: see `hasBit`. */
export interface EndTables {
  /** First and last letters of words that are known with one edit too, with their lengths. */
  roughStarts: Uint16Array;
  roughEnds: Uint16Array;
}

/**
 * What a word that no pattern has is held against before it is taken for a misspelt one.
 *
 * @param misspellable words that are known with one edit too
 */
export function packEnds(misspellable: string[]): EndTables {
  const rough = misspellable.map(foldWord);
  return {
    roughStarts: packBits(rough.flatMap(startsOf)),
    roughEnds: packBits(
      rough.flatMap((word) => lengthsOf(word).map((length) => endOf(lettersOf(word), length))),
    ),
  };
}

/**
 * First letters of a word, and of the word with two neighbours exchanged: every other edit leaves
 * the first or the last letters of six and more as they were.
 */
function startsOf(word: string): number[] {
  const starts = [word];
  for (let index = 0; index + 1 < word.length; index++) {
    const [one, other] = [word.charAt(index), word.charAt(index + 1)];
    starts.push(word.slice(0, index) + other + one + word.slice(index + 2));
  }
  return starts.flatMap((start) => {
    const letters = lettersOf(start.slice(0, END_LETTERS));
    return lengthsOf(word).map((length) => endOf(letters, length));
  });
}

/** How many letters a word has after one edit. */
function lengthsOf({ length }: string): number[] {
  return [length - 1, length, length + 1];
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) {
    letters = addLetter(letters, word.charCodeAt(index));
  }
  return letters;
}

function packBits(numbers: number[]): Uint16Array {
  const bits = new Uint16Array(ENDS / 16);
  for (const number of numbers) bits[number >> 4] = (bits[number >> 4] ?? 0) | (1 << (number & 15));
  return bits;
}
