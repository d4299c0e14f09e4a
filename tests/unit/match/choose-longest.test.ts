import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseLongest } from '../../../lib/match/choose-longest.ts';
import { compareByPlace, overlaps, type Placed } from '../../../lib/match/place.ts';

const place = (block: number, start: number, length: number) =>
  ({ block, start, end: start + length, sentence: 0 }) as Placed;

it('keeps the one that begins first, and of those the longest', () => {
  const matches = [place(0, 0, 9), place(0, 0, 4), place(0, 5, 20), place(0, 9, 3), place(1, 0, 2)];
  expect(chooseLongest(matches)).toEqual([matches[0], matches[3], matches[4]]);
});

it('leaves none overlapping and drops none that overlaps nothing kept', () => {
  const places = fc.array(
    fc.tuple(fc.nat(2), fc.nat(30), fc.integer({ min: 1, max: 9 })).map((args) => place(...args)),
  );
  fc.assert(
    fc.property(places, (matches) => {
      const sorted = matches.sort(compareByPlace);
      const kept = chooseLongest(sorted);
      kept.forEach((match, index) => {
        expect(kept.slice(index + 1).some((other) => overlaps(match, other))).toBe(false);
      });
      for (const match of sorted) {
        expect(kept.includes(match) || kept.some((other) => overlaps(match, other))).toBe(true);
      }
    }),
  );
});
