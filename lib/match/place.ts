import type { Match } from './scan-block.ts';

/** A match and the block it stands in. */
export interface Placed extends Match {
  block: number;
}

/** Order in a block; of two that begin together the longer comes first. */
export function compareInBlock(a: Match, b: Match): number {
  return a.start - b.start || b.end - a.end;
}

/** Reading order; of two that begin together the longer comes first. */
export function compareByPlace(a: Placed, b: Placed): number {
  return a.block - b.block || compareInBlock(a, b);
}

/** Whether the spans of two matches share a character. */
export function overlaps(a: Placed, b: Placed): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end;
}
