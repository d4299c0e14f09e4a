import type { Dataset, EntryCard } from '../schema/dataset.ts';
import type { EntryId } from '../schema/ids.ts';
import { findEntry } from './find-entry.ts';
import { sourcesOfEntry } from './sources-of-entry.ts';

/**
 * All that a card shows of an entry.
 *
 * @throws Error where the dataset lacks the entry or one related to it
 */
export function makeEntryCard(dataset: Dataset, id: EntryId): EntryCard {
  const entry = findEntry(dataset, id);
  const category = dataset.categories.find((candidate) => candidate.id === entry.category);
  return {
    entry,
    sources: sourcesOfEntry(dataset, entry),
    related: entry.related.map((other) => ({ id: other, label: findEntry(dataset, other).label })),
    categoryLabel: category?.label ?? entry.category,
    info: dataset.info,
  };
}
