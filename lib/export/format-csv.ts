import type { PageExport } from '../schema/page-export.ts';
import { cleanText } from './clean-text.ts';
import { escapeCsv } from './escape-csv.ts';
import { COLUMNS, listRows, type Row } from './list-rows.ts';

/**
 * A page summary as a table with a row for each mention, claim and finding, which `kind` tells
 * apart. Begins with a byte order mark, without which Excel takes the text for Latin-1.
 */
export function formatCsv(page: PageExport): string {
  const always: Row = {
    page_title: page.page.title,
    page_url: page.page.url,
    page_published: page.page.published ?? '',
    dataset_version: page.dataset.version,
    dataset_as_of: page.dataset.asOf,
    exported_at: page.exportedAt,
  };
  const lines = listRows(page).map((row) => formatRow({ ...row, ...always }));
  return `\ufeff${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

function formatRow(row: Row): string {
  return COLUMNS.map((column) => escapeCsv(cleanText(String(row[column] ?? '')))).join(',');
}
