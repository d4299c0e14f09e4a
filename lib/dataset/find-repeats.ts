import { formatPath, type StringPlace } from './json-path.ts';
import { makeProblem, type Problem } from './problem.ts';

/**
 * A problem for each text that stood before in the same file.
 *
 * @param places texts of one file, in its order
 * @param wanted what should stand there instead, for the message
 */
export function findRepeats(file: string, places: StringPlace[], wanted: string): Problem[] {
  const first = new Map<string, StringPlace>();
  return places.flatMap((place) => {
    const before = first.get(place.value);
    if (before === undefined) {
      first.set(place.value, place);
      return [];
    }
    const found = `${JSON.stringify(place.value)} again, as at ${formatPath(before.path)}`;
    return [makeProblem(file, place.path, found, wanted)];
  });
}
