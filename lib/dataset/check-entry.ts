import { CATEGORY_OF_ENTRY, type EntryId } from '../schema/ids.ts';
import { findRepeats } from './find-repeats.ts';
import { findStrings, formatPath, type JsonPath, valueAt } from './json-path.ts';
import { makeProblem, type Problem } from './problem.ts';
import type { SeedValue } from './seed-file.ts';
import { stemOf } from './seed-kinds.ts';

/** Most claims of weight 3 in an entry: a card shows about as many before it must be scrolled. */
const MOST_MUST_KNOWS = 3;

/** Texts that states issued or signed; beside the pledges only they have a status. */
const DOCUMENTS: readonly unknown[] = [
  'paris-declaration',
  'declaration-of-intent',
  'budapest-memorandum',
];

/** What holds within one entry. */
export function checkEntry({ path: file, value }: SeedValue): Problem[] {
  if (value === undefined) return [];
  const claimIds = findStrings(value, (path) => path.at(-1) === 'id' && path.length > 1);
  const related = findStrings(value, (path) => path[0] === 'related');
  return [
    ...checkIdentity(file, value),
    ...findRepeats(file, claimIds, 'an id of its own within the entry'),
    ...findRepeats(file, related, 'each related entry once'),
    ...related
      .filter((place) => place.value === valueAt(value, ['id']))
      .map((place) => makeProblem(file, place.path, 'the entry itself', 'other entries')),
    ...checkStatus(file, value),
    ...checkWeights(file, value),
    ...checkRepeatedReferences(file, value),
  ];
}

function checkIdentity(file: string, value: unknown): Problem[] {
  const id = valueAt(value, ['id']);
  const category = valueAt(value, ['category']);
  const name = stemOf(file);
  const wanted = isEntryId(id) ? CATEGORY_OF_ENTRY[id] : category;
  return [
    ...(id === name
      ? []
      : [makeProblem(file, ['id'], quote(id), `"${name}", the name of the file`)]),
    ...(category === wanted
      ? []
      : [makeProblem(file, ['category'], quote(category), `"${wanted}", where ${id} belongs`)]),
  ];
}

function checkStatus(file: string, value: unknown): Problem[] {
  const id = valueAt(value, ['id']);
  const isPledge = isEntryId(id) && CATEGORY_OF_ENTRY[id] === 'pledges';
  if (valueAt(value, ['status']) === undefined || isPledge || DOCUMENTS.includes(id)) return [];
  return [
    makeProblem(file, ['status'], `a status of ${quote(id)}`, 'one of pledges and documents only'),
  ];
}

function checkWeights(file: string, value: unknown): Problem[] {
  const mustKnows = ['facts', 'caveats', 'questions'].flatMap((section) => {
    const claims = valueAt(value, [section]);
    return Array.isArray(claims) ? claims.filter((claim) => valueAt(claim, ['weight']) === 3) : [];
  });
  if (mustKnows.length >= 1 && mustKnows.length <= MOST_MUST_KNOWS) return [];
  const found = `${mustKnows.length} claims of weight 3`;
  return [makeProblem(file, [], found, `1 to ${MOST_MUST_KNOWS}, what a reader must know`)];
}

/** One claim names the same place of the same source once. */
function checkRepeatedReferences(file: string, value: unknown): Problem[] {
  const seen = new Map<string, JsonPath>();
  return findStrings(value, (path) => path.at(-1) === 'source').flatMap(
    ({ path, value: source }) => {
      const reference = path.slice(0, -1);
      const place = valueAt(value, [...reference, 'place']);
      const key = JSON.stringify([reference.slice(0, -1).map(String), source, place]);
      const before = seen.get(key);
      if (before === undefined) {
        seen.set(key, reference);
        return [];
      }
      const found = `the same source and place as ${formatPath(before)}`;
      return [makeProblem(file, reference, found, 'each place once')];
    },
  );
}

function isEntryId(id: unknown): id is EntryId {
  return typeof id === 'string' && Object.hasOwn(CATEGORY_OF_ENTRY, id);
}

function quote(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
