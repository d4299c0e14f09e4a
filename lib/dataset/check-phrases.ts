import { ENTRY_IDS } from '../schema/ids.ts';
import { PHRASE_SIGNALS } from '../schema/phrases.ts';
import { unitSignal } from '../text/unit-signal.ts';
import { checkPatterns } from './check-patterns.ts';
import { findStrings, type JsonPath, type StringPlace, valueAt } from './json-path.ts';
import { makeProblem, type Problem } from './problem.ts';
import type { SeedValue } from './seed-file.ts';
import { stemOf } from './seed-kinds.ts';

/**
 * The phrases of each language have every signal that the rules ask for and that entries name,
 * so that no language is compared by less than the others.
 */
export function checkPhrases(phrases: SeedValue[], entries: SeedValue[]): Problem[] {
  const wanted = new Set<string>([...PHRASE_SIGNALS, ...entries.flatMap(signalsOf)]);
  return phrases.flatMap(({ path, value }) => {
    if (value === undefined) return [];
    const signals = Object.keys(Object(valueAt(value, ['signals'])));
    const missing = [...wanted].filter((name) => !signals.includes(name));
    return [
      ...checkLanguage(path, value),
      ...checkMissing(path, missing),
      ...checkPatterns(path, value),
    ];
  });
}

function checkMissing(path: string, missing: string[]): Problem[] {
  if (missing.length === 0) return [];
  const wanted = 'every signal that rules and entries ask for';
  return [makeProblem(path, ['signals'], `no ${missing.join(', ')}`, wanted)];
}

function checkLanguage(path: string, value: unknown): Problem[] {
  const language = valueAt(value, ['language']);
  if (language === stemOf(path)) return [];
  const found = JSON.stringify(language) ?? 'nothing';
  return [makeProblem(path, ['language'], found, `"${stemOf(path)}", the name of the file`)];
}

/** Names of the signals that an entry's claims and figures ask for. */
function signalsOf({ value }: SeedValue): string[] {
  const texts = (fits: (path: JsonPath) => boolean) =>
    findStrings(value, fits).map((place: StringPlace) => place.value);
  return [
    ...texts((path) => path.at(-2) === 'touch').map((name) => `touch-${name}`),
    ...texts((path) => path.at(-3) === 'about').filter((name) => !isEntryId(name)),
    ...texts((path) => path.at(-1) === 'unit' && path[0] === 'figures').map(unitSignal),
  ];
}

function isEntryId(name: string): boolean {
  return ENTRY_IDS.some((id) => id === name);
}
