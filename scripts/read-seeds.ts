import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDataset, type Seeds } from '../lib/dataset/parse-dataset.ts';
import { formatProblem } from '../lib/dataset/problem.ts';
import type { SeedFile } from '../lib/dataset/seed-file.ts';

/** The seeds of this repository. */
export const SEEDS_FOLDER = fileURLToPath(new URL('../seeds', import.meta.url));

/**
 * Reads every file of a seeds folder but its generated JSON Schemas and hidden files.
 *
 * @param folder path on disk
 * @throws Error where the folder or a file cannot be read
 */
export function readSeeds(folder: string = SEEDS_FOLDER): SeedFile[] {
  if (!existsSync(folder)) throw new Error(`Found no folder ${folder}, wanted one with the seeds.`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => join(item.parentPath, item.name))
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), disk: path }))
    .filter(({ path }) => !path.startsWith('schema/'))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, disk }) => ({ path, text: readFileSync(disk, 'utf8') }));
}

/**
 * Reads, parses and cross-checks a seeds folder.
 *
 * @throws Error with every problem, one a line, where the seeds are invalid
 */
export function loadSeeds(folder: string = SEEDS_FOLDER): Seeds {
  const parsed = parseDataset(readSeeds(folder));
  if (parsed.ok) return parsed.seeds;
  const lines = parsed.problems.map(formatProblem);
  throw new Error(`The seeds in ${folder} are invalid:\n${lines.join('\n')}`);
}
