import { describe, expect, test } from 'vitest';
import { readColor } from '../../../lib/page/read-color.ts';

describe('readColor', () => {
  test.each([
    ['rgb(255, 255, 255)', 1, 1],
    ['rgb(0, 0, 0)', 0, 1],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['rgba(255, 255, 255, 0.35)', 1, 0.35],
    ['rgb(0, 0, 255)', 0.114, 1],
    ['color(srgb 1 1 1)', 1, 1],
    ['color(srgb 0.5 0.5 0.5 / 0.5)', 0.5, 0.5],
    ['oklch(0.25 0.02 260)', 0.25, 1],
    ['oklab(0.9 0.01 -0.02 / 0.8)', 0.9, 0.8],
    ['lab(96 -1.5 2)', 0.96, 1],
    ['lch(12 3.1 200 / 1)', 0.12, 1],
  ])('%s', (color, lightness, alpha) => {
    const read = readColor(color);
    expect(read?.lightness).toBeCloseTo(lightness, 3);
    expect(read?.alpha).toBeCloseTo(alpha, 3);
  });

  test.each(['', 'transparent', 'red', 'color(display-p3 1 1 1)', 'rgb'])(
    '%j is not read',
    (color) => {
      expect(readColor(color)).toBeNull();
    },
  );
});
