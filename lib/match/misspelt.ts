import { foldWord } from '../text/fold.ts';
import { isOneEdit } from '../text/is-one-edit.ts';
import type { Gazetteer } from './gazetteer.ts';
import { endOf, hasBit } from './word-key.ts';

/** Lengths in letters between which a word may be a misspelt one of the seeds. */
const SHORTEST = 5;
const LONGEST = 24;

/**
 * Whether a word may be one edit away from a word of the seeds: one edit leaves its first or its
 * last letters as they were.
 *
 * @param count letters of the word
 * @param start its first letters, taken in by `addLetter`
 * @param letters all its letters, taken in likewise
 */
export function mayBeMisspelt(
  count: number,
  start: number,
  letters: number,
  { roughStarts, roughEnds }: Gazetteer,
): boolean {
  if (count < SHORTEST || count > LONGEST) return false;
  return hasBit(roughStarts, start) || hasBit(roughEnds, endOf(letters));
}

/** The set of the long word that a word is one edit away from, or 0. */
export function findMisspelt(word: string, { misspellable }: Gazetteer): number {
  const folded = foldWord(word);
  return misspellable.find((candidate) => isOneEdit(candidate.word, folded))?.set ?? 0;
}
