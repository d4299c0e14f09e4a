import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../scripts/bench/figure.ts';
import { listPhrases } from '../../../scripts/bench/list-phrases.ts';
import { generateMentions, generatePages, SIZES } from '../../../scripts/bench/make-pages.ts';
import { describeShortfalls, reportFigures } from '../../../scripts/bench/report-figures.ts';
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

const FIGURE: Figure = {
  row: 'first-pass',
  what: 'first pass, cold',
  on: 'a page',
  unit: 'ms',
  values: [6, 2, 4],
  floor: { what: 'walk text', values: [2, 1, 3] },
  marks: 5,
  goal: { of: 'ratio', atMost: 2 },
  note: null,
};

describe('reportFigures', () => {
  it('holds each figure against the floor of its own run', () => {
    const [figure] = reportFigures([FIGURE]);
    expect(figure).toMatchObject({ median: 4, least: 2, most: 6, floorMedian: 2, ratio: 2 });
    expect(figure?.reached).toBe(true);
  });

  it.each<[Figure['goal'], boolean | null]>([
    [{ of: 'ratio', atMost: 1.9 }, false],
    [{ of: 'ratio', atLeast: 2 }, true],
    [{ of: 'ratio', atLeast: 2.1 }, false],
    [{ of: 'value', atMost: 4 }, true],
    [{ of: 'value', atMost: 3.9 }, false],
    [null, null],
  ])('with the goal %j it says %s', (goal, reached) => {
    expect(reportFigures([{ ...FIGURE, goal }])[0]?.reached).toBe(reached);
  });

  it('names what falls short', () => {
    const figures = reportFigures([FIGURE, { ...FIGURE, goal: { of: 'value', atMost: 0.1 } }]);
    expect(describeShortfalls(figures)).toBe(
      '1 of 2 goals reached.\nShort of the goal:\n  first pass, cold, a page: 4 ms, goal ≤ 0.1 ms',
    );
  });
});

describe('generated pages', () => {
  it.each([...SIZES])('of %s are of that size, with the topic and without', (size, length) => {
    const pages = generatePages(size);
    expect(pages.map(({ isTopic }) => isTopic)).toEqual([true, false]);
    for (const { html } of pages) {
      expect(html.length / length).toBeGreaterThan(1);
      expect(html.length / length).toBeLessThan(1.3);
    }
  });

  it('of an unknown size are refused with the sizes there are', () => {
    expect(() => generatePages('2MB')).toThrow('found size "2MB", wanted one of 50kB, 1MB, 10MB');
  });

  it('have as many mentions as they are asked to', () => {
    const { html } = generateMentions(50);
    expect(html.match(/Coalition of the Willing/g)).toHaveLength(50);
  });
});

describe('listPhrases', () => {
  const file = {
    language: 'en' as const,
    lists: { ally: ['french', 'british'] },
    signals: { ukraine: ['kyiv'] },
    misspellable: [],
    forms: {
      macron: [{ strength: 'name' as const, patterns: ['[emmanuel] macron'] }],
      'multinational-force': [
        { strength: 'name' as const, patterns: ['{<ally> force} _2 for (peace|# days)'] },
      ],
    },
  };

  it('spells patterns out, one of each in turn, without signals', () => {
    expect(listPhrases(file, 100)).toEqual([
      'emmanuel macron',
      'french force for peace',
      'macron',
      'french force for 15,000 days',
      'british force for peace',
      'british force for 15,000 days',
    ]);
    expect(listPhrases(file, 2)).toEqual(['emmanuel macron', 'french force for peace']);
  });
});
