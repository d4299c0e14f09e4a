import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../../lib/placement/line-rects.ts';
import {
  LEAST_HEIGHT,
  LINE_GAP,
  placeCard,
  placeSheet,
  type Size,
  VIEWPORT_MARGIN,
  widthOfCard,
  widthOfSheet,
} from '../../../lib/placement/place-card.ts';

const view = viewOf(1000, 800);
const card = { width: 360, height: 300 };

function viewOf(width: number, height: number, left = 0, top = 0) {
  return { left, top, right: left + width, bottom: top + height };
}

/** Places as if all text ran from left to right, unless a test wants otherwise. */
function place(
  line: Box,
  size: Size,
  within: Box,
  prefer: 'above' | 'below',
  isThere = false,
  align: 'left' | 'right' = 'left',
) {
  return placeCard(line, size, { view: within, prefer, align, isThere });
}

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
    expect(place(lineAtTop(top), card, view, prefer)).toMatchObject(wanted);
  });

  test('is at most half as high as the viewport', () => {
    const placed = place(lineAtTop(10), { width: 360, height: 2000 }, view, 'below');
    expect(placed.height).toBe(400);
  });

  test('takes the larger side and shrinks where neither holds it whole', () => {
    const small = viewOf(400, 420);
    const placed = place(lineAtTop(180), card, small, 'below');
    expect(placed).toMatchObject({ side: 'below', height: 420 - 8 - 200 - LINE_GAP });
  });

  test('rather shrinks than jumps to the other side of its line', () => {
    expect(place(lineAtTop(240), card, view, 'above').side).toBe('below');
    expect(place(lineAtTop(240), card, view, 'above', true)).toMatchObject({
      side: 'above',
      height: 240 - LINE_GAP - VIEWPORT_MARGIN,
    });
    expect(place(lineAtTop(150), card, view, 'above', true).side).toBe('below');
  });

  test('shifts to stay inside on both edges', () => {
    expect(place(lineAtTop(100, 900), card, view, 'below').left).toBe(1000 - 8 - 360);
    expect(place(lineAtTop(100, -50), card, view, 'below').left).toBe(VIEWPORT_MARGIN);
  });

  test('lies over the line only where there is no room at all', () => {
    const flat = viewOf(600, 160);
    expect(place(lineAtTop(70), card, flat, 'below').side).toBe('over');
  });

  test('begins at the right edge of a line of text from right to left', () => {
    const line = lineAtTop(100, 600);
    expect(place(line, card, view, 'below', false, 'right').left).toBe(line.right - card.width);
    expect(place(lineAtTop(100, 60), card, view, 'below', false, 'right').left).toBe(8);
  });

  test('keeps to what a magnified page shows of itself', () => {
    const part = viewOf(500, 400, 300, 200);
    const placed = place(lineAtTop(240, 320), card, part, 'below');
    expect(placed).toMatchObject({ side: 'below', left: 320, top: 260 + LINE_GAP });
    expect(placed.height).toBe(200);
    expect(place(lineAtTop(560, 700), card, part, 'below')).toMatchObject({
      side: 'above',
      left: 800 - 8 - 360,
    });
  });

  test('stays inside the view, and off the line where there is room', () => {
    fc.assert(
      fc.property(
        fc.record({
          width: fc.integer({ min: 120, max: 4000 }),
          height: fc.integer({ min: 80, max: 3000 }),
          left: fc.integer({ min: 0, max: 900 }),
          top: fc.integer({ min: 0, max: 900 }),
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
        fc.constantFrom('left' as const, 'right' as const),
        (port, { left, top, length, size }, height, prefer, isThere, align) => {
          const within = viewOf(port.width, port.height, port.left, port.top);
          const line = { left, top, right: left + length, bottom: top + size };
          const width = widthOfCard(within);
          const placed = place(line, { width, height }, within, prefer, isThere, align);
          expect(placed.left).toBeGreaterThanOrEqual(within.left);
          expect(placed.left + width).toBeLessThanOrEqual(within.right);
          expect(placed.top).toBeGreaterThanOrEqual(within.top);
          expect(placed.top + placed.height).toBeLessThanOrEqual(within.bottom);
          expect(placed.height).toBeLessThanOrEqual(port.height / 2);
          const isOff = placed.top >= line.bottom || placed.top + placed.height <= line.top;
          const room = Math.max(top - within.top, within.bottom - line.bottom);
          if (room - LINE_GAP - VIEWPORT_MARGIN >= LEAST_HEIGHT) expect(isOff).toBe(true);
          if (placed.side !== 'over') expect(isOff).toBe(true);
        },
      ),
    );
  });
});

describe('placeSheet', () => {
  test.each([
    ['as wide as a telephone', viewOf(360, 640), { left: 0, top: 340, height: 300 }],
    ['in the middle of a tablet', viewOf(1000, 800), { left: 180, top: 500, height: 300 }],
    ['half as high at most', viewOf(320, 400), { left: 0, top: 200, height: 200 }],
    ['in what is seen', viewOf(200, 700, 50, 90), { left: 50, top: 490, height: 300 }],
  ])('%s', (_, within, wanted) => {
    const width = widthOfSheet(within);
    expect(placeSheet({ width, height: 300 }, within)).toMatchObject(wanted);
  });
});
