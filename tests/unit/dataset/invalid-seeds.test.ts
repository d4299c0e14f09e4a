import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDataset } from '../../../lib/dataset/parse-dataset.ts';
import { formatProblem } from '../../../lib/dataset/problem.ts';
import { makeSeedFiles, type SeedChange } from './make-seed-files.ts';

/** See tests/fixtures/seeds-invalid/README.md. */
interface InvalidCase {
  case: string;
  changes: SeedChange[];
  expected: string[];
}

const FOLDER = new URL('../../fixtures/seeds-invalid/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

test('the seeds that the cases change have no problem themselves', () => {
  expect(parseDataset(makeSeedFiles())).toMatchObject({ ok: true });
});

describe.each(files)('%s', (name) => {
  const cases: InvalidCase[] = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

  test.each(cases)('$case', ({ changes, expected }) => {
    const parsed = parseDataset(makeSeedFiles(changes));
    expect(parsed.ok ? [] : parsed.problems.map(formatProblem)).toEqual(expected);
  });
});
