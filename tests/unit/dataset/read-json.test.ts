import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../../../lib/dataset/read-json.ts';

test('reads whatever JSON.parse reads, to the same value', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 2), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), null, indent);
      expect(readJson(text)).toEqual({ value: JSON.parse(text), faults: [] });
    }),
  );
});

test('refuses whatever JSON.parse refuses, at a place inside the text', () => {
  const damaged = fc
    .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom('', ',', '}', '"', '\n', '\\', '0'))
    .map(([json, seed, insert]) => {
      const at = seed % (json.length + 1);
      return json.slice(0, at) + insert + json.slice(at + (seed % 2));
    });
  fc.assert(
    fc.property(damaged, (text) => {
      const { faults } = readJson(text);
      const syntax = faults.filter(({ wanted }) => wanted !== 'each key once in an object');
      expect(syntax).toHaveLength(isJson(text) ? 0 : 1);
      const lines = text.split('\n');
      for (const { line, column } of faults) {
        expect(column).toBeGreaterThan(0);
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['{"a": 1, "a": 2}', 1, 10],
  ['{\n  "a": {"b": 1,\n    "b": 1}\n}', 3, 5],
  ['[{"a": 1}, {"\\u0061": 1, "a": 1}]', 1, 26],
])('names the second of two equal keys in %s', (text, line, column) => {
  expect(readJson(text).faults).toMatchObject([{ line, column }]);
});

test('a key of the language is a key like any other', () => {
  const { value } = readJson('{"__proto__": 1, "constructor": 2}');
  expect(Object.entries(Object(value))).toEqual([
    ['__proto__', 1],
    ['constructor', 2],
  ]);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
