import { expect, test } from 'vitest';
import { findStrings, formatPath, valueAt } from '../../../lib/dataset/json-path.ts';

test.each([
  [[], ''],
  [['facts', 2, 'sources', 0, 'place'], 'facts[2].sources[0].place'],
  [['$schema'], '$schema'],
  [['forms', 'paris-meeting', 0, 'patterns'], 'forms["paris-meeting"][0].patterns'],
  [['lists', 'a "b"'], 'lists["a \\"b\\""]'],
])('writes %j as %s', (path, written) => {
  expect(formatPath(path)).toBe(written);
});

test('finds what stands at a path, and nothing that is inherited', () => {
  const value = { facts: [{ id: 'first' }] };
  expect(valueAt(value, ['facts', 0, 'id'])).toBe('first');
  expect(valueAt(value, ['facts', 1, 'id'])).toBeUndefined();
  expect(valueAt(value, ['facts', 0, 'id', 'length'])).toBeUndefined();
  expect(valueAt(value, ['constructor'])).toBeUndefined();
});

test('finds texts by their path, in the order of the file', () => {
  const value = { id: 'a', claims: [{ id: 'b', weight: 3 }, null, { text: 'c', id: 'd' }] };
  expect(findStrings(value, (path) => path.at(-1) === 'id')).toEqual([
    { path: ['id'], value: 'a' },
    { path: ['claims', 0, 'id'], value: 'b' },
    { path: ['claims', 2, 'id'], value: 'd' },
  ]);
});
