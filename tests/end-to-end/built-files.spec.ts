import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { LANGUAGES } from '../../lib/schema/ids.ts';

const OUTPUT = fileURLToPath(new URL('../../.output', import.meta.url));
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
    const senders = /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b/;
    const found = listScripts(join(OUTPUT, target)).filter((file) =>
      senders.test(readFileSync(file, 'utf8')),
    );
    expect(found).toEqual([]);
  });
}

/**
 * Most bytes of each script, gzipped. The probe runs on every page, the annotator on pages about
 * the topic; a change that needs more says why here.
 */
const BUDGETS: Record<string, number> = {
  'keys.js': 400,
  'probe.js': 8_000,
  'annotator.js': 30_000,
  // Comes with the first card that a reader opens in a page.
  'card.js': 14_000,
  'background.js': 60_000,
  // Only pages about the topic pay for one, in the language of their text.
  ...Object.fromEntries(LANGUAGES.map((language) => [`gazetteers/${language}.js`, 150_000])),
};

for (const [name, budget] of Object.entries(BUDGETS)) {
  test(`${name} keeps to ${budget} bytes`, () => {
    const size = gzipSync(readFileSync(join(OUTPUT, 'chrome-mv3', name)), { level: 9 }).length;
    expect(size).toBeLessThanOrEqual(budget);
  });
}

function listScripts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, name));
}
