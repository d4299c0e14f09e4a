import { describe, expect, test } from 'vitest';
import { arrangeMentions, type MentionChoice } from '../../../lib/summary/arrange-mentions.ts';
import { MentionPlaces } from '../../../lib/summary/place-mentions.ts';
import { summarisePage } from '../../../lib/summary/summarise-page.ts';
import { makeDataset, makeEntry, makeReport } from './make-dataset.ts';
import { makeSentText } from './make-sent-text.ts';

const dataset = makeDataset(
  makeEntry('paris-meeting', { label: 'Paris meeting' }),
  makeEntry('military-hubs', { label: 'Military hubs' }),
  makeEntry('starmer', { label: 'Keir Starmer' }),
  makeEntry('macron', { label: 'Emmanuel Macron' }),
);

const report = makeReport('macron', 'starmer', 'starmer', 'paris-meeting', 'macron', 'starmer');
report.mentions.forEach((mention, place) => {
  mention.sentence.text =
    ['Élysée', 'two', 'three', 'four words', 'five', 'six words'][place] ?? '';
});
const summary = summarisePage(report, dataset);

const sent = makeSentText([
  'main h1: *Macron*',
  'main p: *Starmer* and *Starmer* at *the meeting*',
  'aside p: *Macron* and *Starmer*',
]);
const places = new MentionPlaces(sent, [true, true, false]);
const nowhere = new MentionPlaces(null, null);

const everything: MentionChoice = { order: 'weight', categories: new Set(), words: '' };

const outline = (choice: Partial<MentionChoice>, where = places) =>
  arrangeMentions(summary, where, { ...everything, ...choice }).map((group) => [
    group.where,
    group.count,
    group.entries.map(({ entry, mentions }) => [entry.id, ...mentions.map(({ id }) => id)]),
  ]);

describe('mentions are arranged', () => {
  test('by weight: the article first, categories in their order, heavy entries first', () => {
    expect(outline({})).toEqual([
      [
        'article',
        4,
        [
          ['paris-meeting', 3],
          ['starmer', 1, 2],
          ['macron', 0],
        ],
      ],
      [
        'elsewhere',
        2,
        [
          ['macron', 4],
          ['starmer', 5],
        ],
      ],
    ]);
  });

  test('by place: as the page has them, neighbours together', () => {
    expect(outline({ order: 'page' })).toEqual([
      [
        'article',
        4,
        [
          ['macron', 0],
          ['starmer', 1, 2],
          ['paris-meeting', 3],
        ],
      ],
      [
        'elsewhere',
        2,
        [
          ['macron', 4],
          ['starmer', 5],
        ],
      ],
    ]);
  });

  test('in one list where no article is known', () => {
    expect(outline({}, nowhere)).toEqual([
      [
        'unknown',
        6,
        [
          ['paris-meeting', 3],
          ['starmer', 1, 2, 5],
          ['macron', 0, 4],
        ],
      ],
    ]);
  });

  test('of chosen categories only', () => {
    expect(outline({ categories: new Set(['meeting']) })).toEqual([
      ['article', 1, [['paris-meeting', 3]]],
    ]);
  });

  test.each<[string, string, number[]]>([
    ['a word of the sentence', 'words', [3, 5]],
    ['all of several words', 'words six', [5]],
    ['the beginning of a word, in capitals', 'FOU', [3]],
    ['a word with an accent written without', 'elysee', [0]],
    ['words of the label', 'meeting', [3]],
    ['nothing but spaces', '   ', [0, 1, 2, 3, 4, 5]],
    ['a word that is nowhere', 'seven', []],
    ['signs that mean something in patterns', '.*(', []],
  ])('with %s', (_name, words, ids) => {
    const groups = arrangeMentions(summary, nowhere, { ...everything, order: 'page', words });
    const found = groups.flatMap(({ entries }) =>
      entries.flatMap(({ mentions }) => mentions.map(({ id }) => id)),
    );
    expect(found).toEqual(ids);
  });
});
