import { FOLD_TABLE, foldCode, IGNORED, isCapital, SEPARATOR, UNFOLDED } from '../text/fold.ts';
import type { Gazetteer } from './gazetteer.ts';
import { findMisspelt, findSet, mayBeMisspelt, setAt, step } from './look-up-words.ts';
import { addLetter, END_LETTERS } from './word-end.ts';
import { IS_CAPITALISED, IS_CAPITALS, IS_NUMBER, type Words } from './words.ts';

const DOT = 0x2e;

/** Characters that group digits or part decimals: spaces, dot, comma, apostrophes. */
const GROUPING = new Set([0x20, 0xa0, 0x2009, 0x202f, DOT, 0x2c, 0x27, 0x2019]);

/** Signs that belong to the amount behind them. */
const CURRENCY = new Set('€$£¥₴₽');

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/**
 * Splits a text into words and looks each up in the vocabulary: one pass over the letters, all that
 * most text of most pages is given. A word is a run of letters, marks and digits; `U.S.` is one
 * word, `4bn` is two.
 *
 * @param words emptied and filled
 */
export function readWords(text: string, gazetteer: Gazetteer, words: Words): void {
  words.clear();
  const length = text.length;
  let index = 0;
  while (index < length) {
    const code = text.charCodeAt(index);
    let folded = FOLD_TABLE[code] ?? UNFOLDED;
    if (folded === UNFOLDED) folded = foldCode(code);
    if (folded <= IGNORED) index++;
    else if (isDigit(code)) index = readNumber(text, index, gazetteer, words);
    else if (text.charCodeAt(index + 1) === DOT && isInitials(text, index))
      index = readInitials(text, index, gazetteer, words);
    else index = readLetters(text, index, gazetteer, words);
  }
}

/** Reads from the first letter to the end of the word and returns the offset after it. */
function readLetters(text: string, begin: number, gazetteer: Gazetteer, words: Words): number {
  const { trieBase, trieLabel } = gazetteer;
  const length = text.length;
  let end = begin;
  let count = 0;
  let capitals = 0;
  let node = 0;
  let first = 0;
  let letters = 0;
  for (let index = begin; index < length; index++) {
    const code = text.charCodeAt(index);
    let folded = FOLD_TABLE[code] ?? UNFOLDED;
    if (folded === UNFOLDED) folded = foldCode(code);
    if (folded === SEPARATOR) break;
    if (folded === IGNORED) continue;
    // Only the first letters tell whether a word begins with a capital, or is all in capitals.
    if (folded !== code && capitals === count && isCapital(code)) capitals++;
    node = step(trieBase, trieLabel, node, folded);
    letters = addLetter(letters, folded);
    count++;
    if (count === END_LETTERS) first = letters;
    end = index + 1;
  }
  let set = setAt(gazetteer, node);
  if (set === 0 && mayBeMisspelt(count, first, letters, gazetteer))
    set = findMisspelt(text.slice(begin, end), capitals > 0, gazetteer);
  add(words, gazetteer, begin, end, capitalsOf(count, capitals), set);
  return end;
}

/** Adds a word, and marks where matches may begin if it is an anchor. */
function add(
  words: Words,
  { setReach, setGroups }: Gazetteer,
  start: number,
  end: number,
  flags: number,
  set: number,
): void {
  words.add(start, end, flags, set);
  if (set === 0) return;
  const reach = setReach[set - 1] ?? 0;
  if (reach > 0) words.anchor(reach, setGroups[set - 1] ?? 0);
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
  const amount = CURRENCY.has(text.charAt(start - 1)) ? start - 1 : start;
  add(words, gazetteer, amount, end, IS_NUMBER, findSet(text, start, end, gazetteer));
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
  add(words, gazetteer, start, end, capitals, findSet(text, start, end, gazetteer));
  return end;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return at < text.length && foldCode(code) > IGNORED && !isDigit(code);
}
