import type { Seeds } from '../lib/dataset/parse-dataset.ts';
import type { Entry } from '../lib/schema/entry.ts';
import type { FormsFile } from '../lib/schema/surface-forms.ts';
import { formatTable } from './format-table.ts';

/** What the seeds hold, as a few lines and a table with a row for each entry. */
export function summariseSeeds({ dataset, forms }: Seeds): string {
  const { info, categories, entries, sources } = dataset;
  const columns = ['facts', 'caveats', 'questions', 'status', 'figures', 'disputes'];
  const languages = forms.map(({ language }) => `patterns ${language}`);
  const rows = entries.map((entry) => [
    entry.id,
    ...countParts(entry),
    ...forms.map((file) => countPatterns(file, entry)),
  ]);
  const sums = columns.map((_, column) => sum(rows.map((row) => Number(row[column + 1]))));
  const seeds = sources.filter(({ kind }) => kind === 'seed').length;
  return [
    `Dataset ${info.version}, as of ${info.asOf}`,
    `${entries.length} entries in ${categories.length} categories`,
    `${sources.length} sources: ${seeds} seed, ${sources.length - seeds} public record`,
    columns.map((name, column) => `${sums[column]} ${name}`).join(', '),
    '',
    formatTable(['entry', ...columns, ...languages], rows, Number.POSITIVE_INFINITY),
  ].join('\n');
}

function countParts({ facts, caveats, questions, status, figures, disputes }: Entry): number[] {
  const lists = [
    facts,
    caveats,
    questions,
    status === undefined ? [] : [status],
    figures,
    disputes,
  ];
  return lists.map((list) => list.length);
}

function countPatterns(file: FormsFile, entry: Entry): number {
  return sum((file.forms[entry.id] ?? []).map(({ patterns }) => patterns.length));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
