import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { loadSeeds } from './read-seeds.ts';

const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));

const DATASET = 'virtual:caveat-dataset';

const PHRASES = 'virtual:caveat-phrases';

/**
 * Serves the dataset to the bundle as a virtual module, and apart from it the phrases, which only
 * the side panel needs. Both are parsed and checked at build time. An
 * invalid seed stops the build with its file, path and reason.
 */
export function seedsPlugin(): Plugin {
  return {
    name: 'caveat-seeds',
    resolveId: (id) => (id === DATASET || id === PHRASES ? `\0${id}` : null),
    load(id) {
      if (id !== `\0${DATASET}` && id !== `\0${PHRASES}`) return null;
      this.addWatchFile(SEEDS);
      const { dataset, phrases, changes } = loadSeeds(SEEDS);
      if (id === `\0${PHRASES}`) return `export default ${JSON.stringify(phrases)};`;
      return `export const changes = ${JSON.stringify(changes)};
export default ${JSON.stringify(dataset)};`;
    },
  };
}
