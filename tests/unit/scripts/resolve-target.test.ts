import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { resolveTarget } from '../../../scripts/resolve-target.ts';

const HERE = fileURLToPath(import.meta.url);
const FOLDER = dirname(HERE);
const FILE = 'resolve-target.test.ts';

test('without an argument it is the sample article', () => {
  expect(resolveTarget(undefined, FOLDER)).toMatchObject({ file: 'wire-article.html' });
});

test.each(['https://example.org/a?b#c', 'http://127.0.0.1:8080/', 'HTTPS://example.org'])(
  '%s is an address',
  (argument) => {
    expect(resolveTarget(argument, FOLDER)).toEqual({ url: argument });
  },
);

test.each([FILE, `./${FILE}`, HERE, pathToFileURL(HERE).href])('%s is a file', (argument) => {
  expect(resolveTarget(argument, FOLDER)).toEqual({ folder: FOLDER, file: FILE });
});

test.each([
  ['nowhere.html', /There is no file .*nowhere\.html.*http/],
  ['example.org', /There is no file .*example\.org.*http/],
  ['.', /is not a file/],
  ['http://', /not a complete web address/],
])('%s is refused, and the reader told why', (argument, words) => {
  expect(() => resolveTarget(argument, FOLDER)).toThrow(words);
});
