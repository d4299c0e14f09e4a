/** Room for a table where the output is no terminal, in characters. */
const USUAL_WIDTH = 120;

const GAP = '  ';

/**
 * Lines of a table with its columns aligned. The last column is cut where the line would be wider
 * than the terminal; numbers stand to the right.
 *
 * @param width of a line, in characters
 */
export function formatTable(
  head: string[],
  rows: (string | number)[][],
  width = process.stdout.columns ?? USUAL_WIDTH,
): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => String(row[column] ?? '').length)),
  );
  const line = (row: (string | number)[]) =>
    row
      .map((cell, column) => {
        const text = String(cell);
        const wanted = widths[column] ?? text.length;
        return typeof cell === 'number' ? text.padStart(wanted) : text.padEnd(wanted);
      })
      .join(GAP)
      .trimEnd();
  const cut = (text: string) => (text.length > width ? `${text.slice(0, width - 1)}…` : text);
  const rule = widths.map((size) => '-'.repeat(size));
  return [head, rule, ...rows].map(line).map(cut).join('\n');
}
