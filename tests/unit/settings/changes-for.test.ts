import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MARK_FREQUENCIES,
  MARKING_STYLES,
  MODIFIERS,
  OPENERS,
  THEMES,
} from '../../../lib/schema/choices.ts';
import { CATEGORY_IDS, LANGUAGES } from '../../../lib/schema/ids.ts';
import { LONGEST_DELAY } from '../../../lib/schema/limits.ts';
import { SETTINGS_VERSION, type Settings } from '../../../lib/schema/settings.ts';
import {
  changesFor,
  type ForgettableKey,
  type StorageChanges,
} from '../../../lib/settings/changes-for.ts';
import { readSettings, SETTING_KEYS } from '../../../lib/settings/read-settings.ts';

type Stored = Record<string, unknown>;

function changes(
  stored: Stored,
  wanted: Partial<Settings>,
  forget?: ForgettableKey[],
): StorageChanges {
  const result = changesFor(stored, wanted, forget);
  if (!result.ok) throw new Error(`refused: ${result.refusal.reason}`);
  return result.changes;
}

/** What lies in storage once the changes are written. */
function written(stored: Stored, { set, remove }: StorageChanges): Stored {
  return Object.fromEntries(
    Object.entries({ ...stored, ...set }).filter(([key]) => !remove.includes(key)),
  );
}

describe('changesFor', () => {
  test.each<[string, Stored, Partial<Settings>, StorageChanges]>([
    [
      'the first change notes the version',
      {},
      { enabled: false },
      { set: { enabled: false, version: 1 }, remove: [] },
    ],
    [
      'only what changed is set',
      { version: 1, sitesOff: ['a.org'] },
      { enabled: false },
      { set: { enabled: false }, remove: [] },
    ],
    [
      'back at the default it is removed',
      { version: 1, enabled: false },
      { enabled: true },
      { set: {}, remove: ['enabled'] },
    ],
    [
      'an emptied list is removed',
      { version: 1, sitesOff: ['a.org'] },
      { sitesOff: [] },
      { set: {}, remove: ['sitesOff'] },
    ],
    [
      'nothing changed, nothing written',
      { version: 1, enabled: false },
      { enabled: false },
      { set: {}, remove: [] },
    ],
    ['a default that was never stored', {}, { enabled: true }, { set: {}, remove: [] }],
    [
      'unknown keys stay',
      { version: 1, tempo: 3 },
      { enabled: false },
      { set: { enabled: false }, remove: [] },
    ],
    [
      'another bad field stays as it is',
      { version: 1, sitesOff: 7 },
      { enabled: false },
      { set: { enabled: false }, remove: [] },
    ],
    [
      'the reader replaces a bad field',
      { version: 1, enabled: 'no' },
      { enabled: false },
      { set: { enabled: false }, remove: [] },
    ],
    [
      'items of the future are kept',
      { version: 1, categoriesOff: ['sanctions', 'people'] },
      { categoriesOff: [] },
      { set: { categoriesOff: ['sanctions'] }, remove: [] },
    ],
  ])('%s', (_name, stored, wanted, expected) => {
    expect(changes(stored, wanted)).toEqual(expected);
  });

  test.each<[string, Stored, ForgettableKey, StorageChanges]>([
    ['a bad value', { version: 1, enabled: 'no' }, 'enabled', { set: {}, remove: ['enabled'] }],
    [
      'a bad item',
      { version: 1, sitesOff: ['a.org', 5] },
      'sitesOff',
      { set: { sitesOff: ['a.org'] }, remove: [] },
    ],
    [
      'only bad items',
      { version: 1, sitesOff: [5] },
      'sitesOff',
      { set: {}, remove: ['sitesOff'] },
    ],
    [
      'a bad version',
      { version: 'x', enabled: false },
      'version',
      { set: { version: SETTINGS_VERSION }, remove: [] },
    ],
  ])('forgets %s when asked to', (_name, stored, key, expected) => {
    expect(changes(stored, {}, [key])).toEqual(expected);
    expect(readSettings(written(stored, expected)).problems).toEqual([]);
  });

  test.each<[string, Stored, Partial<Settings>, string]>([
    ['settings of a newer Caveat', { version: SETTINGS_VERSION + 1 }, {}, 'newer-version'],
    ['an unreadable version', { version: [] }, {}, 'bad-version'],
    ['an empty host', {}, { sitesOff: [''] }, 'invalid'],
    ['a delay that is too long', {}, { openDelay: LONGEST_DELAY + 1 }, 'invalid'],
    ['a choice that does not exist', {}, { theme: 'sepia' as 'dark' }, 'invalid'],
    ['a category that does not exist', {}, { categoriesOff: ['moon' as 'people'] }, 'invalid'],
  ])('refuses %s', (_name, stored, wanted, reason) => {
    expect(changesFor(stored, wanted)).toMatchObject({ ok: false, refusal: { reason } });
  });

  const anySettings = fc.record(
    {
      enabled: fc.boolean(),
      categoriesOff: fc.uniqueArray(fc.constantFrom(...CATEGORY_IDS)),
      sitesOff: fc.uniqueArray(fc.domain()),
      languagesOff: fc.uniqueArray(fc.constantFrom(...LANGUAGES)),
      openBy: fc.constantFrom(...OPENERS),
      modifier: fc.constantFrom(...MODIFIERS),
      openDelay: fc.integer({ min: 0, max: LONGEST_DELAY }),
      leaveDelay: fc.integer({ min: 0, max: LONGEST_DELAY }),
      markingStyle: fc.constantFrom(...MARKING_STYLES),
      markFrequency: fc.constantFrom(...MARK_FREQUENCIES),
      theme: fc.constantFrom(...THEMES),
    },
    { requiredKeys: [] },
  );
  const anyStored = fc.dictionary(
    fc.constantFrom(...SETTING_KEYS, 'other', '__proto__'),
    fc.jsonValue(),
  );

  test('what was wanted is read back, the rest is as before, and a second write is empty', () => {
    fc.assert(
      fc.property(anyStored, anySettings, (stored, wanted) => {
        const before = readSettings(stored).settings;
        const after = written(stored, changes(stored, wanted));
        expect(readSettings(after).settings).toEqual({ ...before, ...wanted });
        expect(after.other).toEqual(stored.other);
        expect(changes(after, wanted)).toEqual({ set: {}, remove: [] });
      }),
    );
  });

  test('fields that were not named are not touched', () => {
    fc.assert(
      fc.property(anyStored, fc.boolean(), (stored, enabled) => {
        const { set, remove } = changes(stored, { enabled });
        const touched = [...Object.keys(set), ...remove];
        expect(touched.filter((key) => key !== 'enabled' && key !== 'version')).toEqual([]);
      }),
    );
  });
});
