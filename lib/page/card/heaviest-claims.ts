import type { Claim } from '../../schema/entry.ts';

/** Facts, caveats and questions on a card, of each: the heaviest. The panel has the rest. */
export const MOST_CLAIMS = 3;

/** The claims of one kind that a card shows, the heaviest first. */
export function heaviestClaims(claims: readonly Claim[]): Claim[] {
  return claims.toSorted((one, other) => other.weight - one.weight).slice(0, MOST_CLAIMS);
}
