import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileGazetteer } from '../../lib/match/compile-gazetteer.ts';
import { createMatcher, type Matcher } from '../../lib/match/matcher.ts';
import { formsFileSchema } from '../../lib/schema/surface-forms.ts';

const FORMS = new URL('../../seeds/forms/', import.meta.url);

/** The matcher that the extension runs, compiled from the seeds as they stand. */
export function loadMatcher(): Matcher {
  const names = readdirSync(fileURLToPath(FORMS)).filter((name) => name.endsWith('.json'));
  return createMatcher(
    names.map((name) => {
      const file = formsFileSchema.parse(JSON.parse(readFileSync(new URL(name, FORMS), 'utf8')));
      return { language: file.language, load: () => compileGazetteer(file) };
    }),
  );
}
