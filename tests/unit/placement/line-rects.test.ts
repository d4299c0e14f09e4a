import { describe, expect, test } from 'vitest';
import { joinLines, lineAt } from '../../../lib/placement/line-rects.ts';

function box(left: number, top: number, right: number, bottom: number) {
  return { left, top, right, bottom };
}

describe('joinLines', () => {
  test.each([
    ['nothing', [], []],
    ['empty boxes', [box(5, 5, 5, 20), box(5, 5, 9, 5)], []],
    ['one line cut by markup', [box(0, 2, 40, 18), box(40, 0, 80, 20)], [box(0, 0, 80, 20)]],
    [
      'two lines',
      [box(300, 0, 400, 20), box(0, 24, 60, 44)],
      [box(300, 0, 400, 20), box(0, 24, 60, 44)],
    ],
    [
      'lines that touch with tall letters',
      [box(300, 0, 400, 22), box(0, 20, 60, 42)],
      [box(300, 0, 400, 22), box(0, 20, 60, 42)],
    ],
    ['a raised footnote', [box(0, 0, 60, 20), box(60, -4, 66, 8)], [box(0, -4, 66, 20)]],
  ])('%s', (_, rects, lines) => {
    expect(joinLines(rects)).toEqual(lines);
  });
});

describe('lineAt', () => {
  const lines = [box(300, 0, 400, 20), box(0, 24, 60, 44), box(0, 48, 60, 68)];

  test.each([
    [null, 0],
    [-50, 0],
    [10, 0],
    [23, 1],
    [30, 1],
    [50, 2],
    [900, 2],
  ])('at %s', (y, index) => {
    expect(lineAt(lines, y)).toBe(index);
  });
});
