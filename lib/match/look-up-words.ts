import { foldCode, foldWord, IGNORED } from '../text/fold.ts';
import { isOneEdit } from '../text/is-one-edit.ts';
import type { Gazetteer } from './gazetteer.ts';
import {
  IS_CAPITALISED,
  MAY_BE_ANCHOR,
  MAY_BE_KNOWN,
  MAY_BE_MISSPELT,
  type Words,
} from './words.ts';

/** Node that stands for no word of the vocabulary. */
const NO_NODE = -1;

/** Flags of a word that was not looked up yet. */
const TO_LOOK_UP = MAY_BE_KNOWN | MAY_BE_MISSPELT;

/**
 * Marks the words at which a match may begin: those that some anchor behind them reaches, with the
 * groups of the forms that the anchors are of. Looks up only what may be an anchor.
 *
 * @returns whether there is any
 */
export function markBeginnings(text: string, words: Words, gazetteer: Gazetteer): boolean {
  const { setReach, setGroups } = gazetteer;
  const { count, flags, begins } = words;
  let earliest = count;
  let groups = 0;
  for (let word = count - 1; word >= 0; word--) {
    if (word < earliest) groups = 0;
    if (((flags[word] ?? 0) & (MAY_BE_ANCHOR | MAY_BE_MISSPELT)) !== 0) {
      const set = setOf(text, words, word, gazetteer);
      const reach = set === 0 ? 0 : (setReach[set - 1] ?? 0);
      if (reach > 0) {
        earliest = Math.min(earliest, word - reach + 1);
        groups |= setGroups[set - 1] ?? 0;
      }
    }
    begins[word] = groups;
  }
  return earliest < count;
}

/** One more than the set of classes of a word, 0 for a word of no form. Looked up but once. */
export function setOf(text: string, words: Words, word: number, gazetteer: Gazetteer): number {
  const flags = words.flags[word] ?? 0;
  if ((flags & TO_LOOK_UP) === 0) return words.set[word] ?? 0;
  words.flags[word] = flags & ~TO_LOOK_UP;
  const start = words.start[word] ?? 0;
  const end = words.end[word] ?? 0;
  let set = flags & MAY_BE_KNOWN ? findSet(text, start, end, gazetteer) : 0;
  if (set === 0 && flags & MAY_BE_MISSPELT)
    set = findMisspelt(text.slice(start, end), (flags & IS_CAPITALISED) !== 0, gazetteer);
  words.set[word] = set;
  return set;
}

/** One more than the set of the word between two offsets, 0 for none; separators are passed over. */
function findSet(text: string, start: number, end: number, gazetteer: Gazetteer): number {
  const { exactSet, prefixSet } = gazetteer;
  let node = 0;
  let begun = 0;
  for (let index = start; index < end; index++) {
    const folded = foldCode(text.charCodeAt(index));
    if (folded <= IGNORED) continue;
    node = findChild(gazetteer, node, folded);
    if (node === NO_NODE) return begun;
    begun = prefixSet[node] || begun;
  }
  return exactSet[node] || begun;
}

/** The child of a node by a folded code unit, or {@link NO_NODE}. */
function findChild(gazetteer: Gazetteer, node: number, folded: number): number {
  const { trieStart, trieLabel, trieTarget } = gazetteer;
  let low = trieStart[node] ?? 0;
  let high = (trieStart[node + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const label = trieLabel[middle] ?? 0;
    if (label === folded) return trieTarget[middle] ?? NO_NODE;
    if (label < folded) low = middle + 1;
    else high = middle - 1;
  }
  return NO_NODE;
}

/** The set of the long word that a word is one edit away from, or 0. */
function findMisspelt(word: string, isCapitalised: boolean, { misspellable }: Gazetteer): number {
  const folded = foldWord(word);
  const meant = misspellable.find(
    ({ word, capitalised }) => (isCapitalised || !capitalised) && isOneEdit(word, folded),
  );
  return meant?.set ?? 0;
}
