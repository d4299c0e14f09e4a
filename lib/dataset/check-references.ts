import { findStrings } from './json-path.ts';
import { makeProblem, type Problem } from './problem.ts';
import type { SeedValue } from './seed-file.ts';

/**
 * Every reference names a source that exists, and every source is named by an entry or event. What cannot
 * be known while a file is no JSON is left for the next run.
 */
export function checkReferences(entries: SeedValue[], sources: SeedValue | undefined): Problem[] {
  if (sources?.value === undefined) return [];
  const ids = findStrings(sources.value, (place) => place.at(-1) === 'id');
  const known = new Set(ids.map((id) => id.value));
  const references = entries.flatMap(({ path, value }) =>
    findStrings(value, (place) => place.at(-1) === 'source').map((place) => ({ path, place })),
  );
  const used = new Set(references.map(({ place }) => place.value));

  const broken = references
    .filter(({ place }) => !known.has(place.value))
    .map(({ path, place }) =>
      makeProblem(
        path,
        place.path,
        JSON.stringify(place.value),
        'the id of a source in sources.json',
      ),
    );
  if (entries.some(({ value }) => value === undefined)) return broken;
  const unused = ids
    .filter((id) => !used.has(id.value))
    .map((id) =>
      makeProblem(
        sources.path,
        id.path,
        `${JSON.stringify(id.value)}, which no entry and no event names`,
        'only sources that a claim is taken from',
      ),
    );
  return [...broken, ...unused];
}
