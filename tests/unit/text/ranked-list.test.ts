import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RankedList } from '../../../lib/text/ranked-list.ts';

/** Short ones, and such as are searched far. */
const ANY_LENGTH = { maxLength: 500, size: 'max' } as const;

const change = fc.record({ place: fc.nat(), comes: fc.boolean() });

test('what comes and goes stands as in an array', () => {
  fc.assert(
    fc.property(fc.nat({ max: 300 }), fc.array(change, { maxLength: 300 }), (length, changes) => {
      const model = Array.from({ length }, (_, rank) => ({ rank }));
      const list = new RankedList<{ rank: number }>();
      list.reset([...model]);
      for (const { place, comes } of changes) {
        const index = place % (model.length + 1);
        const item = model[index];
        if (comes || !item) {
          const added = { rank: 0 };
          model.splice(index, 0, added);
          list.insert(added, index);
        } else {
          model.splice(index, 1);
          list.remove(item);
          expect(list.indexOf(item)).toBe(-1);
        }
      }
      expect(list.all).toEqual(model);
      expect(model.map((item) => list.indexOf(item))).toEqual([...model.keys()]);
    }),
  );
});

test('a list that is made anew forgets what it no longer has, numbered or not', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), ANY_LENGTH), fc.boolean(), (stays, isNumbered) => {
      const before = stays.map((_, rank) => ({ rank }));
      const list = new RankedList<{ rank: number }>();
      list.reset([...before]);
      const left = before.filter((_, index) => stays[index]).reverse();
      if (isNumbered) for (const [rank, item] of left.entries()) item.rank = rank;
      // Whoever asks for the old places meanwhile may have all of them numbered.
      for (const item of before) list.indexOf(item);
      list.reset([...left], isNumbered);
      expect(before.map((item) => list.indexOf(item))).toEqual(
        before.map((item) => left.indexOf(item)),
      );
    }),
  );
});

test('what is not in the list is taken out without harm', () => {
  const list = new RankedList<{ rank: number }>();
  list.remove({ rank: 7 });
  expect(list.all).toEqual([]);
});
