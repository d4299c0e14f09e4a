import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareByPlace, type Placed } from '../../../lib/match/place.ts';
import { PlaceList } from '../../../lib/match/place-list.ts';

/** Sentences of ten units each, so that they go up with the place. */
const placeArbitrary = fc
  .tuple(fc.nat(2), fc.nat(40), fc.integer({ min: 1, max: 9 }))
  .map(
    ([block, start, length]) =>
      ({ block, start, end: start + length, sentence: Math.floor(start / 10) }) as Placed,
  );

it('answers as a plain search over all places does', () => {
  fc.assert(
    fc.property(fc.array(placeArbitrary), placeArbitrary, (places, match) => {
      const list = new PlaceList(places);
      const sorted = [...places].sort(compareByPlace);
      const inBlock = sorted.filter(({ block }) => block === match.block);
      expect(list.lastBefore(match)).toEqual(
        sorted.findLast((place) => compareByPlace(place, match) < 0),
      );
      expect(list.inSentence(match)).toEqual(
        inBlock.find(({ sentence, start }) => sentence === match.sentence && start !== match.start),
      );
      const reaches = inBlock.some(
        ({ start, end }) =>
          (start <= match.start && end >= match.end) ||
          (start > match.start && start < match.end && end > match.end),
      );
      expect(list.reachesOver(match)).toBe(reaches);
    }),
    { numRuns: 1000 },
  );
});
