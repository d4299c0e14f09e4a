import { describe, expect, test } from 'vitest';
import { keepInside, nextCorner } from '../../../lib/placement/keep-inside.ts';
import { VIEWPORT_MARGIN } from '../../../lib/placement/place-card.ts';

const view = { left: 0, top: 0, right: 1000, bottom: 800 };
const size = { width: 360, height: 300 };
const far = { x: 1000 - 360 - VIEWPORT_MARGIN, y: 800 - 300 - VIEWPORT_MARGIN };
const near = VIEWPORT_MARGIN;

describe('keepInside', () => {
  test.each([
    ['inside', { x: 200, y: 150 }, { x: 200, y: 150 }],
    ['beyond the upper left', { x: -50, y: -90 }, { x: near, y: near }],
    ['beyond the lower right', { x: 5000, y: 900 }, far],
  ])('%s', (_, wanted, expected) => {
    expect(keepInside(wanted, size, view)).toEqual(expected);
  });

  test('what is larger than the view shows its beginning', () => {
    const small = { left: 10, top: 20, right: 110, bottom: 90 };
    expect(keepInside({ x: 60, y: 60 }, size, small)).toEqual({ x: 18, y: 28 });
  });
});

test('four moves lead round the corners and back', () => {
  const way = [{ x: 40, y: 30 }];
  for (let move = 0; move < 5; move++) {
    const from = way.at(-1);
    if (from) way.push(nextCorner(from, size, view));
  }
  expect(way.slice(1)).toEqual([
    { x: far.x, y: near },
    far,
    { x: near, y: far.y },
    { x: near, y: near },
    { x: far.x, y: near },
  ]);
});
