import { z } from 'zod';
import type { Category } from './category.ts';
import type { Entry } from './entry.ts';
import type { DatasetEvent } from './event.ts';
import type { EntryId } from './ids.ts';
import type { Source } from './source.ts';

/** The file `seeds/dataset.json`: what cards and exports say of the whole dataset. */
export const datasetInfoSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, 'wanted MAJOR.MINOR.PATCH')
    .describe("Semantic version of the contents, apart from the extension's own."),
  asOf: z.iso
    .date('wanted a day as YYYY-MM-DD')
    .describe('The last day that the contents speak of, YYYY-MM-DD.'),
});

export type DatasetInfo = Omit<z.infer<typeof datasetInfoSchema>, '$schema'>;

/** The whole dataset but its surface forms, parsed and cross-checked. */
export interface Dataset {
  info: DatasetInfo;
  categories: Category[];
  entries: Entry[];
  sources: Source[];
  /** Earliest first. */
  events: DatasetEvent[];
}

/** What a card needs: one entry, the sources it names, and the labels of related entries. */
export interface EntryCard {
  entry: Entry;
  sources: Source[];
  related: { id: EntryId; label: string }[];
  categoryLabel: string;
  info: DatasetInfo;
}
