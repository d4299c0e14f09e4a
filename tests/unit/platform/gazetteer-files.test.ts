import { afterEach, expect, test, vi } from 'vitest';
import { keepGazetteerFiles, runGazetteerFile } from '../../../lib/platform/gazetteer-files.ts';
import { LANGUAGES } from '../../../lib/schema/ids.ts';

afterEach(() => vi.unstubAllGlobals());

test('a worker keeps all files while it is installed, and runs one when it is needed', async () => {
  const importScripts = vi.fn();
  const installing = new EventTarget();
  vi.stubGlobal('importScripts', importScripts);
  vi.stubGlobal('addEventListener', installing.addEventListener.bind(installing));
  keepGazetteerFiles();
  expect(importScripts).not.toHaveBeenCalled();
  installing.dispatchEvent(new Event('install'));
  expect(importScripts).toHaveBeenCalledWith(
    ...LANGUAGES.map((language) => `/gazetteers/${language}.js`),
  );
  importScripts.mockClear();
  await runGazetteerFile('uk');
  expect(importScripts).toHaveBeenCalledExactlyOnceWith('/gazetteers/uk.js');
});

test('a file that a worker cannot run rejects', async () => {
  vi.stubGlobal('importScripts', () => {
    throw new Error('NetworkError');
  });
  await expect(runGazetteerFile('en')).rejects.toThrow('NetworkError');
});

test.each([
  ['load', 'resolves'],
  ['error', 'rejects'],
])('a page without a view runs a file as a script: on "%s" it %s', async (event, outcome) => {
  const script = Object.assign(new EventTarget(), { src: '', remove: vi.fn() });
  const append = vi.fn(() => queueMicrotask(() => script.dispatchEvent(new Event(event))));
  vi.stubGlobal('document', { head: { append, ownerDocument: { createElement: () => script } } });
  const run = runGazetteerFile('pl');
  await (outcome === 'resolves'
    ? expect(run).resolves.toBeUndefined()
    : expect(run).rejects.toThrow('/gazetteers/pl.js did not load'));
  expect(script.src).toBe('/gazetteers/pl.js');
  // Nothing is listened to where the background is no worker.
  keepGazetteerFiles();
});
