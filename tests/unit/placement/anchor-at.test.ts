import { describe, expect, test } from 'vitest';
import { anchorAt } from '../../../lib/placement/anchor-at.ts';

const first = { left: 500, top: 100, right: 600, bottom: 120 };
const second = { left: 20, top: 124, right: 700, bottom: 144 };
const third = { left: 20, top: 148, right: 90, bottom: 168 };
/** The top of the next column. */
const elsewhere = { left: 720, top: 10, right: 800, bottom: 30 };

describe('anchorAt', () => {
  test.each([
    ['one line', [first], 0, { ...first }, 'below'],
    ['the first of two', [first, second], 0, { ...first, bottom: 144 }, 'above'],
    ['the second of two', [first, second], 1, { ...second, top: 100 }, 'below'],
    ['the last of three', [first, second, third], 2, { ...third, top: 100 }, 'below'],
    ['a line that is no more', [first, second], 4, { ...second, top: 100 }, 'below'],
    ['one that goes on in the next column', [first, elsewhere], 0, { ...first }, 'below'],
    ['the part in the next column', [first, elsewhere], 1, { ...elsewhere }, 'below'],
  ] as const)('%s', (_, lines, index, box, prefer) => {
    expect(anchorAt(lines, index)).toEqual({ box, prefer });
  });

  test('there is none without lines', () => {
    expect(anchorAt([], 0)).toBeNull();
  });
});
