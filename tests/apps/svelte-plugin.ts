import { compile } from 'svelte/compiler';
import type { Plugin } from 'vite';

/** Compiles the components of Svelte, to run in pages or to render on a server. */
export function sveltePlugin(generate: 'client' | 'server'): Plugin {
  return {
    name: 'svelte',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.svelte')) return null;
      return compile(code, { filename: id, generate, dev: generate === 'client' }).js.code;
    },
  };
}
