import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../../lib/export/format-csv.ts';
import { formatHtml } from '../../../lib/export/format-html.ts';
import { formatJsonLd } from '../../../lib/export/format-json-ld.ts';
import { formatMarkdown } from '../../../lib/export/format-markdown.ts';
import { formatPlainJson } from '../../../lib/export/format-plain-json.ts';
import { pageExportSchema } from '../../../lib/schema/page-export.ts';
import { generateExportSchema } from '../../../scripts/generate-schemas.ts';
import { english } from './english.ts';
import { makePage } from './make-page.ts';

const FOLDER = new URL('../../fixtures/exports/', import.meta.url);
const SCHEMA = new URL('../../../seeds/schema/page-export.schema.json', import.meta.url);

/** See the README beside it. */
const sample = pageExportSchema.parse(
  JSON.parse(readFileSync(new URL('sample.json', FOLDER), 'utf8')),
);

describe('exports of the sample page are the reviewed ones', () => {
  it.each([
    ['sample.json', formatPlainJson(sample)],
    ['sample.md', formatMarkdown(sample, english)],
    ['sample.html', formatHtml(sample, english)],
    ['sample.csv', formatCsv(sample)],
    ['sample.jsonld', formatJsonLd(sample)],
  ])('%s', async (name, text) => {
    await expect(text).toMatchFileSnapshot(fileURLToPath(new URL(name, FOLDER)));
  });
});

describe('the published JSON Schema', () => {
  it('is what the schema generates', () => {
    expect(readFileSync(SCHEMA, 'utf8')).toBe(generateExportSchema());
  });

  // Formats are checked by the zod schema; ajv knows none without another library.
  const validate = new Ajv({ validateFormats: false }).compile(
    JSON.parse(readFileSync(SCHEMA, 'utf8')),
  );

  it.each([
    ['the sample page', sample],
    ['a page with a finding of each kind', makePage()],
    ['a page with hostile words', makePage({ title: '\u202e"</script>', before: '\ud800' })],
  ])('accepts %s', (_name, page) => {
    const read: unknown = JSON.parse(formatPlainJson(page));
    expect(validate(read) || validate.errors).toBe(true);
    expect(pageExportSchema.parse(read)).toEqual(page);
  });

  it.each([
    ['a format of another name', { format: 'something' }],
    ['a mention that is missing', { entries: [{ ...makePage().entries[0], mentions: [] }] }],
    ['a key that is unknown', { verdict: 'false' }],
  ])('refuses %s', (_name, change) => {
    expect(validate({ ...makePage(), ...change })).toBe(false);
  });
});
