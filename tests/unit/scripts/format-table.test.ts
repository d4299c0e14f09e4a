import { expect, test } from 'vitest';
import { formatTable } from '../../../scripts/format-table.ts';

const rows = [
  ['Pledges', 7, 'A sentence that is rather long.'],
  ['The coalition', 12, 'Short.'],
];

test('columns are aligned, numbers to the right', () => {
  expect(formatTable(['Category', 'Count', 'Sentence'], rows, 80).split('\n')).toEqual([
    'Category       Count  Sentence',
    '-------------  -----  --------',
    'Pledges            7  A sentence that is rather long.',
    'The coalition     12  Short.',
  ]);
});

test('no line is wider than the terminal', () => {
  const lines = formatTable(['Category', 'Count', 'Sentence'], rows, 40).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBe(40);
  expect(lines[2]).toBe('Pledges            7  A sentence that i…');
});

test('a table without rows is its head', () => {
  expect(formatTable(['A', 'B'], [], 40)).toBe('A  B\n-  -');
});
