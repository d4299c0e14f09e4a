import { foldCode, foldWord, IGNORED } from '../text/fold.ts';
import { isOneEdit } from '../text/is-one-edit.ts';
import type { Gazetteer } from './gazetteer.ts';
import { MAY_BE_ANCHOR, MAY_BE_KNOWN, MAY_BE_MISSPELT, type Words } from './words.ts';

/** Node that stands for no word of the vocabulary. */
const NO_NODE = -1;

/** Looks up every word that may be of the vocabulary and was not looked up before. */
export function lookUpWords(text: string, gazetteer: Gazetteer, words: Words): void {
  for (let word = 0; word < words.count; word++) {
    if (words.set[word] === 0) lookUp(text, gazetteer, words, word);
  }
}

/** Whether any word is an anchor, without which no pattern fits. Looks up only what may be one. */
export function hasAnchor(text: string, gazetteer: Gazetteer, words: Words): boolean {
  for (let word = 0; word < words.count; word++) {
    if (((words.flags[word] ?? 0) & (MAY_BE_ANCHOR | MAY_BE_MISSPELT)) === 0) continue;
    lookUp(text, gazetteer, words, word);
    if (reachOf(words.set[word] ?? 0, gazetteer) > 0) return true;
  }
  return false;
}

/** One more than the most words of a match before a word of a set; 0 for one that is no anchor. */
export function reachOf(set: number, { setReach }: Gazetteer): number {
  return set === 0 ? 0 : (setReach[set - 1] ?? 0);
}

function lookUp(text: string, gazetteer: Gazetteer, words: Words, word: number): void {
  const flags = words.flags[word] ?? 0;
  if ((flags & (MAY_BE_KNOWN | MAY_BE_MISSPELT)) === 0) return;
  const start = words.start[word] ?? 0;
  const end = words.end[word] ?? 0;
  const set = flags & MAY_BE_KNOWN ? findSet(text, start, end, gazetteer) : 0;
  words.set[word] =
    set === 0 && flags & MAY_BE_MISSPELT ? findMisspelt(text.slice(start, end), gazetteer) : set;
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
function findMisspelt(word: string, { misspellable }: Gazetteer): number {
  const folded = foldWord(word);
  return misspellable.find((candidate) => isOneEdit(candidate.word, folded))?.set ?? 0;
}
