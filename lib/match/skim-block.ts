import { FOLD_TABLE, foldCode, IGNORED, SEPARATOR, UNFOLDED } from '../text/fold.ts';
import type { Gazetteer } from './gazetteer.ts';
import { mayBeMisspelt } from './misspelt.ts';
import { addLetter, END_LETTERS, hasBit, KEY_LETTERS, keyOf } from './word-key.ts';

/** Answer of {@link skimBlock} for a block that must be read word by word. */
export const MAY_MATCH = -1;

const DOT = 0x2e;

/**
 * Tells whether a block may hold an anchor word, without which no pattern fits. A pass over the
 * letters and nothing more: most text of most pages is read no further. It may take a block
 * without an anchor for one that has it, never the other way round.
 *
 * @returns {@link MAY_MATCH}, or about how many sentences the block has
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the one loop over every letter of every page; state in an object would cost more than all the rest.
export function skimBlock(text: string, gazetteer: Gazetteer): number {
  const { anchorKeys } = gazetteer;
  const length = text.length;
  let sentences = 0;
  let letters = 0;
  let start = 0;
  let key = 0;
  let count = 0;
  let isNumber = false;
  let isInitials = false;
  for (let index = 0; index <= length; index++) {
    const code = index < length ? text.charCodeAt(index) : DOT;
    let folded = FOLD_TABLE[code] ?? UNFOLDED;
    if (folded === UNFOLDED) folded = foldCode(code);
    if (folded === IGNORED) {
      // Where initials and numbers end is left to closer reading.
      if (isInitials || isNumber) return MAY_MATCH;
      continue;
    }
    if (folded !== SEPARATOR && (!isNumber || isDigit(code))) {
      if (count === 0) isNumber = isDigit(code);
      letters = addLetter(letters, folded);
      count++;
      if (count <= KEY_LETTERS) key = letters;
      if (count === END_LETTERS) start = letters;
      continue;
    }
    if (count === 0) continue;
    if (code === DOT && (isInitials || count === 1) && continuesInitials(text, index)) {
      isInitials = true;
      continue;
    }
    if (hasBit(anchorKeys, keyOf(key)) || mayBeMisspelt(count, start, letters, gazetteer))
      return MAY_MATCH;
    if (endsSentence(text, code, index)) sentences++;
    // Letters right behind a number begin a word of their own.
    letters = folded === SEPARATOR ? 0 : addLetter(0, folded);
    count = folded === SEPARATOR ? 0 : 1;
    key = letters;
    isNumber = false;
    isInitials = false;
  }
  return sentences;
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** Whether a full stop stands inside initials: `U.S.` is one word, as `readWords` has it. */
function continuesInitials(text: string, dot: number): boolean {
  return isLetter(text, dot - 1) && isLetter(text, dot + 1) && !isLetter(text, dot + 2);
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return at < text.length && foldCode(code) > IGNORED && !isDigit(code);
}

/** Whether a sign behind a word ends a sentence: one with space behind it, or the last of all. */
function endsSentence(text: string, code: number, at: number): boolean {
  if (code !== DOT && code !== 0x21 && code !== 0x3f && code !== 0x2026) return false;
  return at + 1 >= text.length || text.charCodeAt(at + 1) <= 0x20;
}
