import { expect, test } from 'vitest';
import { findEntry } from '../../../lib/dataset/find-entry.ts';
import { makeEntryCard } from '../../../lib/dataset/make-entry-card.ts';
import { sourcesOfEntry } from '../../../lib/dataset/sources-of-entry.ts';
import { ENTRY_IDS } from '../../../lib/schema/ids.ts';
import { loadSeeds } from '../../../scripts/read-seeds.ts';

const { dataset } = loadSeeds();

test.each(ENTRY_IDS)('the card of %s holds every source that it names, and no other', (id) => {
  const card = makeEntryCard(dataset, id);
  const named = new Set(
    [...JSON.stringify(card.entry).matchAll(/"source":"([^"]+)"/g)].map((match) => match[1]),
  );
  expect(new Set(card.sources.map((source) => source.id))).toEqual(named);
  expect(card.sources).toHaveLength(named.size);
});

test('a card names the category and the related entries by their labels', () => {
  const card = makeEntryCard(dataset, 'macron');
  expect(card.categoryLabel).toBe('People');
  expect(card.info).toBe(dataset.info);
  expect(card.related).toContainEqual({ id: 'starmer', label: 'Keir Starmer' });
});

test('sources come in the order in which a card comes to them', () => {
  const ids = sourcesOfEntry(dataset, findEntry(dataset, 'macron')).map(({ id }) => id);
  expect(ids).toEqual(['seed-000', 'liga', 'hvylya']);
});

test('an entry that the dataset lacks is named', () => {
  expect(() => findEntry({ ...dataset, entries: [] }, 'merz')).toThrow(
    'found no entry "merz" in the dataset',
  );
});
