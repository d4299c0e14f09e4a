import type { entrySchema } from '../schema/entry.ts';
import { type JsonPath, valueAt } from './json-path.ts';

/** An issue as the schemas of lib/schema report it. */
export type SchemaIssue = NonNullable<
  ReturnType<typeof entrySchema.safeParse>['error']
>['issues'][number];

/** An issue in plain words. */
interface IssueWords {
  path: JsonPath;
  found: string;
  wanted: string;
}

/** Longest piece of a value that a message quotes, in UTF-16 code units. */
const LONGEST_QUOTE = 60;

const TYPE_NAMES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/**
 * Puts an issue of a schema into words: one for each thing to mend, so an issue with two unknown
 * keys gives two.
 *
 * @param root the value that the schema refused, to tell what was found
 */
export function describeIssue(issue: SchemaIssue, root: unknown): IssueWords[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      found: `the unknown key "${key}"`,
      wanted: 'only keys that the schema names',
    }));
  }
  const found =
    issue.code === 'invalid_key'
      ? `the key "${String(issue.path.at(-1))}"`
      : describeFound(valueAt(root, issue.path), issue);
  return [{ path: issue.path, found, wanted: describeWanted(issue) }];
}

function describeFound(value: unknown, issue: SchemaIssue): string {
  const wrongLength = issue.code === 'too_big' || issue.code === 'too_small';
  if (wrongLength && typeof value === 'string') return countOf(value.length, 'character');
  if (wrongLength && Array.isArray(value)) return countOf(value.length, 'item');
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  const json = JSON.stringify(value);
  if (json.length <= LONGEST_QUOTE) return json;
  if (typeof value === 'string') return `${json.slice(0, LONGEST_QUOTE)}…"`;
  return `an object with ${Object.keys(Object(value)).join(', ')}`;
}

/** The schemas' own messages begin with "wanted"; the rest is put into words here. */
function describeWanted(issue: SchemaIssue): string {
  const own = /^wanted (.+)$/s.exec(issue.message)?.[1];
  if (own !== undefined) return own;
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_NAMES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return oneOf(issue.errors.flat().flatMap((inner) => ('values' in inner ? inner.values : [])));
    case 'invalid_key':
      return issue.issues[0] ? describeWanted(issue.issues[0]) : 'another key';
    case 'too_small':
      return `at least ${countOf(issue.minimum, unitOf(issue.origin))}`;
    case 'too_big':
      return `at most ${countOf(issue.maximum, unitOf(issue.origin))}`;
    default:
      return issue.message;
  }
}

function oneOf(values: readonly unknown[]): string {
  const names = values.map((value) => JSON.stringify(value));
  return names.length === 1 ? names.join() : `one of ${names.join(', ')}`;
}

function unitOf(origin: string): string {
  return origin === 'string' ? 'character' : 'item';
}

function countOf(count: number | bigint, unit: string): string {
  return `${Number(count) === 0 ? 'no' : count} ${unit}${Number(count) === 1 ? '' : 's'}`;
}
