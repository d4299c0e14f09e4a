import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileGazetteer } from '../../lib/match/compile-gazetteer.ts';
import type { Gazetteer } from '../../lib/match/gazetteer.ts';
import { createMatcher, type Matcher } from '../../lib/match/matcher.ts';
import type { Language } from '../../lib/schema/ids.ts';
import { formsFileSchema } from '../../lib/schema/surface-forms.ts';

const FORMS = new URL('../../seeds/forms/', import.meta.url);

/** The matcher that the extension runs, compiled from the seeds as they stand. */
export function loadMatcher(): Matcher {
  const gazetteers = new Map<Language, Gazetteer>();
  for (const name of readdirSync(fileURLToPath(FORMS)).filter((file) => file.endsWith('.json'))) {
    const file = formsFileSchema.parse(JSON.parse(readFileSync(new URL(name, FORMS), 'utf8')));
    gazetteers.set(file.language, compileGazetteer(file));
  }
  return createMatcher((language) => gazetteers.get(language) ?? null);
}
