import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { loadSeeds } from './read-seeds.ts';

const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));

const NAME = 'virtual:caveat-dataset';

/**
 * Serves the dataset to the bundle as a virtual module, parsed and checked at build time. An
 * invalid seed stops the build with its file, path and reason.
 */
export function seedsPlugin(): Plugin {
  return {
    name: 'caveat-seeds',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null;
      this.addWatchFile(SEEDS);
      return `export default ${JSON.stringify(loadSeeds(SEEDS).dataset)};`;
    },
  };
}
