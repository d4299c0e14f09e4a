import { datasetInfoSchema } from '../schema/dataset.ts';
import { valueAt } from './json-path.ts';
import { makeProblem, type Problem } from './problem.ts';
import type { SeedValue } from './seed-file.ts';

/**
 * The changes tell of the version that the dataset has, and of each one before it, newest first.
 *
 * @param info the file `dataset.json`; what is wrong with it itself is told elsewhere
 */
export function checkChanges({ path, value }: SeedValue, info: SeedValue | undefined): Problem[] {
  const versions = valueAt(value, ['versions']);
  if (!Array.isArray(versions)) return [];
  const names = versions.map((_, place) => valueAt(value, ['versions', place, 'version']));
  const { data } = datasetInfoSchema.safeParse(info?.value);
  const current = (['version', 'asOf'] as const).flatMap((key) => {
    const found = valueAt(value, ['versions', 0, key]);
    const wanted = data?.[key];
    if (wanted === undefined || found === wanted) return [];
    const words = `${JSON.stringify(wanted)}, the ${key} of dataset.json`;
    return [makeProblem(path, ['versions', 0, key], JSON.stringify(found), words)];
  });
  const unordered = names.slice(1).flatMap((name, place) => {
    const newer = names[place];
    if (typeof name !== 'string' || typeof newer !== 'string') return [];
    if (compareVersions(newer, name) > 0) return [];
    const words = `a version before ${newer}`;
    return [makeProblem(path, ['versions', place + 1, 'version'], JSON.stringify(name), words)];
  });
  return [...current, ...unordered];
}

/** Above 0 where `one` is newer than `other`; both MAJOR.MINOR.PATCH. */
function compareVersions(one: string, other: string): number {
  const [ours, theirs] = [one, other].map((version) => version.split('.').map(Number));
  const differing = ours?.findIndex((part, place) => part !== theirs?.[place]) ?? -1;
  return differing < 0 ? 0 : (ours?.[differing] ?? 0) - (theirs?.[differing] ?? 0);
}
