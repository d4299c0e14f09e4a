import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  LEAST_HEIGHT,
  LINE_GAP,
  placeCard,
  VIEWPORT_MARGIN,
  widthOfCard,
} from '../../../lib/placement/place-card.ts';

const viewport = { width: 1000, height: 800 };
const card = { width: 360, height: 300 };

function lineAtTop(top: number, left = 100) {
  return { left, right: left + 120, top, bottom: top + 20 };
}

describe('placeCard', () => {
  test.each([
    ['below where it fits', 100, 'below', { side: 'below', top: 120 + LINE_GAP, height: 300 }],
    ['above where wished', 500, 'above', { side: 'above', top: 500 - LINE_GAP - 300, height: 300 }],
    ['above where there is no room below', 700, 'below', { side: 'above', height: 300 }],
    ['below where there is no room above', 30, 'above', { side: 'below', height: 300 }],
  ] as const)('%s', (_, top, prefer, wanted) => {
    expect(placeCard(lineAtTop(top), card, viewport, prefer)).toMatchObject(wanted);
  });

  test('is at most half as high as the viewport', () => {
    const placed = placeCard(lineAtTop(10), { width: 360, height: 2000 }, viewport, 'below');
    expect(placed.height).toBe(400);
  });

  test('takes the larger side and shrinks where neither holds it whole', () => {
    const small = { width: 400, height: 420 };
    const placed = placeCard(lineAtTop(180), card, small, 'below');
    expect(placed).toMatchObject({ side: 'below', height: 420 - 8 - 200 - LINE_GAP });
  });

  test('rather shrinks than jumps to the other side of its line', () => {
    expect(placeCard(lineAtTop(240), card, viewport, 'above').side).toBe('below');
    expect(placeCard(lineAtTop(240), card, viewport, 'above', true)).toMatchObject({
      side: 'above',
      height: 240 - LINE_GAP - VIEWPORT_MARGIN,
    });
    expect(placeCard(lineAtTop(150), card, viewport, 'above', true).side).toBe('below');
  });

  test('shifts to stay inside on both edges', () => {
    expect(placeCard(lineAtTop(100, 900), card, viewport, 'below').left).toBe(1000 - 8 - 360);
    expect(placeCard(lineAtTop(100, -50), card, viewport, 'below').left).toBe(VIEWPORT_MARGIN);
  });

  test('lies over the line only where there is no room at all', () => {
    const flat = { width: 600, height: 160 };
    expect(placeCard(lineAtTop(70), card, flat, 'below').side).toBe('over');
  });

  test('stays inside the viewport, and off the line where there is room', () => {
    fc.assert(
      fc.property(
        fc.record({
          width: fc.integer({ min: 120, max: 4000 }),
          height: fc.integer({ min: 80, max: 3000 }),
        }),
        fc.record({
          left: fc.integer({ min: -200, max: 4000 }),
          top: fc.integer({ min: -40, max: 3000 }),
          length: fc.integer({ min: 1, max: 2000 }),
          size: fc.integer({ min: 6, max: 120 }),
        }),
        fc.integer({ min: 40, max: 3000 }),
        fc.constantFrom('above' as const, 'below' as const),
        fc.boolean(),
        (port, { left, top, length, size }, height, prefer, isThere) => {
          const line = { left, top, right: left + length, bottom: top + size };
          const width = widthOfCard(port);
          const placed = placeCard(line, { width, height }, port, prefer, isThere);
          expect(placed.left).toBeGreaterThanOrEqual(0);
          expect(placed.left + width).toBeLessThanOrEqual(port.width);
          expect(placed.top).toBeGreaterThanOrEqual(0);
          expect(placed.top + placed.height).toBeLessThanOrEqual(port.height);
          expect(placed.height).toBeLessThanOrEqual(port.height / 2);
          const isOff = placed.top >= line.bottom || placed.top + placed.height <= line.top;
          const room = Math.max(top, port.height - line.bottom) - LINE_GAP - VIEWPORT_MARGIN;
          if (room >= LEAST_HEIGHT) expect(isOff).toBe(true);
          if (placed.side !== 'over') expect(isOff).toBe(true);
        },
      ),
    );
  });
});
