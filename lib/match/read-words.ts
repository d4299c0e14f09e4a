import { FOLD_TABLE, foldCode, IGNORED, isCapital, SEPARATOR, UNFOLDED } from '../text/fold.ts';
import type { Gazetteer } from './gazetteer.ts';
import { addLetter, END_LETTERS, endOf, hasBit, KEY_LETTERS, keyOf } from './word-key.ts';
import {
  IS_CAPITALISED,
  IS_CAPITALS,
  IS_NUMBER,
  MAY_BE_ANCHOR,
  MAY_BE_KNOWN,
  MAY_BE_MISSPELT,
  type Words,
} from './words.ts';

const DOT = 0x2e;

/** Characters that group digits or part decimals: spaces, dot, comma, apostrophes. */
const GROUPING = new Set([0x20, 0xa0, 0x2009, 0x202f, DOT, 0x2c, 0x27, 0x2019]);

/** Signs that belong to the amount behind them. */
const CURRENCY = new Set('€$£¥₴₽');

/** Letters of which a word has at least so many, and at most, to be a misspelt one. */
const SHORTEST_MISSPELT = 5;
const LONGEST_MISSPELT = 24;

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/**
 * Splits a text into words, and holds their first and last letters against those of the
 * gazetteer's words: one pass over the letters, all that most text of most pages is given. A word
 * is a run of letters, marks and digits; `U.S.` is one word, `4bn` is two.
 *
 * @param words emptied and filled
 * @returns whether any word may be an anchor
 */
export function readWords(text: string, gazetteer: Gazetteer, words: Words): boolean {
  words.clear();
  const length = text.length;
  let flagsOfAll = 0;
  let index = 0;
  while (index < length) {
    const code = text.charCodeAt(index);
    let folded = FOLD_TABLE[code] ?? UNFOLDED;
    if (folded === UNFOLDED) folded = foldCode(code);
    if (folded <= IGNORED) {
      index++;
      continue;
    }
    if (isDigit(code)) index = readNumber(text, index, gazetteer, words);
    else if (text.charCodeAt(index + 1) === DOT && isInitials(text, index))
      index = readInitials(text, index, gazetteer, words);
    else index = readLetters(text, index, gazetteer, words);
    flagsOfAll |= words.flags[words.count - 1] ?? 0;
  }
  return (flagsOfAll & (MAY_BE_ANCHOR | MAY_BE_MISSPELT)) !== 0;
}

/** Reads from the first letter to the end of the word and returns the offset after it. */
function readLetters(text: string, begin: number, gazetteer: Gazetteer, words: Words): number {
  const length = text.length;
  let end = begin;
  let count = 0;
  let capitals = 0;
  let key = 0;
  let start = 0;
  let letters = 0;
  for (let index = begin; index < length; index++) {
    const code = text.charCodeAt(index);
    let folded = FOLD_TABLE[code] ?? UNFOLDED;
    if (folded === UNFOLDED) folded = foldCode(code);
    if (folded === SEPARATOR) break;
    if (folded === IGNORED) continue;
    // Only the first letters tell whether a word begins with a capital, or is all in capitals.
    if (folded !== code && capitals === count && isCapital(code)) capitals++;
    letters = addLetter(letters, folded);
    count++;
    if (count <= KEY_LETTERS) {
      key = letters;
      if (count === END_LETTERS) start = letters;
    }
    end = index + 1;
  }
  const flags =
    capitalsOf(count, capitals) |
    knownOf(keyOf(key), gazetteer) |
    misspeltOf(count, start, letters, gazetteer);
  words.add(begin, end, flags);
  return end;
}

/** Flags of a word of which so many first letters are capital. */
function capitalsOf(letters: number, capitals: number): number {
  if (capitals === 0) return 0;
  return letters > 1 && capitals === letters ? IS_CAPITALS | IS_CAPITALISED : IS_CAPITALISED;
}

/** Flags of a word with a key. */
function knownOf(key: number, { wordKeys, anchorKeys }: Gazetteer): number {
  if (!hasBit(wordKeys, key)) return 0;
  return hasBit(anchorKeys, key) ? MAY_BE_KNOWN | MAY_BE_ANCHOR : MAY_BE_KNOWN;
}

/** Flags of a word by its ends: one edit leaves the first or the last letters as they were. */
function misspeltOf(
  count: number,
  start: number,
  letters: number,
  { roughStarts, roughEnds }: Gazetteer,
): number {
  if (count < SHORTEST_MISSPELT || count > LONGEST_MISSPELT) return 0;
  const isRough =
    hasBit(roughStarts, endOf(start, count)) || hasBit(roughEnds, endOf(letters, count));
  return isRough ? MAY_BE_MISSPELT : 0;
}

/** Reads a number with its groups and decimals: `15,000`, `15 000`, `2.6`. */
function readNumber(text: string, start: number, gazetteer: Gazetteer, words: Words): number {
  let end = start;
  let group = 0;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (isDigit(code)) {
      group++;
      end++;
    } else if (GROUPING.has(code) && continuesNumber(text, end, group)) {
      group = 0;
      end++;
    } else break;
  }
  const amount = CURRENCY.has(text.charAt(start - 1)) ? start - 1 : start;
  words.add(amount, end, IS_NUMBER | knownOf(keyBetween(text, start, end), gazetteer));
  return end;
}

/** Whether the digits go on behind a grouping character, with `group` digits before it. */
function continuesNumber(text: string, at: number, group: number): boolean {
  let digits = 0;
  while (isDigit(text.charCodeAt(at + 1 + digits))) digits++;
  const code = text.charCodeAt(at);
  if (digits === 3 && group <= 3) return true;
  return digits > 0 && (code === DOT || code === 0x2c);
}

/** Single letters joined by dots, two at least: `U.S.`, `U.K`, not `Mr.` or `a. B`. */
function isInitials(text: string, at: number): boolean {
  return (
    isLetter(text, at) &&
    text.charCodeAt(at + 1) === DOT &&
    isLetter(text, at + 2) &&
    !isLetter(text, at + 3)
  );
}

function readInitials(text: string, start: number, gazetteer: Gazetteer, words: Words): number {
  let end = start + 1;
  while (text.charCodeAt(end) === DOT && isLetter(text, end + 1) && !isLetter(text, end + 2))
    end += 2;
  const capitals = isCapital(text.charCodeAt(start)) ? IS_CAPITALS | IS_CAPITALISED : 0;
  words.add(start, end, capitals | knownOf(keyBetween(text, start, end), gazetteer));
  return end;
}

/** The key of a word; separators in it are passed over. */
function keyBetween(text: string, start: number, end: number): number {
  let letters = 0;
  let count = 0;
  for (let index = start; index < end && count < KEY_LETTERS; index++) {
    const folded = foldCode(text.charCodeAt(index));
    if (folded <= IGNORED) continue;
    letters = addLetter(letters, folded);
    count++;
  }
  return keyOf(letters);
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return at < text.length && foldCode(code) > IGNORED && !isDigit(code);
}
