import { ENTRY_IDS } from '../schema/ids.ts';
import { checkPatterns } from './check-patterns.ts';
import { findRepeats } from './find-repeats.ts';
import { findStrings, type JsonPath, valueAt } from './json-path.ts';
import { makeProblem, type Problem } from './problem.ts';
import type { SeedValue } from './seed-file.ts';
import { stemOf } from './seed-kinds.ts';

/** What holds within the surface forms of one language. */
export function checkForms(file: SeedValue): Problem[] {
  if (file.value === undefined) return [];
  return [
    ...checkLanguage(file),
    ...checkCoverage(file),
    ...checkNeeds(file),
    ...findRepeats(file.path, findStrings(file.value, isMisspellable), 'each word once'),
    ...checkPatterns(file.path, file.value),
  ];
}

function checkLanguage({ path, value }: SeedValue): Problem[] {
  const language = valueAt(value, ['language']);
  const name = stemOf(path);
  if (language === name) return [];
  const found = JSON.stringify(language) ?? 'nothing';
  return [makeProblem(path, ['language'], found, `"${name}", the name of the file`)];
}

/** English names every entry; another language may still be on its way. */
function checkCoverage({ path, value }: SeedValue): Problem[] {
  if (stemOf(path) !== 'en') return [];
  return ENTRY_IDS.filter(
    (id) => findStrings(valueAt(value, ['forms', id]), isPattern).length === 0,
  ).map((id) => makeProblem(path, ['forms', id], 'no surface form', 'at least one for each entry'));
}

/** What a form asks of its sentence or text is a signal of the file or an entry. */
function checkNeeds({ path, value }: SeedValue): Problem[] {
  const signals = Object.keys(Object(valueAt(value, ['signals'])));
  const known = new Set<string>([...signals, ...ENTRY_IDS]);
  return findStrings(value, isNeed)
    .filter((need) => !known.has(need.value))
    .map((need) =>
      makeProblem(
        path,
        need.path,
        JSON.stringify(need.value),
        'the name of a signal of this file or the id of an entry',
      ),
    );
}

function isNeed(path: JsonPath): boolean {
  return path[0] === 'forms' && ['sentence', 'text', 'without'].includes(String(path.at(-2)));
}

function isMisspellable(path: JsonPath): boolean {
  return path[0] === 'misspellable';
}

function isPattern(path: JsonPath): boolean {
  return path.at(-2) === 'patterns';
}
