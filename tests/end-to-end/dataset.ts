import type { Entry } from '../../lib/schema/entry.ts';
import type { EntryId } from '../../lib/schema/ids.ts';
import { loadSeeds } from '../../scripts/read-seeds.ts';

/** The dataset that the extension was built with. */
export const { dataset } = loadSeeds();

/** An entry of the dataset by its id. */
export function findEntry(id: EntryId): Entry {
  const entry = dataset.entries.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`no entry ${id}`);
  return entry;
}
