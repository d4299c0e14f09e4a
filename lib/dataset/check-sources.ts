import { findRepeats } from './find-repeats.ts';
import { findStrings, valueAt } from './json-path.ts';
import { makeProblem, type Problem } from './problem.ts';
import type { SeedValue } from './seed-file.ts';

/** Ids and addresses stand once; what is of the public record says where it can be looked up. */
export function checkSources({ path, value }: SeedValue): Problem[] {
  const named = (key: string) => findStrings(value, (place) => place.at(-1) === key);
  const unlocated = named('kind')
    .filter((kind) => kind.value === 'public-record')
    .flatMap((kind) => ['publisher', 'url'].map((key) => [...kind.path.slice(0, -1), key]))
    .filter((place) => valueAt(value, place) === undefined)
    .map((place) =>
      makeProblem(path, place, 'nothing', `the ${String(place.at(-1))} of a public-record source`),
    );
  return [
    ...findRepeats(path, named('id'), 'an id of its own'),
    ...findRepeats(path, named('url'), 'one source for one address'),
    ...unlocated,
  ];
}
