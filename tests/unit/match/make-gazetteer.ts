import { compileGazetteer } from '../../../lib/match/compile-gazetteer.ts';
import type { Gazetteer } from '../../../lib/match/gazetteer.ts';
import { formsFileSchema } from '../../../lib/schema/surface-forms.ts';

/** A gazetteer of English patterns for one entry, with lists where a test needs them. */
export function makeGazetteer(
  patterns: string[],
  rest: { lists?: Record<string, string[]>; misspellable?: string[] } = {},
): Gazetteer {
  return compileGazetteer(
    formsFileSchema.parse({
      language: 'en',
      lists: rest.lists ?? {},
      signals: {},
      misspellable: rest.misspellable ?? [],
      forms: { 'multinational-force': [{ patterns }] },
    }),
  );
}
