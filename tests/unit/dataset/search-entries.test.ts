import { expect, test } from 'vitest';
import { searchEntries } from '../../../lib/dataset/search-entries.ts';
import { searchWords } from '../../../lib/text/split-matches.ts';
import { loadSeeds } from '../../../scripts/read-seeds.ts';

const { dataset } = loadSeeds();

const search = (query: string): string[] =>
  searchEntries(dataset, searchWords(query)).map(({ id }) => id);

test('without words every entry is found', () => {
  expect(search(' ')).toHaveLength(dataset.entries.length);
});

test.each([
  ['a word of a label, whatever the case', 'HUBS', 'military-hubs'],
  ['the beginning of a word, without its accents', 'zelenskyy', 'zelenskyy'],
  ['words of different sentences', 'italy hurdles', 'multinational-force'],
  ['a source', 'Interfax', 'paris-declaration'],
  ['a figure', '15000', 'force-size-and-funding'],
])('finds %s', (_name, query, id) => {
  expect(search(query)).toContain(id);
});

test('finds nothing where one of the words is missing', () => {
  expect(search('hubs xylophone')).toEqual([]);
});
