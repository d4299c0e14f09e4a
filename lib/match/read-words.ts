import { FOLD_TABLE, foldCode, IGNORED, isCapital, SEPARATOR, UNFOLDED } from '../text/fold.ts';
import { judgeGap, SENTENCE_END } from '../text/judge-gap.ts';
import type { Gazetteer } from './gazetteer.ts';
import { findMisspelt, mayBeMisspelt } from './misspelt.ts';
import { addLetter, END_LETTERS } from './word-key.ts';
import type { Words } from './words.ts';

/** The word is a number in digits. */
export const IS_NUMBER = 1;
/** The word has two letters or more, all capital. */
export const IS_CAPITALS = 2;
/** The word begins with a capital letter. */
export const IS_CAPITALISED = 4;

const DOT = 0x2e;

/** Characters that group digits or part decimals: spaces, dot, comma, apostrophes. */
const GROUPING = new Set([0x20, 0xa0, 0x2009, 0x202f, DOT, 0x2c, 0x27, 0x2019]);

/** Signs that belong to the amount behind them. */
const CURRENCY = new Set('€$£¥₴₽');

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/**
 * Splits a text into words and looks each up in the vocabulary on the way: one pass, linear in
 * the text. A word is a run of letters, marks and digits; `U.S.` is one word, `4bn` is two.
 *
 * @param words emptied and filled
 */
export function readWords(text: string, gazetteer: Gazetteer, words: Words): void {
  words.clear();
  let index = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (foldCode(code) <= IGNORED) {
      index++;
      continue;
    }
    const start = isDigit(code) && CURRENCY.has(text.charAt(index - 1)) ? index - 1 : index;
    words.begin(start, gapBefore(text, words, index));
    if (isDigit(code)) index = readNumber(text, index, gazetteer, words);
    else if (isInitials(text, index)) index = readInitials(text, index, gazetteer, words);
    else index = readLetters(text, index, gazetteer, words);
  }
}

/** What stands between the last word read and the next. */
function gapBefore(text: string, words: Words, next: number): number {
  const last = words.count - 1;
  if (last < 0) return SENTENCE_END;
  return judgeGap(text, words.start[last] ?? 0, words.end[last] ?? 0, next);
}

/** Reads from the first letter to the end of the word and returns the offset after it. */
function readLetters(text: string, begin: number, gazetteer: Gazetteer, words: Words): number {
  const { prefixSet } = gazetteer;
  let end = begin;
  let node = 0;
  let begun = 0;
  let count = 0;
  let capitals = 0;
  let start = 0;
  let letters = 0;
  for (let index = begin; index < text.length; index++) {
    const code = text.charCodeAt(index);
    let folded = FOLD_TABLE[code] ?? UNFOLDED;
    if (folded === UNFOLDED) folded = foldCode(code);
    if (folded === SEPARATOR) break;
    if (folded === IGNORED) continue;
    count++;
    // Only the first letters tell whether a word begins with a capital, or is all in capitals.
    if (capitals === count - 1 && folded !== code && isCapital(code)) capitals++;
    letters = addLetter(letters, folded);
    if (count === END_LETTERS) start = letters;
    node = findChild(gazetteer, node, folded);
    begun = prefixSet[node] || begun;
    end = index + 1;
  }
  let set = gazetteer.exactSet[node] || begun;
  if (set === 0 && mayBeMisspelt(count, start, letters, gazetteer)) {
    set = findMisspelt(text.slice(begin, end), gazetteer);
  }
  words.finish(end, set, capitalsOf(count, capitals));
  return end;
}

/** Flags of a word of which so many first letters are capital. */
function capitalsOf(letters: number, capitals: number): number {
  if (capitals === 0) return 0;
  return letters > 1 && capitals === letters ? IS_CAPITALS | IS_CAPITALISED : IS_CAPITALISED;
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
  words.finish(end, lookUp(text, start, end, gazetteer), IS_NUMBER);
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
  const flags = isCapital(text.charCodeAt(start)) ? IS_CAPITALS | IS_CAPITALISED : 0;
  words.finish(end, lookUp(text, start, end, gazetteer), flags);
  return end;
}

/** The set of the word between two offsets; separators in it are passed over. */
function lookUp(text: string, start: number, end: number, gazetteer: Gazetteer): number {
  let node = 0;
  for (let index = start; index < end; index++) {
    const folded = foldCode(text.charCodeAt(index));
    if (folded <= IGNORED) continue;
    node = findChild(gazetteer, node, folded);
  }
  return gazetteer.exactSet[node] || gazetteer.prefixSet[node] || 0;
}

/** Node that stands for no word of the vocabulary. */
const NO_NODE = -1;

/** The child of a node by a folded code unit, or {@link NO_NODE}. */
function findChild(gazetteer: Gazetteer, node: number, folded: number): number {
  if (node === NO_NODE) return NO_NODE;
  let low = gazetteer.trieStart[node] ?? 0;
  let high = (gazetteer.trieStart[node + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const label = gazetteer.trieLabel[middle] ?? 0;
    if (label === folded) return gazetteer.trieTarget[middle] ?? NO_NODE;
    if (label < folded) low = middle + 1;
    else high = middle - 1;
  }
  return NO_NODE;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return at < text.length && foldCode(code) > IGNORED && !isDigit(code);
}
