import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const OUTPUT = fileURLToPath(new URL('../../.output', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const REVIEWED = fileURLToPath(new URL('manifests', import.meta.url));

for (const target of ['chrome-mv3', 'firefox-mv3']) {
  test(`the manifest of ${target} is the reviewed one`, () => {
    const built = JSON.parse(readFileSync(join(OUTPUT, target, 'manifest.json'), 'utf8'));
    const reviewed = JSON.parse(readFileSync(join(REVIEWED, `${target}.json`), 'utf8'));
    expect(built, `copy it to tests/end-to-end/manifests/${target}.json once reviewed`).toEqual(
      reviewed,
    );
  });

  test(`${target} holds no code that could send anything`, () => {
    const senders = /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/;
    // The background runs the files of gazetteers when they are needed; it may run none but ours.
    const loaders = /\bimportScripts\b/;
    const folder = join(OUTPUT, target);
    const found = listScripts(folder).filter((file) => {
      const code = readFileSync(file, 'utf8');
      return senders.test(code) || (loaders.test(code) && file !== join(folder, 'background.js'));
    });
    expect(found).toEqual([]);
  });
}

/**
 * Most bytes of each built file, gzipped, by a pattern of its name; the first that fits counts. The
 * probe runs on every page, the annotator on pages about the topic; a change that needs more says
 * why here.
 */
const BUDGETS: [name: RegExp, bytes: number][] = [
  [/^keys\.js$/, 400],
  // It reads words that unseen signs cut, waits for tabs to be seen, and shares out its time.
  [/^probe\.js$/, 5_200],
  [/^annotator\.js$/, 23_000],
  // Comes with the first card that a reader opens in a page.
  [/^card\.js$/, 14_000],
  // Comes where a popup asks about a page without marks, or frames have to do with one another.
  [/^frame\.js$/, 2_500],
  [/^highlights\.css$/, 2_000],
  // It finds the mentions of all pages.
  [/^background\.js$/, 68_000],
  // The background loads one when it meets a text in the language. Forms of eight languages grow
  // with what readers are shown.
  [/^gazetteers\/\w+\.js$/, 175_000],
  // The panel: phrases of all languages and what compiles them, Readability, comparison and exports.
  [/^chunks\/sidepanel-[\w-]+\.js$/, 78_000],
  // The reader's own pages, which load what they share once.
  [/^chunks\/[\w-]+\.js$/, 70_000],
  [/^[\w-]+\.js$/, 10_000],
  [/\.css$/, 5_000],
  [/\.html$/, 5_000],
  [/^icon\//, 4_000],
  [/^_locales\/.*\.json$/, 16_000],
  [/^manifest\.json$/, 1_500],
];

/** Most bytes of all built files of a browser together, gzipped: what a reader downloads. */
const WHOLE_BUDGET = 1_700_000;

for (const target of ['chrome-mv3', 'firefox-mv3']) {
  test(`every built file of ${target} keeps to its budget`, () => {
    const over = Object.entries(gzippedSizes(join(OUTPUT, target))).flatMap(([name, size]) => {
      const budget = BUDGETS.find(([pattern]) => pattern.test(name))?.[1];
      if (budget === undefined) return `${name} has no budget`;
      return size > budget ? `${name} has ${size} bytes, ${budget} are allowed` : [];
    });
    expect(over).toEqual([]);
  });

  test(`the whole of ${target} keeps to ${WHOLE_BUDGET} bytes`, () => {
    const sizes = Object.values(gzippedSizes(join(OUTPUT, target)));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(WHOLE_BUDGET);
  });
}

/** Bytes of every file under a folder, gzipped, by its name with slashes. */
function gzippedSizes(folder: string): Record<string, number> {
  return Object.fromEntries(
    listFiles(folder).map((name) => [
      name,
      gzipSync(readFileSync(join(folder, name)), { level: 9 }).length,
    ]),
  );
}

test('two builds of the same sources are the same, byte by byte', async () => {
  test.slow();
  const again = mkdtempSync(join(tmpdir(), 'caveat-build-'));
  try {
    const outDir = JSON.stringify(again);
    const code = `import { build } from 'wxt'; await build({ browser: 'chrome', outDir: ${outDir} });`;
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT });
    const expected = hashFiles(join(OUTPUT, 'chrome-mv3'));
    expect(hashFiles(join(again, 'chrome-mv3')), 'build first: `npm run build`').toEqual(expected);
  } finally {
    rmSync(again, { recursive: true, force: true });
  }
});

/** SHA-256 of every file under a folder, by name. */
function hashFiles(folder: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** The files under a folder, by their names from there, with slashes. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function listScripts(folder: string): string[] {
  return listFiles(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, name));
}
