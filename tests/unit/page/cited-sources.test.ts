import { describe, expect, test } from 'vitest';
import { CitedSources } from '../../../lib/page/card/cited-sources.ts';

const sources = ['one', 'two', 'three'].map((id) => ({ id, kind: 'seed' as const, title: id }));

describe('CitedSources', () => {
  test('numbers sources in the order in which they are named first', () => {
    const cited = new CitedSources(sources);
    expect(cited.cite([{ source: 'three', place: 'a' }])).toEqual([1]);
    expect(
      cited.cite([
        { source: 'one', place: 'b' },
        { source: 'three', place: 'c' },
      ]),
    ).toEqual([1, 2]);
    expect(cited.list().map(({ source, number }) => [source.id, number])).toEqual([
      ['three', 1],
      ['one', 2],
    ]);
  });

  test('gathers the places of a source without repeats', () => {
    const cited = new CitedSources(sources);
    cited.cite([
      { source: 'two', place: 'a' },
      { source: 'two', place: 'b' },
      { source: 'two', place: 'a' },
    ]);
    expect(cited.list()).toEqual([{ source: sources[1], number: 1, places: ['a', 'b'] }]);
  });

  test('passes over a source that did not come along', () => {
    const cited = new CitedSources(sources);
    expect(cited.cite([{ source: 'four', place: 'a' }])).toEqual([]);
    expect(cited.list()).toEqual([]);
  });
});
