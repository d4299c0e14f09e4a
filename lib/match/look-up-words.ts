import { foldCode, foldWord, IGNORED } from '../text/fold.ts';
import { isOneEdit } from '../text/is-one-edit.ts';
import type { Gazetteer } from './gazetteer.ts';
import { spotOf } from './lay-out-trie.ts';
import { endOf, hasBit } from './word-end.ts';

/** Letters of which a word has at least so many, and at most, to be a misspelt one. */
const SHORTEST_MISSPELT = 5;
const LONGEST_MISSPELT = 24;

/**
 * Where another letter of a word leads: to a node of the vocabulary, or, where no word goes on so,
 * to the complement of the last node, from which nothing leads on. A word begins at node 0.
 *
 * @param trieBase of a gazetteer, as `trieLabel` is: loops over texts hold them at hand
 * @param folded the letter, as `foldCode` gives it
 */
export function step(
  trieBase: Uint16Array,
  trieLabel: Uint16Array,
  node: number,
  folded: number,
): number {
  if (node < 0) return node;
  const child = (trieBase[node] ?? 0) + spotOf(folded);
  return trieLabel[child] === folded ? child : ~node;
}

/** One more than the set of a word that ends where {@link step} has led, 0 for none. */
export function setAt({ exactSet, prefixSet }: Gazetteer, node: number): number {
  if (node < 0) return prefixSet[~node] ?? 0;
  return exactSet[node] || (prefixSet[node] ?? 0);
}

/** One more than the set of the word between two offsets, 0 for none; separators are passed over. */
export function findSet(text: string, start: number, end: number, gazetteer: Gazetteer): number {
  const { trieBase, trieLabel } = gazetteer;
  let node = 0;
  for (let index = start; index < end; index++) {
    const folded = foldCode(text.charCodeAt(index));
    if (folded > IGNORED) node = step(trieBase, trieLabel, node, folded);
  }
  return setAt(gazetteer, node);
}

/**
 * Whether a word may be one edit away from a known one by its ends: an edit leaves the first or the
 * last letters as they were.
 *
 * @param count of its letters
 * @param first its first letters, and `last` its last ones: see `addLetter`
 */
export function mayBeMisspelt(
  count: number,
  first: number,
  last: number,
  { roughStarts, roughEnds }: Gazetteer,
): boolean {
  if (count < SHORTEST_MISSPELT || count > LONGEST_MISSPELT) return false;
  return hasBit(roughStarts, endOf(first, count)) || hasBit(roughEnds, endOf(last, count));
}

/** One more than the set of the long word that a word is one edit away from, or 0. */
export function findMisspelt(
  word: string,
  isCapitalised: boolean,
  { misspellable }: Gazetteer,
): number {
  const folded = foldWord(word);
  const first = folded.charCodeAt(0);
  const last = folded.charCodeAt(folded.length - 1);
  for (const { word, capitalised, set } of misspellable) {
    // One edit of so long a word leaves the first or the last letter as it was.
    if (word.charCodeAt(0) !== first && word.charCodeAt(word.length - 1) !== last) continue;
    if ((isCapitalised || !capitalised) && isOneEdit(word, folded)) return set;
  }
  return 0;
}
