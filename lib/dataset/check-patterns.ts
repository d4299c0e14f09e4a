import { PatternError, type PatternLists, parsePattern } from '../match/parse-pattern.ts';
import { findStrings, formatPath, type JsonPath, type StringPlace, valueAt } from './json-path.ts';
import { makeProblem, type Problem } from './problem.ts';

/**
 * Every pattern of a language can be read, and none stands twice: not under two entries, not
 * within one list or one signal. This is the place for whatever else compiling may refuse.
 *
 * @param file path of the forms file
 * @param value the file's contents, of which nothing is assumed
 */
export function checkPatterns(file: string, value: unknown): Problem[] {
  const lists = readLists(value);
  const faults = new Set<string>();
  const first = new Map<string, JsonPath>();
  return findPatterns(value).flatMap(({ path, value: pattern }) => {
    const read = readPattern(pattern, lists);
    if ('fault' in read) {
      // A list that cannot be read breaks each pattern that uses it: told once, where it stands.
      if (faults.has(read.fault)) return [];
      faults.add(read.fault);
      return [putFault(file, path, read.fault)];
    }
    const key = `${scopeOf(path)}\n${read.key}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, path);
      return [];
    }
    const found = `${JSON.stringify(pattern)} again, as at ${formatPath(before)}`;
    return [makeProblem(file, path, found, 'each pattern once')];
  });
}

/** The pattern in a spelling that equal patterns share, or why it cannot be read. */
function readPattern(pattern: string, lists: PatternLists): { key: string } | { fault: string } {
  try {
    return { key: JSON.stringify(parsePattern(pattern, lists)) };
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    return { fault: error.message };
  }
}

/** The message of a PatternError: found …, wanted …, in pattern "…"; the middle may be missing. */
const FAULT = /^found (?<found>.*?)(?:, wanted (?<wanted>.*?))?, in pattern (?<pattern>".*")$/s;

function putFault(file: string, path: JsonPath, fault: string): Problem {
  const parts = FAULT.exec(fault)?.groups;
  const found = parts === undefined ? fault : `${parts.found} in ${parts.pattern}`;
  return makeProblem(file, path, found, parts?.wanted ?? 'a pattern that can be read');
}

/** Lists first, so that a fault in one is met there and not in a form that uses it. */
function findPatterns(value: unknown): StringPlace[] {
  return ['lists', 'signals', 'forms'].flatMap((part) =>
    findStrings(valueAt(value, [part]), isPattern, [part]),
  );
}

function isPattern(path: JsonPath): boolean {
  return path[0] === 'forms' ? path.at(-2) === 'patterns' : path.length === 3;
}

/** Forms share one scope: a pattern names one entry. Each list and each signal has its own. */
function scopeOf(path: JsonPath): string {
  return path[0] === 'forms' ? 'forms' : formatPath(path.slice(0, 2));
}

function readLists(value: unknown): PatternLists {
  const lists = Object.entries(Object(valueAt(value, ['lists'])));
  const texts = (list: unknown) =>
    findStrings(list, (path) => path.length === 1).map((place) => place.value);
  return Object.fromEntries(lists.map(([name, list]) => [name, texts(list)]));
}
