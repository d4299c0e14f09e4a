import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The script that puts the parts of `page-parts.ts` on `window.bench`, built as for users. */
export async function bundleParts(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: {
        entry: fileURLToPath(new URL('page-parts.ts', import.meta.url)),
        formats: ['iife'],
        name: 'benchParts',
      },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('The bundler gave no output.');
  return bundle.output[0].code;
}
