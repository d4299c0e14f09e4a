import { foldWord } from '../text/fold.ts';
import type { ClassWord } from './build-automaton.ts';

/** Trie of folded words, with the set of classes of each word that ends or begins at a node. */
export interface Vocabulary {
  /** Node to its children by folded code unit, ascending. */
  children: Map<number, number>[];
  /** Node to one more than its set, or 0: see {@link Gazetteer}. */
  exactSet: number[];
  prefixSet: number[];
  /** Set to its classes, ascending. */
  sets: number[][];
}

/** The vocabulary of all classes; `classes[i]` holds the words of class `i`. */
export function buildVocabulary(classes: ClassWord[][]): Vocabulary {
  const children: Map<number, number>[] = [new Map()];
  const exact: Set<number>[] = [new Set()];
  const prefix: Set<number>[] = [new Set()];

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

  const sets: number[][] = [];
  const numberOfSet = new Map<string, number>();
  const store = (set: Set<number>): number => {
    if (set.size === 0) return 0;
    const classesOfSet = [...set].sort((a, b) => a - b);
    const key = classesOfSet.join();
    let number = numberOfSet.get(key);
    if (number === undefined) {
      sets.push(classesOfSet);
      number = sets.length;
      numberOfSet.set(key, number);
    }
    return number;
  };

  // A word inherits the classes of every prefix on its way, so that one look-up gives them all.
  const exactSet: number[] = [];
  const prefixSet: number[] = [];
  const visit = (node: number, inherited: Set<number>): void => {
    const begins = new Set([...inherited, ...(prefix[node] ?? [])]);
    prefixSet[node] = store(begins);
    const ends = exact[node] ?? new Set();
    exactSet[node] = ends.size === 0 ? 0 : store(new Set([...begins, ...ends]));
    for (const child of children[node]?.values() ?? []) visit(child, begins);
  };
  visit(0, new Set());

  const ascending = children.map((map) => new Map([...map].sort(([a], [b]) => a - b)));
  return { children: ascending, exactSet, prefixSet, sets };
}
