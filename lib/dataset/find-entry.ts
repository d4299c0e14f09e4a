import type { Dataset } from '../schema/dataset.ts';
import type { Entry } from '../schema/entry.ts';
import type { EntryId } from '../schema/ids.ts';

/**
 * The entry of an id.
 *
 * @throws Error where the dataset has none, which a cross-checked dataset never does
 */
export function findEntry(dataset: Dataset, id: EntryId): Entry {
  const entry = dataset.entries.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`found no entry "${id}" in the dataset`);
  return entry;
}
