import type { Edge } from './build-automaton.ts';

/** States with their edges and the forms that end there; state 0 is the start. */
export interface States {
  edges: Edge[][];
  accepts: number[][];
}

/**
 * Joins what patterns have in common from their beginning: edges of one state with the same
 * class and flags become one edge. Thousands of patterns that begin with "the" then cost a text
 * one step at each "the". The language stays the same.
 */
export function mergeStates({ edges, accepts }: States): States {
  const merged: States = { edges: [], accepts: [] };
  const numberOfSet = new Map<string, number>();
  const sets: number[][] = [];

  const numberOf = (set: number[]): number => {
    const key = set.join();
    let number = numberOfSet.get(key);
    if (number === undefined) {
      number = sets.length;
      numberOfSet.set(key, number);
      sets.push(set);
    }
    return number;
  };

  numberOf([0]);
  for (let number = 0; number < sets.length; number++) {
    const set = sets[number] ?? [];
    const targets = new Map<string, { edge: Edge; states: Set<number> }>();
    for (const edge of set.flatMap((state) => edges[state] ?? [])) {
      const key = `${edge.wordClass}/${edge.flags}`;
      const target = targets.get(key) ?? { edge, states: new Set() };
      target.states.add(edge.target);
      targets.set(key, target);
    }
    merged.edges.push(
      [...targets.values()].map(({ edge, states }) => ({
        ...edge,
        target: numberOf([...states].sort((a, b) => a - b)),
      })),
    );
    merged.accepts.push([...new Set(set.flatMap((state) => accepts[state] ?? []))]);
  }
  return merged;
}
