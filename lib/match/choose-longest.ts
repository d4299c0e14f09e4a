import type { Match } from './scan-block.ts';

/**
 * Of matches that overlap keeps the one that begins first, and of those the longest: "Article
 * 5-style guarantees" is one mention, as the guidelines ask. Of two with the same span the one
 * that the seeds list first stays.
 *
 * @param matches in reading order, of those that begin together the longer first; of one block
 *   where they do not say of which
 * @returns those that stay, in reading order
 */
export function chooseLongest<Kind extends Match & { block?: number }>(
  matches: readonly Kind[],
): Kind[] {
  const kept: Kind[] = [];
  for (const match of matches) {
    const last = kept.at(-1);
    if (last === undefined || last.block !== match.block || match.start >= last.end)
      kept.push(match);
  }
  return kept;
}
