import { countWhile } from './count-while.ts';
import { compareInBlock } from './place.ts';
import type { Match } from './scan-block.ts';

/** Matches of one block in reading order, searched by halving: a block may be a long text. */
export class MatchList {
  readonly #matches: readonly Match[];
  /** Farthest end of all matches up to each; made when first asked for. */
  #reach: readonly number[] | null = null;

  /** @param matches of one block, in any order; put in order */
  constructor(matches: Match[]) {
    this.#matches = matches.length > 1 ? matches.sort(compareInBlock) : matches;
  }

  get first(): Match | undefined {
    return this.#matches[0];
  }

  /** The last that begins before a match, of two that begin together the longer. */
  lastBefore(match: Match): Match | undefined {
    return this.#matches[
      countWhile(this.#matches, (other) => compareInBlock(other, match) < 0) - 1
    ];
  }

  /** Whether any covers a match, or begins in it and reaches beyond it. */
  reachesOver({ start, end }: Match): boolean {
    return this.#reachBefore(start + 1) >= end || this.#reachBefore(end) > end;
  }

  /** The first in the sentence of a match that does not begin where the match does. */
  inSentence(match: Match): Match | undefined {
    const matches = this.#matches;
    let index = countWhile(matches, ({ sentence }) => sentence < match.sentence);
    while (matches[index]?.start === match.start) index++;
    const found = matches[index];
    return found?.sentence === match.sentence ? found : undefined;
  }

  /** Farthest end of those that begin before an offset; -1 where none does. */
  #reachBefore(offset: number): number {
    const count = countWhile(this.#matches, ({ start }) => start < offset);
    if (count === 0) return -1;
    this.#reach ??= farthestEnds(this.#matches);
    return this.#reach[count - 1] ?? -1;
  }
}

function farthestEnds(matches: readonly Match[]): number[] {
  let farthest = 0;
  return matches.map(({ end }) => {
    farthest = Math.max(farthest, end);
    return farthest;
  });
}
