import { describe, expect, it } from 'vitest';
import { generatePages } from '../../../scripts/bench/make-pages.ts';
import { reportFigures } from '../../../scripts/bench/report-figures.ts';
import { median } from '../../../scripts/bench/spread.ts';

describe('median', () => {
  it.each([
    [[], 0],
    [[3], 3],
    [[9, 1, 4], 4],
    [[4, 1, 9, 2], 3],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});

describe('reportFigures', () => {
  it('holds a figure against the floor of its runs', () => {
    const [figure] = reportFigures([
      { page: 'a page', what: 'first pass', marks: 5, times: [6, 2, 4], floor: [2, 1, 3] },
    ]);
    expect(figure).toMatchObject({ ms: 4, least: 2, most: 6, floor: 2, ratio: 2, reached: true });
  });

  it('says what falls short', () => {
    const reported = reportFigures([
      { page: 'a page', what: 'hit test', marks: 5, times: [2], floor: [1] },
      { page: 'a page', what: 'changed paragraph', marks: null, times: [0.2], floor: null },
    ]);
    expect(reported.map(({ reached }) => reached)).toEqual([false, false]);
  });
});

describe('generatePages', () => {
  it('makes pages of the sizes they are named after', () => {
    for (const { name, html } of generatePages()) {
      const wanted = { '50 kB': 5e4, '1 MB': 1e6, '10 MB': 1e7 }[
        name.replace(/^generated |, other$/g, '')
      ];
      expect(html.length / (wanted ?? 0)).toBeGreaterThan(1);
      expect(html.length / (wanted ?? 0)).toBeLessThan(1.3);
    }
  });
});
