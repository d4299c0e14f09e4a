import { fileURLToPath } from 'node:url';
import { compileGazetteer } from '../lib/match/compile-gazetteer.ts';
import { encodeGazetteer } from '../lib/match/encode-gazetteer.ts';
import { SHELF_NAME } from '../lib/match/gazetteer-shelf.ts';
import { loadSeeds } from './read-seeds.ts';

const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));

/** A file of the package that no entrypoint makes. */
interface GeneratedFile {
  relativeDest: string;
  contents: string;
}

/**
 * A script for each language that puts its compiled gazetteer where the annotator looks for it;
 * the background injects the ones that a page needs. `void`, since the value of an injected
 * script is sent back to the background.
 */
export function makeGazetteerFiles(): GeneratedFile[] {
  return loadSeeds(SEEDS).forms.map((file) => ({
    relativeDest: `gazetteers/${file.language}.js`,
    contents:
      `void ((globalThis[Symbol.for(${JSON.stringify(SHELF_NAME)})] ??= {}).${file.language} = ` +
      `${JSON.stringify(encodeGazetteer(compileGazetteer(file)))});\n`,
  }));
}
