import { ANY_WORD, type Gazetteer, NUMBER } from './gazetteer.ts';

const NONE: readonly number[] = [];

/**
 * Edges that leave a state by a word, found once for each pair of state and set of classes and
 * kept: a text goes through the same few thousand pairs again and again, and common words belong
 * to very many classes.
 */
export class EdgeIndex {
  readonly #gazetteer: Gazetteer;
  readonly #edges = new Map<number, readonly number[]>();

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /**
   * Numbers of the edges of a state that a word may take.
   *
   * @param set one more than the set of classes of the word, 0 for a word of no form
   * @param isNumber whether the word is a number in digits
   */
  find(state: number, set: number, isNumber: boolean): readonly number[] {
    const key = (state * 0x10000 + set) * 2 + (isNumber ? 1 : 0);
    let edges = this.#edges.get(key);
    if (edges === undefined) {
      edges = this.#search(state, set, isNumber);
      this.#edges.set(key, edges);
    }
    return edges;
  }

  #search(state: number, set: number, isNumber: boolean): readonly number[] {
    const { stateStart, edgeClass, setStart, setClass } = this.#gazetteer;
    const classes = new Set<number>([ANY_WORD]);
    if (isNumber) classes.add(NUMBER);
    if (set > 0)
      for (const word of setClass.subarray(setStart[set - 1], setStart[set])) classes.add(word);
    const found: number[] = [];
    const end = stateStart[state + 1] ?? 0;
    for (let edge = stateStart[state] ?? 0; edge < end; edge++) {
      if (classes.has(edgeClass[edge] ?? -1)) found.push(edge);
    }
    return found.length === 0 ? NONE : found;
  }
}

const indexes = new WeakMap<Gazetteer, EdgeIndex>();

/** The index of a gazetteer, one for as long as it lives. */
export function edgesOf(gazetteer: Gazetteer): EdgeIndex {
  let index = indexes.get(gazetteer);
  if (index === undefined) {
    index = new EdgeIndex(gazetteer);
    indexes.set(gazetteer, index);
  }
  return index;
}
