/** What is measured, as `--rows` names it. */
export const ROWS = [
  'first-pass',
  'other-page',
  'mark.js',
  'change',
  'hit-test',
  'longest-task',
  'load',
  'busy',
  'tables',
  'limits',
  'bytes',
] as const;

export type Row = (typeof ROWS)[number];

/** A bound of a value, or of its ratio to the floor. */
export interface Goal {
  of: 'value' | 'ratio';
  atMost?: number;
  atLeast?: number;
}

/** One figure over all runs. */
export interface Figure {
  row: Row;
  /** What was measured, in a few words. */
  what: string;
  /** Name of the page, or of what else it was measured on. */
  on: string;
  unit: 'ms' | 'kB';
  /** One value for each run. */
  values: number[];
  /** What stands beside each value in its run; null where nothing can. */
  floor: { what: string; values: number[] } | null;
  /** Marks on the page; null where they do not matter. */
  marks: number | null;
  goal: Goal | null;
  /** What a reader of the figure must know; null for nothing. */
  note: string | null;
}
