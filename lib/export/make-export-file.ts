import type { PageExport } from '../schema/page-export.ts';
import type { Translator } from '../schema/translate.ts';
import { formatCsv } from './format-csv.ts';
import { formatJsonLd } from './format-json-ld.ts';
import { formatMarkdown } from './format-markdown.ts';
import { formatPlainJson } from './format-plain-json.ts';

/** The formats that a page summary can be taken along in. */
export const EXPORT_FORMATS = ['markdown', 'csv', 'json', 'json-ld'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A file as it is downloaded. */
export interface ExportFile {
  name: string;
  /** Media type. */
  type: string;
  text: string;
}

const KINDS: Record<ExportFormat, { ending: string; type: string }> = {
  markdown: { ending: 'md', type: 'text/markdown' },
  csv: { ending: 'csv', type: 'text/csv' },
  json: { ending: 'json', type: 'application/json' },
  'json-ld': { ending: 'jsonld', type: 'application/ld+json' },
};

/** A page summary as a file. */
export function makeExportFile(
  page: PageExport,
  format: ExportFormat,
  translator: Translator,
): ExportFile {
  const { ending, type } = KINDS[format];
  return { name: `${nameOf(page)}.${ending}`, type, text: writeText(page, format, translator) };
}

function writeText(page: PageExport, format: ExportFormat, translator: Translator): string {
  switch (format) {
    case 'markdown':
      return formatMarkdown(page, translator);
    case 'csv':
      return formatCsv(page);
    case 'json':
      return formatPlainJson(page);
    case 'json-ld':
      return formatJsonLd(page);
  }
}

/** Longest part of a title in the name of a file, in UTF-16 code units: names stay readable. */
const LONGEST_TITLE = 48;

/** Letters, digits and hyphens of any script: safe in the names of files on every system. */
function nameOf({ page, exportedAt }: PageExport): string {
  const slug = (page.title.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).reduce(
    (name, word) => (name.length + word.length < LONGEST_TITLE ? `${name}-${word}` : name),
    'caveat',
  );
  return `${slug}-${exportedAt.slice(0, 10)}`;
}
