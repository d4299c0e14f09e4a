import { describe, expect, test } from 'vitest';
import type { EntryId } from '../../../lib/schema/ids.ts';
import { summarisePage } from '../../../lib/summary/summarise-page.ts';
import {
  makeClaim as claim,
  makeDataset as dataset,
  makeEntry as entry,
  makeReport as report,
} from './make-dataset.ts';

const outline = (summary: ReturnType<typeof summarisePage>) =>
  summary.categories.map(({ category, count, entries }) => [
    category.id,
    count,
    entries.map(({ entry, mentions }) => [entry.id, mentions.map(({ id }) => id)]),
  ]);

describe('mentions', () => {
  const all = dataset(entry('merz'), entry('macron'), entry('starmer'), entry('paris-meeting'));

  test.each<[string, EntryId[], unknown]>([
    ['none', [], []],
    ['one', ['macron'], [['people', 1, [['macron', [0]]]]]],
    [
      'categories in the order of the dataset',
      ['macron', 'paris-meeting'],
      [
        ['meeting', 1, [['paris-meeting', [1]]]],
        ['people', 1, [['macron', [0]]]],
      ],
    ],
    [
      'entries by count, then page order',
      ['merz', 'starmer', 'macron', 'macron'],
      [
        [
          'people',
          4,
          [
            ['macron', [2, 3]],
            ['merz', [0]],
            ['starmer', [1]],
          ],
        ],
      ],
    ],
  ])('%s', (_name, mentioned, wanted) => {
    const summary = summarisePage(report(...mentioned), all);
    expect(outline(summary)).toEqual(wanted);
    expect(summary.total).toBe(mentioned.length);
    expect(summary.entryCount).toBe(new Set(mentioned).size);
  });

  test('counts go beyond the listed mentions where a report is cut', () => {
    const cut = report('macron', 'merz');
    cut.counts.people = 5000;
    expect(summarisePage(cut, all)).toMatchObject({ total: 5000, categories: [{ count: 5000 }] });
  });

  test('an entry that the dataset does not have is left out', () => {
    expect(summarisePage(report('zelenskyy', 'macron'), all).entryCount).toBe(1);
  });
});

describe('claims', () => {
  test('only those of mentioned entries, heaviest first, with their sources', () => {
    const summary = summarisePage(
      report('macron'),
      dataset(
        entry('macron', {
          facts: [claim('a', 'Light.', 1), claim('b', 'Heavy.', 3, 'two'), claim('c', 'Mid.', 2)],
        }),
        entry('merz'),
      ),
    );
    expect(summary.facts).toHaveLength(1);
    expect(summary.facts[0]?.claims.map(({ text }) => text)).toEqual(['Heavy.', 'Mid.', 'Light.']);
    expect(summary.facts[0]?.claims[0]?.citations).toEqual([
      { source: { id: 'two', kind: 'public-record', title: 'Two' }, place: 'paragraph 1' },
    ]);
    expect(summary.caveats).toEqual([]);
    expect(summary.questions).toEqual([]);
  });

  test('a sentence of two entries stands once, with the sources of both', () => {
    const summary = summarisePage(
      report('macron', 'merz'),
      dataset(
        entry('macron', { caveats: [claim('a', 'Nothing is  binding.')] }),
        entry('merz', {
          caveats: [claim('b', 'nothing is binding.', 3, 'two'), claim('c', 'nothing is binding.')],
        }),
      ),
    );
    expect(summary.caveats.map(({ entry }) => entry.id)).toEqual(['macron']);
    const citations = summary.caveats[0]?.claims[0]?.citations;
    expect(citations?.map(({ source }) => source.id)).toEqual(['one', 'two']);
  });

  test('a dispute of two entries stands once', () => {
    const dispute = {
      id: 'size',
      question: 'How many came?',
      tellings: [
        { text: 'Thirty-five.', sources: [{ source: 'one', place: 'headline' }] },
        { text: 'Twenty-seven.', sources: [{ source: 'two', place: 'point 2' }] },
      ],
    };
    const summary = summarisePage(
      report('paris-meeting', 'paris-attendance'),
      dataset(
        entry('paris-meeting', { disputes: [dispute] }),
        entry('paris-attendance', { disputes: [dispute] }),
      ),
    );
    expect(summary.disputes).toHaveLength(1);
    expect(summary.disputes[0]?.tellings.map(({ citations }) => citations[0]?.place)).toEqual([
      'headline',
      'point 2',
    ]);
  });

  test('the dataset stays as it was', () => {
    const shared = dataset(
      entry('macron', { facts: [claim('a', 'Same.', 1), claim('b', 'Other.', 3)] }),
      entry('merz', { facts: [claim('c', 'Same.', 1, 'two')] }),
    );
    const before = structuredClone(shared);
    summarisePage(report('macron', 'merz'), shared);
    expect(shared).toEqual(before);
  });
});
