import { z } from 'zod';
import { datasetInfoSchema } from './dataset.ts';
import { ENTRY_IDS } from './ids.ts';

/** What became of the dataset from one version to the next. */
export const datasetChangeSchema = z.strictObject({
  kind: z.enum(['added', 'changed', 'removed']).describe('What was done to the contents.'),
  text: z.string().min(1).max(240).describe('What a reader finds otherwise than before.'),
  entries: z
    .array(z.enum(ENTRY_IDS))
    .min(1)
    .describe('The entries it is about, if any.')
    .optional(),
});

/** A version of the dataset with what changed since the one before. */
export const datasetVersionSchema = z.strictObject({
  version: datasetInfoSchema.shape.version,
  asOf: datasetInfoSchema.shape.asOf,
  changes: z.array(datasetChangeSchema).min(1, 'wanted at least one change'),
});

export type DatasetVersion = z.infer<typeof datasetVersionSchema>;

/** The file `seeds/changes.json`. */
export const changesFileSchema = z.strictObject({
  $schema: z.string().optional(),
  versions: z
    .array(datasetVersionSchema)
    .min(1)
    .describe('Newest first; the first is the version of dataset.json.'),
});
