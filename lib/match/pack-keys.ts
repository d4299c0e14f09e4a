import { foldWord } from '../text/fold.ts';
import type { ClassWord } from './build-automaton.ts';
import { addLetter, END_LETTERS, ENDS, endOf, KEY_LETTERS, KEYS, keyOf } from './word-key.ts';

/** How many letters a letter's bits can tell apart. */
const LETTERS = 32;

/** Sets of numbers as tables of bits, 16 to an item: see `hasBit`. */
export interface KeyTables {
  /** Keys of all words of the vocabulary, and of those that are anchors. */
  wordKeys: Uint16Array;
  anchorKeys: Uint16Array;
  /** First and last letters of words that are known with one edit too, with their lengths. */
  roughStarts: Uint16Array;
  roughEnds: Uint16Array;
}

/**
 * What a text's words are held against before anything else is asked of them.
 *
 * @param misspellable words that are known with one edit too, as in the seeds
 */
export function packKeys(
  words: ClassWord[],
  anchors: ClassWord[],
  misspellable: string[],
): KeyTables {
  const rough = misspellable.map(foldWord);
  return {
    wordKeys: packBits(KEYS, words.flatMap(keysOf)),
    anchorKeys: packBits(KEYS, anchors.flatMap(keysOf)),
    roughStarts: packBits(ENDS, rough.flatMap(startsOf)),
    roughEnds: packBits(
      ENDS,
      rough.flatMap((word) => lengthsOf(word).map((length) => endOf(lettersOf(word), length))),
    ),
  };
}

/** Keys that a text's word may have where it is this word. */
function keysOf({ word, prefix }: ClassWord): number[] {
  const folded = foldWord(word);
  const letters = lettersOf(folded.slice(0, KEY_LETTERS));
  return prefix ? continuationsOf(letters, folded.length).map(keyOf) : [keyOf(letters)];
}

/** The letters, and every way to go on up to the length of a key. */
function continuationsOf(letters: number, length: number): number[] {
  if (length >= KEY_LETTERS) return [letters];
  const longer = Array.from({ length: LETTERS }, (_, letter) => addLetter(letters, letter));
  return [letters, ...longer.flatMap((next) => continuationsOf(next, length + 1))];
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

function packBits(size: number, numbers: number[]): Uint16Array {
  const bits = new Uint16Array(size / 16);
  for (const number of numbers) bits[number >> 4] = (bits[number >> 4] ?? 0) | (1 << (number & 15));
  return bits;
}
