import { LANGUAGES, type Language } from '../schema/ids.ts';

/**
 * Runs the file of a language's gazetteer in the background, however that is made: a worker in
 * Chromium, a page without a view in Firefox. Rejects where it does not load.
 */
export async function runGazetteerFile(language: Language): Promise<void> {
  const path = pathOf(language);
  const run = workerImport();
  if (run) {
    run(path);
    return;
  }
  await new Promise<void>((resolve, reject) => {
    // biome-ignore lint/style/noRestrictedGlobals: what is no worker is a page, and has one.
    const { head } = document;
    const script = head.ownerDocument.createElement('script');
    script.src = path;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${path} did not load`)));
    head.append(script);
    script.remove();
  });
}

/**
 * Has the browser keep the files for the worker that is being installed: later a worker runs only
 * what it has run once by then. Called while the background starts.
 */
export function keepGazetteerFiles(): void {
  const run = workerImport();
  if (run) globalThis.addEventListener('install', () => run(...LANGUAGES.map(pathOf)));
}

/** Where the build puts the compiled forms of a language. */
function pathOf(language: Language): string {
  return `/gazetteers/${language}.js`;
}

/** What runs further scripts in a worker; null where this is none. */
function workerImport(): ((...paths: string[]) => void) | null {
  const run: unknown = Reflect.get(globalThis, 'importScripts');
  return typeof run === 'function' ? (...paths) => Reflect.apply(run, globalThis, paths) : null;
}
