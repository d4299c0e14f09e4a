import { formatPath, type JsonPath } from './json-path.ts';

/** What is wrong with a seed file, in words for the person who edits it. */
export interface Problem {
  /** Path inside the seeds folder. */
  file: string;
  /** Place in the file: a JSON path, or `line 3, column 5`; empty for the file as a whole. */
  path: string;
  found: string;
  wanted: string;
}

/** A problem at a place of a file. `found` and `wanted` end without a full stop. */
export function makeProblem(file: string, path: JsonPath, found: string, wanted: string): Problem {
  return { file, path: formatPath(path), found, wanted };
}

/** One line: `entries/macron.json: facts[0].text: found …, wanted …`. */
export function formatProblem({ file, path, found, wanted }: Problem): string {
  const place = path === '' ? file : `${file}: ${path}`;
  return `${place}: found ${found}, wanted ${wanted}`;
}
