import { describe, expect, it } from 'vitest';
import { compareMentions, type LabelledSpan } from '../../../scripts/corpus/compare-mentions.ts';

const span = (
  start: number,
  end: number,
  entry: LabelledSpan['entry'] = 'macron',
): LabelledSpan => ({
  start,
  end,
  entry,
});

const cases: [string, LabelledSpan[], LabelledSpan[], [number, number, number, number]][] = [
  ['the same span', [span(0, 5)], [span(0, 5)], [1, 1, 0, 0]],
  ['an overlapping span', [span(0, 5)], [span(3, 9)], [1, 0, 0, 0]],
  ['spans side by side', [span(0, 5)], [span(5, 9)], [0, 0, 1, 1]],
  ['another entry', [span(0, 5)], [span(0, 5, 'merz')], [0, 0, 1, 1]],
  ['one found over two marked', [span(0, 5), span(6, 9)], [span(0, 9)], [1, 0, 1, 0]],
  ['an exact one before an overlapping one', [span(0, 9), span(4, 9)], [span(4, 9)], [1, 1, 1, 0]],
  ['nothing', [], [], [0, 0, 0, 0]],
];

describe('compareMentions', () => {
  it.each(cases)('%s', (_name, gold, found, [relaxed, exact, missed, falseAlarms]) => {
    const comparison = compareMentions(gold, found);
    expect(comparison.pairs).toHaveLength(relaxed);
    expect(comparison.pairs.filter((pair) => pair.exact)).toHaveLength(exact);
    expect(comparison.missed).toHaveLength(missed);
    expect(comparison.falseAlarms).toHaveLength(falseAlarms);
  });
});
