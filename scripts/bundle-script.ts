import { build } from 'vite';

/**
 * Bundles a module and what it imports into one classic script, to be run in a page by tests and
 * measurements.
 *
 * @param entry absolute path of the module
 * @param minify whether to shrink the names, as the built extension has them
 */
export async function bundleScript(entry: string, minify: boolean): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify,
      target: 'es2023',
      lib: { entry, formats: ['iife'], name: 'bundle' },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('The bundler gave no output.');
  return bundle.output[0].code;
}
