import { foldWord } from '../text/fold.ts';
import type { ClassWord } from './build-automaton.ts';
import type { AnchorWord } from './find-anchors.ts';

/** Trie of folded words, with the set of classes of each word that ends or begins at a node. */
export interface Vocabulary {
  /** Node to its children by folded code unit, ascending. */
  children: Map<number, number>[];
  /** Node to one more than its set, or 0: see {@link Gazetteer}. */
  exactSet: number[];
  prefixSet: number[];
  /** Set to its classes, ascending. */
  sets: number[][];
  /** Set to its reach: see {@link Gazetteer}. */
  reaches: number[];
}

/**
 * The vocabulary of all classes; `classes[i]` holds the words of class `i`.
 *
 * @param anchors words of the classes around which a text is read closely
 */
export function buildVocabulary(classes: ClassWord[][], anchors: AnchorWord[]): Vocabulary {
  const children: Map<number, number>[] = [new Map()];
  const exact: Set<number>[] = [new Set()];
  const prefix: Set<number>[] = [new Set()];
  const exactReach: number[] = [];
  const prefixReach: number[] = [];

  const nodeOf = (word: string): number => {
    let node = 0;
    for (const character of foldWord(word)) {
      const code = character.charCodeAt(0);
      let next = children[node]?.get(code);
      if (next === undefined) {
        next = children.length;
        children.push(new Map());
        exact.push(new Set());
        prefix.push(new Set());
        children[node]?.set(code, next);
      }
      node = next;
    }
    return node;
  };

  classes.forEach((words, number) => {
    for (const { word, prefix: begins } of words) {
      (begins ? prefix : exact)[nodeOf(word)]?.add(number);
    }
  });

  for (const { word, prefix: begins, before } of anchors) {
    const reaches = begins ? prefixReach : exactReach;
    const node = nodeOf(word);
    reaches[node] = Math.max(reaches[node] ?? 0, before + 1);
  }

  const sets: number[][] = [];
  const reaches: number[] = [];
  const numberOfSet = new Map<string, number>();
  const store = (set: Set<number>, reach: number): number => {
    if (set.size === 0) return 0;
    const classesOfSet = [...set].sort((a, b) => a - b);
    const key = `${reach}/${classesOfSet.join()}`;
    let number = numberOfSet.get(key);
    if (number === undefined) {
      sets.push(classesOfSet);
      reaches.push(reach);
      number = sets.length;
      numberOfSet.set(key, number);
    }
    return number;
  };

  // A word inherits the classes of every prefix on its way, so that one look-up gives them all.
  const exactSet: number[] = [];
  const prefixSet: number[] = [];
  const visit = (node: number, inherited: Set<number>, inheritedReach: number): void => {
    const begins = new Set([...inherited, ...(prefix[node] ?? [])]);
    const reach = Math.max(inheritedReach, prefixReach[node] ?? 0);
    prefixSet[node] = store(begins, reach);
    const ends = exact[node] ?? new Set();
    const own = Math.max(reach, exactReach[node] ?? 0);
    exactSet[node] = ends.size === 0 ? 0 : store(new Set([...begins, ...ends]), own);
    for (const child of children[node]?.values() ?? []) visit(child, begins, reach);
  };
  visit(0, new Set(), 0);

  const ascending = children.map((map) => new Map([...map].sort(([a], [b]) => a - b)));
  return { children: ascending, exactSet, prefixSet, sets, reaches };
}
