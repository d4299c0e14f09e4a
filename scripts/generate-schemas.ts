import { z } from 'zod';
import type { SeedFile } from '../lib/dataset/seed-file.ts';
import { SEED_KINDS, type SeedKind } from '../lib/dataset/seed-kinds.ts';
import { pageExportSchema } from '../lib/schema/page-export.ts';

/**
 * The JSON Schemas of the seed files as editors read them, made from the zod schemas.
 *
 * @returns files with their path inside the seeds folder
 */
export function generateSchemas(): SeedFile[] {
  const kinds = Object.keys(SEED_KINDS) as SeedKind[];
  return kinds.map((kind) => ({
    path: `schema/${kind}.schema.json`,
    text: `${JSON.stringify(generateSchema(kind), null, 2)}\n`,
  }));
}

function generateSchema(kind: SeedKind) {
  // Draft 7 is the newest draft that editors check in full; "input": a default may be left out.
  return z.toJSONSchema(SEED_KINDS[kind].schema, { target: 'draft-7', io: 'input' });
}

/** The JSON Schema of an exported page summary, for those who read such files. */
export function generateExportSchema(): string {
  const schema = z.toJSONSchema(pageExportSchema, { target: 'draft-7', io: 'output' });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
