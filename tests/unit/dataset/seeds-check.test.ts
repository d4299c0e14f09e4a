import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { loadSeeds, readSeeds, SEEDS_FOLDER } from '../../../scripts/read-seeds.ts';

const SCRIPT = fileURLToPath(new URL('../../../scripts/seeds-check.ts', import.meta.url));

// Each run starts a process of its own, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 60_000 });

function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** A copy of the seeds to spoil; it is gone after the test. */
function copySeeds(): string {
  const folder = mkdtempSync(join(tmpdir(), 'seeds-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(SEEDS_FOLDER, folder, { recursive: true });
  return folder;
}

function spoil(folder: string, path: string, from: string, to: string): void {
  const file = join(folder, path);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

test('prints what the seeds hold', () => {
  const { status, stdout, stderr } = check();
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('25 entries in 6 categories');
  expect(stdout).toMatch(/^macron +2 +1 +0 +0 +0 +0(?: +\d+){8}$/m);
});

test('names all problems of all files, stale schemas included', () => {
  const folder = copySeeds();
  spoil(folder, 'entries/macron.json', '"weight": 3', '"weight": 4');
  spoil(folder, 'sources.json', 'https://rferl.org', 'http://rferl.org');
  spoil(folder, 'schema/entry.schema.json', '"type"', '"typ"');
  rmSync(join(folder, 'schema/forms.schema.json'));

  const { status, stderr } = check(folder);
  expect(status).toBe(1);
  expect(stderr.split('\n')).toEqual([
    'entries/macron.json: facts[0].weight: found 4, wanted one of 1, 2, 3',
    'entries/macron.json: found 0 claims of weight 3, wanted 1 to 3, what a reader must know',
    'sources.json: sources[3].url: found "http://rferl.org/a/ukraine-allies-robust-security-guarantee…", wanted an https address',
    'schema/entry.schema.json: found a JSON Schema that is out of date, wanted what "npm run seeds:schema" writes',
    'schema/forms.schema.json: found no such file, wanted what "npm run seeds:schema" writes',
    '',
    'Problems: 5, in files: 4',
    '',
  ]);
});

test('explains itself', () => {
  const help = check('--help');
  expect(help).toMatchObject({ status: 0, stderr: '' });
  expect(help.stdout).toContain('Usage: npm run seeds:check');
  expect(check('--colour')).toMatchObject({ status: 1, stdout: '' });
  expect(check(join(SEEDS_FOLDER, 'nowhere')).stderr).toContain('Found no folder');
});

test('a build stops with every problem in one error', () => {
  const folder = copySeeds();
  spoil(folder, 'entries/macron.json', '"weight": 3', '"weight": 4');
  spoil(folder, 'dataset.json', '"version": "1', '"version": "one');
  expect(() => loadSeeds(folder)).toThrow(
    /dataset\.json: version: found "one\..*\n.*macron\.json: facts\[0\]\.weight: found 4/,
  );
});

test('hidden files and generated schemas are no seeds', () => {
  const folder = copySeeds();
  writeFileSync(join(folder, '.DS_Store'), '');
  const paths = readSeeds(folder).map(({ path }) => path);
  expect(paths).toContain('entries/macron.json');
  expect(paths.filter((path) => path.startsWith('schema/') || path.includes('.DS'))).toEqual([]);
});
