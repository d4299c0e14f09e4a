import type { Goal } from './figure.ts';

/** What the figures should reach. */
export const GOALS = {
  firstPass: { of: 'ratio', atMost: 3 },
  otherPage: { of: 'ratio', atMost: 2 },
  markJs: { of: 'ratio', atLeast: 300 },
  change: { of: 'value', atMost: 0.1 },
  hitTest: { of: 'ratio', atMost: 1.3 },
  longestTask: { of: 'value', atMost: 8 },
  tables: { of: 'value', atMost: 400 },
  otherPageScripts: { of: 'value', atMost: 8 },
} as const satisfies Record<string, Goal>;
