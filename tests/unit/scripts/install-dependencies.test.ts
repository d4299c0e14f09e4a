import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
// @ts-expect-error plain JavaScript, since it runs before anything is installed
import { dependenciesAreCurrent } from '../../../scripts/install-dependencies.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'caveat-test-'));
  mkdirSync(join(root, 'node_modules'));
});

afterEach(() => rmSync(root, { recursive: true }));

interface Package {
  version: string;
  integrity?: string;
  optional?: boolean;
}

const write = (file: string, packages: Record<string, Package>) =>
  writeFileSync(join(root, file), JSON.stringify({ packages }));

const LOCK = 'package-lock.json';
const RECORD = 'node_modules/.package-lock.json';
const PROJECT = { '': { version: '1.0.0' } };
const preact = { 'node_modules/preact': { version: '11.2.0', integrity: 'sha512-a' } };

test.each<[string, Record<string, Package>, Record<string, Package>, boolean]>([
  ['the same', { ...PROJECT, ...preact }, preact, true],
  ['one missing', { ...PROJECT, ...preact }, {}, false],
  ['one too many', PROJECT, preact, false],
  [
    'another version',
    { ...PROJECT, ...preact },
    { 'node_modules/preact': { version: '11.1.0', integrity: 'sha512-a' } },
    false,
  ],
  [
    'another checksum',
    { ...PROJECT, ...preact },
    { 'node_modules/preact': { version: '11.2.0', integrity: 'sha512-b' } },
    false,
  ],
  [
    'one for another system missing',
    { ...PROJECT, 'node_modules/x': { version: '1.0.0', optional: true } },
    {},
    true,
  ],
  [
    'an optional one in another version',
    { ...PROJECT, 'node_modules/x': { version: '2.0.0', optional: true } },
    { 'node_modules/x': { version: '1.0.0', optional: true } },
    false,
  ],
])('installed packages: %s', (_name, lock, record, current) => {
  write(LOCK, lock);
  write(RECORD, record);
  expect(dependenciesAreCurrent(root)).toBe(current);
});

test('nothing installed, or a broken record, is not current', () => {
  write(LOCK, { ...PROJECT, ...preact });
  expect(dependenciesAreCurrent(root)).toBe(false);
  writeFileSync(join(root, RECORD), '{"packages":');
  expect(dependenciesAreCurrent(root)).toBe(false);
});
