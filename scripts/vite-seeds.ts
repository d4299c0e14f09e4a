import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { compileGazetteer } from '../lib/match/compile-gazetteer.ts';
import { encodeGazetteer } from '../lib/match/encode-gazetteer.ts';
import { loadSeeds } from './read-seeds.ts';

const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));

const MODULES = {
  'virtual:caveat-dataset': () => JSON.stringify(loadSeeds(SEEDS).dataset),
  'virtual:caveat-gazetteers': () =>
    JSON.stringify(loadSeeds(SEEDS).forms.map((file) => encodeGazetteer(compileGazetteer(file)))),
};

/**
 * Serves the seeds to the bundle as two virtual modules: the dataset, and the gazetteers compiled
 * at build time. An invalid seed stops the build with its file, path and reason.
 */
export function seedsPlugin(): Plugin {
  return {
    name: 'caveat-seeds',
    resolveId: (id) => (id in MODULES ? `\0${id}` : null),
    load(id) {
      const name = id.slice(1) as keyof typeof MODULES;
      if (!id.startsWith('\0') || !(name in MODULES)) return null;
      this.addWatchFile(SEEDS);
      return `export default ${MODULES[name]()};`;
    },
  };
}
