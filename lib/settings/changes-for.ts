import { SETTINGS_VERSION, type Settings, settingFields } from '../schema/settings.ts';
import { readSettings, SETTING_KEYS, type SettingKey, unusableItems } from './read-settings.ts';
import { type Stored, upgradeStored, versionOf } from './upgrade-stored.ts';

/**
 * Why nothing was stored:
 * - `newer-version`: a newer Caveat, perhaps on another machine, wrote what is stored;
 * - `bad-version`: what is stored says of no version that can be read;
 * - `invalid`: the new value of `key` is not allowed;
 * - `quota`: the browser's limit for stored settings is reached;
 * - `too-often`: the browser's limit for writes in a minute or an hour is reached;
 * - `unreadable`: the stored settings could not be read, so a write could harm them;
 * - `failed`: the browser gave another reason, in `detail`.
 */
export interface Refusal {
  reason:
    | 'newer-version'
    | 'bad-version'
    | 'invalid'
    | 'quota'
    | 'too-often'
    | 'unreadable'
    | 'failed';
  /** The key or the browser's own words, where there are any. */
  detail: string;
}

/** What a reader can have forgotten; for `version`, that it cannot be read. */
export type ForgettableKey = SettingKey | 'version';

/** The smallest write: keys to set with their values, keys to remove. */
export interface StorageChanges {
  set: Record<string, unknown>;
  remove: string[];
}

/**
 * Same JSON value. The order of an object's keys counts, which at worst has a list of objects
 * stored anew.
 */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What to store for one field with the valid `value`: undefined for its default. */
function storedValue(key: SettingKey, value: unknown, kept: unknown[]): unknown {
  if (kept.length > 0 && Array.isArray(value)) return [...value, ...kept];
  return isSame(value, settingFields[key].parse(undefined)) ? undefined : value;
}

/**
 * The smallest write that turns `stored` into settings with `wanted`. Fields at their default
 * are removed, unknown keys stay, and stored settings of an older version are upgraded with the
 * same write. Items of a stored list that this build cannot use are kept behind the new ones.
 *
 * @param wanted the fields that the reader changed
 * @param forget keys of which the reader wants to forget what cannot be used
 * @returns the changes, or why nothing may be written
 */
export function changesFor(
  stored: Stored,
  wanted: Partial<Settings>,
  forget: readonly ForgettableKey[] = [],
): { ok: true; changes: StorageChanges } | { ok: false; refusal: Refusal } {
  const version = versionOf(stored);
  const repaired = version === null && forget.includes('version');
  if (version === null && !repaired) return refuse('bad-version', JSON.stringify(stored.version));
  if (version !== null && version > SETTINGS_VERSION) return refuse('newer-version', `${version}`);

  const target: Record<string, unknown> = { ...upgradeStored(stored) };
  if (repaired) target.version = SETTINGS_VERSION;
  const current = readSettings(stored).settings;
  for (const key of SETTING_KEYS) {
    if (wanted[key] === undefined && !forget.includes(key)) continue;
    const parsed = settingFields[key].safeParse(wanted[key] ?? current[key]);
    if (!parsed.success) return refuse('invalid', key);
    const kept = forget.includes(key) ? [] : unusableItems(key, target[key]);
    const value = storedValue(key, parsed.data, kept);
    if (value === undefined) delete target[key];
    else target[key] = value;
  }
  return { ok: true, changes: difference(stored, target) };
}

/** The write that turns `stored` into `target`; with a version where anything is set. */
function difference(stored: Stored, target: Stored): StorageChanges {
  const changed = Object.entries(target).filter(
    ([key, value]) => !Object.hasOwn(stored, key) || !isSame(stored[key], value),
  );
  const set = Object.fromEntries(changed);
  if (changed.length > 0 && target.version === undefined) set.version = SETTINGS_VERSION;
  return { set, remove: Object.keys(stored).filter((key) => !Object.hasOwn(target, key)) };
}

function refuse(reason: Refusal['reason'], detail: string): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { reason, detail } };
}
