/**
 * What spreadsheets take for a formula at the start of a cell, full-width forms included, also
 * behind white space or quotation marks, which some of them drop.
 */
const FORMULA = /^[\s"']*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/;

/**
 * Clean text as a field of CSV (RFC 4180). Where a spreadsheet would take it for a formula, it
 * gets an apostrophe in front, by which spreadsheets know text.
 */
export function escapeCsv(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
