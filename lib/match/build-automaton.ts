import {
  ANY_WORD,
  CAPITALISED,
  CAPITALS,
  FIRST_WORD_CLASS,
  INSIDE,
  LOOSE,
  NUMBER,
} from './gazetteer.ts';
import type { LetterCase, PatternNode } from './parse-pattern.ts';

/** A word of a class; with `prefix`, every word that begins with it. */
export interface ClassWord {
  word: string;
  prefix: boolean;
}

const FLAG_OF_CASE: Record<LetterCase, number> = {
  any: 0,
  initial: CAPITALISED,
  capitals: CAPITALS,
};

const LETTER_CASES = Object.keys(FLAG_OF_CASE) as LetterCase[];

export interface Edge {
  wordClass: number;
  target: number;
  flags: number;
}

/**
 * Word automaton of many patterns: states with edges labelled by classes of words. State 0 is
 * the common start. Built without empty edges, so that a match is one plain walk.
 */
export class Automaton {
  /** State to its edges. */
  readonly edges: Edge[][] = [[]];
  /** State to the forms that end there. */
  readonly accepts: number[][] = [[]];
  /** Class to its words; the first classes are {@link ANY_WORD} and {@link NUMBER}. */
  readonly classes: ClassWord[][] = Array.from({ length: FIRST_WORD_CLASS }, () => []);
  readonly #classOfKey = new Map<string, number>();

  /** Adds a pattern whose matches are of the form with that number. */
  add(pattern: PatternNode[], form: number): void {
    const marked = hasSpan(pattern);
    const cursor: Cursor = { inside: !marked, loose: false };
    for (const state of this.#sequence(pattern, [0], cursor)) this.accepts[state]?.push(form);
  }

  /** Appends a sequence after the states and returns where it ends. */
  #sequence(nodes: PatternNode[], from: number[], cursor: Cursor): number[] {
    let states = from;
    for (const node of nodes) states = this.#append(node, states, cursor);
    return states;
  }

  #append(node: PatternNode, from: number[], cursor: Cursor): number[] {
    switch (node.kind) {
      case 'open':
        cursor.inside = true;
        return from;
      case 'close':
        cursor.inside = false;
        return from;
      case 'loose':
        cursor.loose = true;
        return from;
      case 'number':
        return [this.#step(from, NUMBER, 0, cursor)];
      case 'gap':
        return this.#gap(node.most, from, cursor);
      case 'word':
        return [this.#step(from, this.#classOf([node]), FLAG_OF_CASE[node.letters], cursor)];
      case 'choice':
        return this.#choice(node.options, node.optional, from, cursor);
    }
  }

  #gap(most: number, from: number[], cursor: Cursor): number[] {
    const ends = [...from];
    let last = from;
    for (let count = 0; count < most; count++) {
      last = [this.#step(last, ANY_WORD, LOOSE, { ...cursor })];
      ends.push(...last);
    }
    cursor.loose = false;
    return ends;
  }

  /** Single words of a choice share one class and one state; the rest branch. */
  #choice(options: PatternNode[][], optional: boolean, from: number[], cursor: Cursor): number[] {
    const ends = optional ? [...from] : [];
    const flat = options.flatMap(flatten);
    for (const letters of LETTER_CASES) {
      const words = flat.flatMap(([node, ...rest]) =>
        node?.kind === 'word' && rest.length === 0 && node.letters === letters ? [node] : [],
      );
      if (words.length === 0) continue;
      const flags = FLAG_OF_CASE[letters];
      ends.push(this.#step(from, this.#classOf(words), flags, { ...cursor }));
    }
    let inside = cursor.inside;
    for (const option of flat) {
      if (option.length === 1 && option[0]?.kind === 'word') continue;
      const branch = { ...cursor };
      ends.push(...this.#sequence(option, from, branch));
      inside = branch.inside;
    }
    cursor.inside = inside;
    // Where the choice is passed over, the comma before it stands before what follows.
    cursor.loose = optional && cursor.loose;
    return [...new Set(ends)];
  }

  #step(from: number[], wordClass: number, flags: number, cursor: Cursor): number {
    const target = this.edges.length;
    this.edges.push([]);
    this.accepts.push([]);
    const all = flags | (cursor.inside ? INSIDE : 0) | (cursor.loose ? LOOSE : 0);
    for (const state of from) this.edges[state]?.push({ wordClass, target, flags: all });
    cursor.loose = false;
    return target;
  }

  #classOf(words: ClassWord[]): number {
    const keys = words.map(({ word, prefix }) => (prefix ? `${word}*` : word));
    const key = [...new Set(keys)].sort().join('|');
    let number = this.#classOfKey.get(key);
    if (number === undefined) {
      number = this.classes.length;
      this.classes.push(words.map(({ word, prefix }) => ({ word, prefix })));
      this.#classOfKey.set(key, number);
    }
    return number;
  }
}

/** Where a pattern stands while it is being added. */
interface Cursor {
  inside: boolean;
  loose: boolean;
}

/** A choice whose only node is itself a choice, such as a list in a list, is spread out. */
function flatten(option: PatternNode[]): PatternNode[][] {
  const [node, ...rest] = option;
  if (node?.kind === 'choice' && !node.optional && rest.length === 0) {
    return node.options.flatMap(flatten);
  }
  return [option];
}

function hasSpan(nodes: PatternNode[]): boolean {
  return nodes.some(
    (node) =>
      node.kind === 'open' ||
      (node.kind === 'choice' && node.options.some((option) => hasSpan(option))),
  );
}
