import { describe, expect, test } from 'vitest';
import { isOnWay } from '../../../lib/placement/is-on-way.ts';

const line = { left: 300, top: 100, right: 400, bottom: 120 };
const below = { left: 300, top: 126, right: 660, bottom: 400 };
const above = { left: 300, top: -206, right: 660, bottom: 94 };

describe('isOnWay', () => {
  test.each([
    ['in the gap', { x: 350, y: 118 }, { x: 352, y: 123 }, below, true],
    ['in the gap, right of the line', { x: 500, y: 121 }, { x: 520, y: 124 }, below, true],
    ['slanting over the words beside', { x: 395, y: 110 }, { x: 430, y: 115 }, below, true],
    ['along the line', { x: 395, y: 102 }, { x: 600, y: 102 }, below, false],
    ['going back up', { x: 350, y: 124 }, { x: 350, y: 118 }, below, false],
    ['a tremor back', { x: 350, y: 124 }, { x: 350, y: 122.5 }, below, true],
    ['not moving', { x: 350, y: 122 }, { x: 350, y: 122 }, below, true],
    ['away to the left', { x: 310, y: 118 }, { x: 280, y: 122 }, below, false],
    ['above the line', { x: 350, y: 104 }, { x: 350, y: 97 }, below, false],
    ['up to a card above', { x: 350, y: 102 }, { x: 352, y: 97 }, above, true],
    ['slanting up', { x: 395, y: 110 }, { x: 430, y: 105 }, above, true],
    ['first look', null, { x: 350, y: 123 }, below, true],
    ['a card over its line', { x: 350, y: 104 }, { x: 350, y: 122 }, { ...line, top: 50 }, false],
  ] as const)('%s', (_, before, now, card, expected) => {
    expect(isOnWay(before, now, line, card)).toBe(expected);
  });

  test('a straight way from anywhere on the line to anywhere on the card is one', () => {
    for (const startX of [300, 350, 400]) {
      for (const endX of [300, 480, 660]) {
        let before = { x: startX, y: 110 };
        for (let step = 1; step <= 8; step++) {
          const now = { x: startX + ((endX - startX) * step) / 8, y: 110 + (16 * step) / 8 };
          expect(isOnWay(before, now, line, below), `${startX} to ${endX} at ${step}`).toBe(true);
          before = now;
        }
      }
    }
  });
});
