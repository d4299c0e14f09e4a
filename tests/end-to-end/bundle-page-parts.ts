import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The script that puts parts of a page's script on `window.parts`, see `page-parts.ts`. */
export async function bundlePageParts(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: {
        entry: fileURLToPath(new URL('page-parts.ts', import.meta.url)),
        formats: ['iife'],
        name: 'pageParts',
      },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('The bundler gave no output.');
  return bundle.output[0].code;
}
