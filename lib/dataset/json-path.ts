/** Keys and indexes from the root of a JSON value down to a place in it; empty for the root. */
export type JsonPath = readonly PropertyKey[];

const PLAIN_KEY = /^[A-Za-z_$][\w$]*$/;

/** A path as people write it: `facts[2].sources[0].place`, `forms["paris-meeting"]`. */
export function formatPath(path: JsonPath): string {
  return path
    .map((key, depth) => {
      if (typeof key === 'number') return `[${key}]`;
      if (!PLAIN_KEY.test(String(key))) return `[${JSON.stringify(String(key))}]`;
      return depth === 0 ? String(key) : `.${String(key)}`;
    })
    .join('');
}

/** What stands at a path, or undefined where there is nothing. */
export function valueAt(root: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  );
}

/** A text somewhere in a JSON value. */
export interface StringPlace {
  path: JsonPath;
  value: string;
}

/**
 * Every text of a JSON value whose path passes `test`, in the order of the file. Works on values
 * that no schema has accepted, so that one mistake does not hide the next.
 */
export function findStrings(
  root: unknown,
  test: (path: JsonPath) => boolean,
  path: JsonPath = [],
): StringPlace[] {
  if (typeof root === 'string') return test(path) ? [{ path, value: root }] : [];
  if (Array.isArray(root)) {
    return root.flatMap((value, index) => findStrings(value, test, [...path, index]));
  }
  if (typeof root !== 'object' || root === null) return [];
  return Object.entries(root).flatMap(([key, value]) => findStrings(value, test, [...path, key]));
}
