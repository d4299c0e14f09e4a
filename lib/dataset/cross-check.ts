import { CATEGORY_IDS, ENTRY_IDS } from '../schema/ids.ts';
import { checkChanges } from './check-changes.ts';
import { checkEntry } from './check-entry.ts';
import { checkForms } from './check-forms.ts';
import { checkPhrases } from './check-phrases.ts';
import { checkReferences } from './check-references.ts';
import { checkSentences } from './check-sentences.ts';
import { checkSources } from './check-sources.ts';
import { findRepeats } from './find-repeats.ts';
import { findStrings, valueAt } from './json-path.ts';
import { makeProblem, type Problem } from './problem.ts';
import type { SeedValue } from './seed-file.ts';
import { kindOf, SEED_KINDS } from './seed-kinds.ts';

/** Files that the seeds cannot do without. English is the language that every entry is named in. */
const REQUIRED_FILES = [
  'dataset.json',
  'sources.json',
  'categories.json',
  'events.json',
  'changes.json',
  ...ENTRY_IDS.map((id) => `entries/${id}.json`),
  'forms/en.json',
];

/**
 * Everything that a schema cannot see: what holds between files and between places of one file.
 *
 * @param files every seed file; nothing is assumed of their values, so that what a schema refuses
 * is checked all the same
 */
export function crossCheck(files: SeedValue[]): Problem[] {
  const entries = files.filter(({ path }) => kindOf(path) === 'entry');
  const info = files.find(({ path }) => kindOf(path) === 'dataset');
  const sources = files.find(({ path }) => kindOf(path) === 'sources');
  const events = files.filter(({ path }) => kindOf(path) === 'events');
  return [
    ...checkFiles(files),
    ...files.flatMap(checkSchemaName),
    ...files.flatMap((file) => checkDates(file, readAsOf(files))),
    ...files.filter(({ path }) => kindOf(path) === 'categories').flatMap(checkCategories),
    ...(sources === undefined ? [] : checkSources(sources)),
    ...files
      .filter(({ path }) => kindOf(path) === 'changes')
      .flatMap((file) => checkChanges(file, info)),
    ...entries.flatMap(checkEntry),
    ...events.flatMap(checkEvents),
    ...checkSentences([...entries, ...events]),
    ...checkReferences([...entries, ...events], sources),
    ...checkPhrases(
      files.filter(({ path }) => kindOf(path) === 'phrases'),
      entries,
    ),
    ...files.filter(({ path }) => kindOf(path) === 'forms').flatMap(checkForms),
  ];
}

function checkFiles(files: SeedValue[]): Problem[] {
  const unknown = files
    .filter(({ path }) => kindOf(path) === null)
    .map(({ path }) =>
      makeProblem(
        path,
        [],
        'a file that is none of the seeds',
        'dataset.json, sources.json, categories.json, events.json, changes.json, entries/<id>.json, forms/<language>.json or phrases/<language>.json',
      ),
    );
  const missing = REQUIRED_FILES.filter((path) => files.every((file) => file.path !== path)).map(
    (path) => makeProblem(path, [], 'no such file', 'one, the seeds are not whole without it'),
  );
  return [...unknown, ...missing];
}

/** With `$schema` an editor completes and checks a file; without it mistakes show late. */
function checkSchemaName({ path, value }: SeedValue): Problem[] {
  const kind = kindOf(path);
  if (kind === null || value === undefined) return [];
  const { schemaPath } = SEED_KINDS[kind];
  const found = valueAt(value, ['$schema']);
  if (found === schemaPath) return [];
  const words = found === undefined ? 'nothing' : JSON.stringify(found);
  return [makeProblem(path, ['$schema'], words, `"${schemaPath}"`)];
}

function readAsOf(files: SeedValue[]): string | null {
  const asOf = valueAt(files.find(({ path }) => kindOf(path) === 'dataset')?.value, ['asOf']);
  return typeof asOf === 'string' ? asOf : null;
}

/** No date lies after the day that the dataset says it ends on. A month begins before its days. */
function checkDates({ path, value }: SeedValue, asOf: string | null): Problem[] {
  const kind = kindOf(path);
  if (asOf === null || kind === 'dataset' || kind === 'changes') return [];
  return findStrings(value, (place) => /^(date|asOf|published)$/.test(String(place.at(-1))))
    .filter((date) => /^\d{4}-\d{2}/.test(date.value) && date.value > asOf)
    .map((date) =>
      makeProblem(
        path,
        date.path,
        `"${date.value}"`,
        `at most "${asOf}", the asOf of dataset.json`,
      ),
    );
}

function checkEvents({ path, value }: SeedValue): Problem[] {
  return findRepeats(
    path,
    findStrings(value, (place) => place.at(-1) === 'id'),
    'an id of its own',
  );
}

function checkCategories({ path, value }: SeedValue): Problem[] {
  if (value === undefined) return [];
  const ids = findStrings(value, (place) => place.at(-1) === 'id');
  const missing = CATEGORY_IDS.filter((id) => ids.every((found) => found.value !== id)).map((id) =>
    makeProblem(path, ['categories'], `no category "${id}"`, 'each category once'),
  );
  return [...missing, ...findRepeats(path, ids, 'an id of its own')];
}
