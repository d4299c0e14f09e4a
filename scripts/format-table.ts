const GAP = '  ';

/**
 * Lines of a table with its columns aligned, numbers to the right.
 *
 * @param width of the terminal in characters; longer lines are cut
 */
export function formatTable(
  head: string[],
  rows: (string | number)[][],
  width = process.stdout.columns ?? Number.POSITIVE_INFINITY,
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
  // Nothing stands beside the last column, so its rule need not be as long as its longest cell.
  const rule = widths.with(-1, head.at(-1)?.length ?? 0).map((size) => '-'.repeat(size));
  return [head, rule, ...rows].map(line).map(cut).join('\n');
}
