import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitBlocks } from '../../../lib/text/split-blocks.ts';

it('makes a block of each line that is not blank', () => {
  expect(splitBlocks('One.\n\n  \r\nTwo.\n')).toEqual([
    { text: 'One.', start: 0 },
    { text: 'Two.', start: 10 },
  ]);
});

it('keeps the place of every block', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const { text: block, start } of splitBlocks(text)) {
        expect(text.slice(start, start + block.length)).toBe(block);
      }
    }),
  );
});
