import { build, type Plugin } from 'vite';

/** How a script is bundled. */
export interface BundleOptions {
  /** `production` shrinks names and leaves out what libraries tell developers. */
  mode: 'development' | 'production';
  plugins?: Plugin[];
}

/**
 * Bundles a module and what it imports into one classic script, to be run in a page by tests and
 * measurements. What the module exports lies in a variable `bundle`.
 *
 * @param entry absolute path of the module
 */
export async function bundleScript(
  entry: string,
  { mode, plugins = [] }: BundleOptions,
): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode,
    plugins,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    build: {
      write: false,
      minify: mode === 'production',
      target: 'es2023',
      lib: { entry, formats: ['iife'], name: 'bundle' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('The bundler gave no output.');
  return output.output[0].code;
}
