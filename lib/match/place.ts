import type { Match } from './scan-block.ts';

/** A match and the block it stands in. */
export interface Placed extends Match {
  block: number;
}

/** Reading order; of two that begin together the longer comes first. */
export function compareByPlace(a: Placed, b: Placed): number {
  return a.block - b.block || a.start - b.start || b.end - a.end;
}

/** Whether the spans of two matches share a character. */
export function overlaps(a: Placed, b: Placed): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end;
}

/** Whether two matches stand in the same sentence. */
export function sharesSentence(a: Placed, b: Placed): boolean {
  return a.block === b.block && a.sentence === b.sentence;
}
