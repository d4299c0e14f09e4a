/** Counts from which precision, recall and F1 follow. */
export interface Tally {
  gold: number;
  found: number;
  relaxed: number;
  exact: number;
}

export const emptyTally = (): Tally => ({ gold: 0, found: 0, relaxed: 0, exact: 0 });

/** Precision, recall and F1 as fractions; null where nothing was found or marked. */
export interface Figures {
  precision: number | null;
  recall: number | null;
  f1: number | null;
  exactF1: number | null;
}

/** Micro-averaged figures of a tally. */
export function figuresOf({ gold, found, relaxed, exact }: Tally): Figures {
  return {
    precision: found > 0 ? relaxed / found : null,
    recall: gold > 0 ? relaxed / gold : null,
    f1: gold + found > 0 ? (2 * relaxed) / (gold + found) : null,
    exactF1: gold + found > 0 ? (2 * exact) / (gold + found) : null,
  };
}
