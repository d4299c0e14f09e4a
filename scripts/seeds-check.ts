import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDataset } from '../lib/dataset/parse-dataset.ts';
import { formatProblem, makeProblem, type Problem } from '../lib/dataset/problem.ts';
import { generateSchemas } from './generate-schemas.ts';
import { readSeeds, SEEDS_FOLDER } from './read-seeds.ts';
import { summariseSeeds } from './summarise-seeds.ts';

const HELP = `Usage: npm run seeds:check [-- FOLDER]

Validates and cross-checks the seeds in FOLDER (by default seeds/) and prints what they hold.
Every problem is named on stderr with its file, its place, what was found and what was wanted.
Exit code: 0 where all is well, 1 where there is a problem.`;

/** Problems of JSON Schemas that are not what the zod schemas generate now. */
function checkSchemas(folder: string): Problem[] {
  return generateSchemas()
    .map((schema) => ({ ...schema, disk: join(folder, schema.path) }))
    .filter(({ disk, text }) => !existsSync(disk) || readFileSync(disk, 'utf8') !== text)
    .map(({ path, disk }) =>
      makeProblem(
        path,
        [],
        existsSync(disk) ? 'a JSON Schema that is out of date' : 'no such file',
        'what "npm run seeds:schema" writes',
      ),
    );
}

/** Prints the summary, or the problems; returns the exit code. */
function check(folder: string): number {
  const parsed = parseDataset(readSeeds(folder));
  const problems = [...(parsed.ok ? [] : parsed.problems), ...checkSchemas(folder)];
  if (parsed.ok) console.log(summariseSeeds(parsed.seeds));
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length === 0) return 0;
  const files = new Set(problems.map(({ file }) => file)).size;
  console.error(`\nProblems: ${problems.length}, in files: ${files}`);
  return 1;
}

try {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean', short: 'h', default: false } },
    allowPositionals: true,
  });
  if (values.help) console.log(HELP);
  else process.exitCode = check(positionals[0] ?? SEEDS_FOLDER);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('See: npm run seeds:check -- --help');
  process.exitCode = 1;
}
