import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateExportSchema, generateSchemas } from './generate-schemas.ts';
import { SEEDS_FOLDER } from './read-seeds.ts';

const EXPORT_SCHEMA = fileURLToPath(
  new URL('../seeds/schema/page-export.schema.json', import.meta.url),
);

const HELP = `Usage: npm run seeds:schema [-- FOLDER]

Writes the JSON Schemas of the seed files into FOLDER/schema (by default seeds/schema).
Editors use them to complete and check the seeds. Writes that of exported page summaries
into seeds/schema/page-export.schema.json, for those who read them.`;

const { values, positionals } = parseArgs({
  options: { help: { type: 'boolean', short: 'h', default: false } },
  allowPositionals: true,
});
if (values.help) {
  console.log(HELP);
} else {
  const folder = positionals[0] ?? SEEDS_FOLDER;
  for (const { path, text } of generateSchemas()) {
    const file = join(folder, path);
    mkdirSync(join(folder, 'schema'), { recursive: true });
    writeFileSync(file, text);
    console.log(`wrote ${file}`);
  }
  writeFileSync(EXPORT_SCHEMA, generateExportSchema());
  console.log(`wrote ${EXPORT_SCHEMA}`);
}
