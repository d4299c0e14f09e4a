import type { Placed } from './place.ts';

/**
 * Of matches that overlap keeps the one that begins first, and of those the longest: "Article
 * 5-style guarantees" is one mention, as the guidelines ask. Of two with the same span the one
 * that the seeds list first stays.
 *
 * @param matches in reading order, of those that begin together the longer first
 * @returns those that stay, in reading order
 */
export function chooseLongest(matches: Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const match of matches) {
    const last = kept.at(-1);
    if (last === undefined || last.block !== match.block || match.start >= last.end)
      kept.push(match);
  }
  return kept;
}
