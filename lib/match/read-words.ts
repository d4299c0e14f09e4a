import { foldCode, foldWord, IGNORED, isCapital, SEPARATOR } from '../text/fold.ts';
import { isOneEdit } from '../text/is-one-edit.ts';
import { JOINED, judgeGap, SENTENCE_END } from '../text/judge-gap.ts';
import type { Gazetteer } from './gazetteer.ts';

/** The word is a number in digits. */
export const IS_NUMBER = 1;
/** The word has two letters or more, all capital. */
export const IS_CAPITALS = 2;
/** The word begins with a capital letter. */
export const IS_CAPITALISED = 4;

/** Words of a block, one array for each property; offsets are UTF-16 code units of the text. */
export interface Words {
  start: number[];
  end: number[];
  /** One more than the set of classes of the word, 0 for a word of no form. */
  set: number[];
  flags: number[];
  /** What stands before the word: {@link JOINED} and its siblings. */
  before: number[];
}

/** Lengths in letters between which a word may be a misspelt one of the seeds. */
const SHORTEST_MISSPELT = 5;
const LONGEST_MISSPELT = 24;

const DOT = 0x2e;

/** Characters that group digits or part decimals: spaces, dot, comma, apostrophes. */
const GROUPING = new Set([0x20, 0xa0, 0x2009, 0x202f, DOT, 0x2c, 0x27, 0x2019]);

/** Signs that belong to the amount behind them. */
const CURRENCY = new Set('€$£¥₴₽');

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/**
 * Splits a text into words and looks each up in the vocabulary on the way: one pass, linear in
 * the text. A word is a run of letters, marks and digits; `U.S.` is one word, `4bn` is two.
 */
export function readWords(text: string, gazetteer: Gazetteer): Words {
  const words: Words = { start: [], end: [], set: [], flags: [], before: [] };
  let index = 0;
  let wordEnd = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (foldCode(code) <= IGNORED) {
      index++;
      continue;
    }
    const first = words.start.length === 0;
    words.before.push(
      first ? SENTENCE_END : judgeGap(text, words.start.at(-1) ?? 0, wordEnd, index),
    );
    words.start.push(isDigit(code) && CURRENCY.has(text.charAt(index - 1)) ? index - 1 : index);
    if (isDigit(code)) index = readNumber(text, index, gazetteer, words);
    else if (isInitials(text, index)) index = readInitials(text, index, gazetteer, words);
    else index = readLetters(text, index, gazetteer, words);
    wordEnd = index;
    words.end.push(wordEnd);
  }
  return words;
}

/** Reads from the first letter to the end of the word and returns the offset after it. */
function readLetters(text: string, start: number, gazetteer: Gazetteer, words: Words): number {
  let end = start;
  let node = 0;
  let begun = 0;
  let letters = 0;
  let capitals = 0;
  let initial = false;
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const folded = foldCode(code);
    if (folded === SEPARATOR) break;
    if (folded === IGNORED) continue;
    if (isCapital(code)) capitals++;
    letters++;
    initial ||= letters === 1 && capitals === 1;
    node = findChild(gazetteer, node, folded);
    begun = gazetteer.prefixSet[node] || begun;
    end = index + 1;
  }
  const known = gazetteer.exactSet[node] || begun;
  words.set.push(known || readMisspelt(text, start, end, letters, gazetteer));
  words.flags.push(
    (letters > 1 && capitals === letters ? IS_CAPITALS : 0) | (initial ? IS_CAPITALISED : 0),
  );
  return end;
}

/** The set of the long word that the letters are one edit away from, or 0. */
function readMisspelt(
  text: string,
  start: number,
  end: number,
  letters: number,
  { misspellable }: Gazetteer,
): number {
  if (letters < SHORTEST_MISSPELT || letters > LONGEST_MISSPELT || misspellable.length === 0)
    return 0;
  const word = foldWord(text.slice(start, end));
  return misspellable.find((candidate) => isOneEdit(candidate.word, word))?.set ?? 0;
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
  words.set.push(lookUp(text, start, end, gazetteer));
  words.flags.push(IS_NUMBER);
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
  words.set.push(lookUp(text, start, end, gazetteer));
  words.flags.push(isCapital(text.charCodeAt(start)) ? IS_CAPITALS | IS_CAPITALISED : 0);
  return end;
}

/** The set of the word between two offsets; separators in it are passed over. */
function lookUp(text: string, start: number, end: number, gazetteer: Gazetteer): number {
  let node = 0;
  for (let index = start; index < end; index++) {
    const folded = foldCode(text.charCodeAt(index));
    if (folded <= IGNORED) continue;
    node = findChild(gazetteer, node, folded);
    if (node < 0) return 0;
  }
  return gazetteer.exactSet[node] || gazetteer.prefixSet[node] || 0;
}

/** The child of a node by a folded code unit, or -1; of -1 there is none. */
function findChild(gazetteer: Gazetteer, node: number, folded: number): number {
  if (node < 0) return -1;
  let low = gazetteer.trieStart[node] ?? 0;
  let high = (gazetteer.trieStart[node + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const label = gazetteer.trieLabel[middle] ?? 0;
    if (label === folded) return gazetteer.trieTarget[middle] ?? -1;
    if (label < folded) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return at < text.length && foldCode(code) > IGNORED && !isDigit(code);
}
