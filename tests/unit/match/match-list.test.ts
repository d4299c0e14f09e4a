import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MatchList } from '../../../lib/match/match-list.ts';
import { compareInBlock } from '../../../lib/match/place.ts';
import type { Match } from '../../../lib/match/scan-block.ts';

/** Sentences of ten units each, so that they go up with the place. */
const matchArbitrary = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 9 }))
  .map(
    ([start, length]) =>
      ({ start, end: start + length, sentence: Math.floor(start / 10) }) as Match,
  );

it('answers as a plain search over all matches does', () => {
  fc.assert(
    fc.property(fc.array(matchArbitrary), matchArbitrary, (matches, match) => {
      const list = new MatchList([...matches]);
      const sorted = [...matches].sort(compareInBlock);
      expect(list.first).toEqual(sorted[0]);
      expect(list.lastBefore(match)).toEqual(
        sorted.findLast((other) => compareInBlock(other, match) < 0),
      );
      expect(list.inSentence(match)).toEqual(
        sorted.find(({ sentence, start }) => sentence === match.sentence && start !== match.start),
      );
      const reaches = sorted.some(
        ({ start, end }) =>
          (start <= match.start && end >= match.end) ||
          (start > match.start && start < match.end && end > match.end),
      );
      expect(list.reachesOver(match)).toBe(reaches);
    }),
    { numRuns: 1000 },
  );
});
