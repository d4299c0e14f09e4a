import { categoriesFileSchema } from '../schema/category.ts';
import { datasetInfoSchema } from '../schema/dataset.ts';
import { changesFileSchema } from '../schema/dataset-change.ts';
import { entrySchema } from '../schema/entry.ts';
import { eventsFileSchema } from '../schema/event.ts';
import { phrasesFileSchema } from '../schema/phrases.ts';
import { sourcesFileSchema } from '../schema/source.ts';
import { formsFileSchema } from '../schema/surface-forms.ts';

/**
 * The kinds of seed files: which paths they have, what schema reads them, and how they name the
 * JSON Schema made from it, relative to themselves.
 */
export const SEED_KINDS = {
  dataset: {
    path: /^dataset\.json$/,
    schema: datasetInfoSchema,
    schemaPath: './schema/dataset.schema.json',
  },
  sources: {
    path: /^sources\.json$/,
    schema: sourcesFileSchema,
    schemaPath: './schema/sources.schema.json',
  },
  categories: {
    path: /^categories\.json$/,
    schema: categoriesFileSchema,
    schemaPath: './schema/categories.schema.json',
  },
  events: {
    path: /^events\.json$/,
    schema: eventsFileSchema,
    schemaPath: './schema/events.schema.json',
  },
  changes: {
    path: /^changes\.json$/,
    schema: changesFileSchema,
    schemaPath: './schema/changes.schema.json',
  },
  entry: {
    path: /^entries\/([^/]+)\.json$/,
    schema: entrySchema,
    schemaPath: '../schema/entry.schema.json',
  },
  phrases: {
    path: /^phrases\/([^/]+)\.json$/,
    schema: phrasesFileSchema,
    schemaPath: '../schema/phrases.schema.json',
  },
  forms: {
    path: /^forms\/([^/]+)\.json$/,
    schema: formsFileSchema,
    schemaPath: '../schema/forms.schema.json',
  },
} as const;

export type SeedKind = keyof typeof SEED_KINDS;

/** The kind of a file by its path inside the seeds folder; null where it is no seed file. */
export function kindOf(path: string): SeedKind | null {
  const kinds = Object.keys(SEED_KINDS) as SeedKind[];
  return kinds.find((kind) => SEED_KINDS[kind].path.test(path)) ?? null;
}

/** The file's name without folder and extension: an entry's id, a language. */
export function stemOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.json$/, '');
}
