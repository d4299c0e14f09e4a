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
  /** Set to its reach and its groups: see {@link Gazetteer}. */
  reaches: number[];
  groups: number[];
}

/** An anchor of a form, and the group of that form as a bit. */
export interface GroupAnchor extends AnchorWord {
  group: number;
}

/** What is told of a word beside its classes. */
interface Anchoring {
  reach: number;
  groups: number;
}

const NO_ANCHOR: Anchoring = { reach: 0, groups: 0 };

/**
 * The vocabulary of all classes; `classes[i]` holds the words of class `i`.
 *
 * @param anchors words of the classes around which a text is read closely
 */
export function buildVocabulary(classes: ClassWord[][], anchors: GroupAnchor[]): Vocabulary {
  const children: Map<number, number>[] = [new Map()];
  const exact: Set<number>[] = [new Set()];
  const prefix: Set<number>[] = [new Set()];
  const exactAnchors: Anchoring[] = [];
  const prefixAnchors: Anchoring[] = [];

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

  for (const { word, prefix: begins, before, group } of anchors) {
    const anchorings = begins ? prefixAnchors : exactAnchors;
    const node = nodeOf(word);
    anchorings[node] = join(anchorings[node], { reach: before + 1, groups: group });
  }

  const sets: number[][] = [];
  const reaches: number[] = [];
  const groups: number[] = [];
  const numberOfSet = new Map<string, number>();
  const store = (set: Set<number>, anchoring: Anchoring): number => {
    if (set.size === 0) return 0;
    const classesOfSet = [...set].sort((a, b) => a - b);
    const key = `${anchoring.reach}/${anchoring.groups}/${classesOfSet.join()}`;
    let number = numberOfSet.get(key);
    if (number === undefined) {
      sets.push(classesOfSet);
      reaches.push(anchoring.reach);
      groups.push(anchoring.groups);
      number = sets.length;
      numberOfSet.set(key, number);
    }
    return number;
  };

  // A word inherits the classes of every prefix on its way, so that one look-up gives them all.
  const exactSet: number[] = [];
  const prefixSet: number[] = [];
  const visit = (node: number, inherited: Set<number>, inheritedAnchors: Anchoring): void => {
    const begins = new Set([...inherited, ...(prefix[node] ?? [])]);
    const anchoring = join(prefixAnchors[node], inheritedAnchors);
    prefixSet[node] = store(begins, anchoring);
    const ends = exact[node] ?? new Set();
    const own = join(exactAnchors[node], anchoring);
    exactSet[node] = ends.size === 0 ? 0 : store(new Set([...begins, ...ends]), own);
    for (const child of children[node]?.values() ?? []) visit(child, begins, anchoring);
  };
  visit(0, new Set(), NO_ANCHOR);

  const ascending = children.map((map) => new Map([...map].sort(([a], [b]) => a - b)));
  return { children: ascending, exactSet, prefixSet, sets, reaches, groups };
}

function join(a: Anchoring = NO_ANCHOR, b: Anchoring): Anchoring {
  return { reach: Math.max(a.reach, b.reach), groups: a.groups | b.groups };
}
