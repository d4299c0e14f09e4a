import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divideText } from '../../../lib/page/divide-text.ts';
import type { TextBlock } from '../../../lib/page/text-block.ts';
import { LONGEST_PART, MOST_PART_BLOCKS } from '../../../lib/schema/limits.ts';

function makeBlocks(lengths: readonly number[]): (readonly [TextBlock, number | null])[] {
  return lengths.map((length, id) => [
    { id, text: 'x'.repeat(length) } as TextBlock,
    id === 0 ? null : id - 1,
  ]);
}

test('a change without text is one part, and the last', () => {
  expect([...divideText([], [])]).toEqual([{ gone: [], come: [], isLast: true }]);
});

test('whatever comes and goes is told once, in order, in parts that are short', () => {
  const length = fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 3 * LONGEST_PART }));
  fc.assert(
    fc.property(fc.array(length, { maxLength: 40 }), fc.nat({ max: 5000 }), (lengths, went) => {
      const gone = Array.from({ length: went }, (_, id) => 1000 + id);
      const parts = [...divideText(gone, makeBlocks(lengths))];
      expect(parts.map(({ isLast }) => isLast).indexOf(true)).toBe(parts.length - 1);
      expect(parts.flatMap((part) => part.gone)).toEqual(gone);
      const told = new Map<number, number>();
      for (const { come, gone: some } of parts) {
        expect(come.reduce((sum, [, , text]) => sum + text.length, 0)).toBeLessThanOrEqual(
          LONGEST_PART,
        );
        expect(Math.max(come.length, some.length)).toBeLessThanOrEqual(MOST_PART_BLOCKS);
        for (const [id, , text] of come) told.set(id, (told.get(id) ?? 0) + text.length);
      }
      expect([...told]).toEqual([...lengths.entries()].filter(([, size]) => size > 0));
    }),
    { numRuns: 50 },
  );
});
