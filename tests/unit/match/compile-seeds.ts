import { readFileSync } from 'node:fs';
import { compileGazetteer } from '../../../lib/match/compile-gazetteer.ts';
import type { Gazetteer } from '../../../lib/match/gazetteer.ts';
import type { Language } from '../../../lib/schema/ids.ts';
import { formsFileSchema } from '../../../lib/schema/surface-forms.ts';

/** The gazetteer of a language, compiled from the seeds as they stand. */
export function compileSeeds(language: Language): Gazetteer {
  const file = new URL(`../../../seeds/forms/${language}.json`, import.meta.url);
  return compileGazetteer(formsFileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
}
