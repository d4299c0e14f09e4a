/** Letters at either end of a word of which one edit leaves one end as it was. */
export const END_LETTERS = 3;

/** How many ends there are; a set of them takes as many bits. */
export const ENDS = 0x8000;

const LETTER_BITS = 5;

/** Odd, and large enough that each length moves the bits of all letters. */
const LENGTH_FACTOR = 0x1a6b;

/**
 * Takes another letter into the letters read so far, beginning with 0. Five bits a letter tell
 * the letters of one alphabet apart; two words may share an end.
 *
 * @param folded the letter, as `foldCode` gives it
 */
export function addLetter(letters: number, folded: number): number {
  return (letters << LETTER_BITS) | (folded & 31);
}

/** What stands for the last {@link END_LETTERS} of some letters and the length of their word. */
export function endOf(letters: number, length: number): number {
  return (letters ^ (length * LENGTH_FACTOR)) & (ENDS - 1);
}

/** Whether a set of numbers, 16 bits of them to an item, holds a number. */
export function hasBit(bits: Uint16Array, number: number): boolean {
  return (((bits[number >> 4] ?? 0) >> (number & 15)) & 1) !== 0;
}
