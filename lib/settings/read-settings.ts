import { SETTINGS_VERSION, type Settings, settingFields } from '../schema/settings.ts';
import { type Stored, upgradeStored, versionOf } from './upgrade-stored.ts';

/** The name of one setting, which is its key in storage too. */
export type SettingKey = keyof Settings;

/**
 * Something about the stored settings that a reader should know:
 * - `bad-value`: the value under `key` cannot be used, or not all of it; it stays in storage;
 * - `newer-version`: a newer Caveat wrote them, so they are read as far as possible, not changed;
 * - `bad-version`: the version itself cannot be read; the same holds;
 * - `unreadable`: the browser did not hand them out; `found` says what it said instead.
 */
export interface SettingsProblem {
  kind: 'bad-value' | 'newer-version' | 'bad-version' | 'unreadable';
  /** The key in storage, empty where the storage as a whole is meant. */
  key: string;
  /** What was found there and cannot be used, as JSON, cut to 80 characters. */
  found: string;
}

/** Settings complete and valid, whatever was stored. */
export interface SettingsReading {
  settings: Settings;
  problems: SettingsProblem[];
}

export const SETTING_KEYS = Object.keys(settingFields) as SettingKey[];

const LONGEST_FOUND = 80;

/** `value` as JSON, cut to what a line of a problem report bears. */
function describeFound(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > LONGEST_FOUND ? `${json.slice(0, LONGEST_FOUND - 1)}…` : json;
}

/**
 * The items of a stored list that its field cannot use, such as a category that only a newer
 * Caveat knows. Empty where `value` is no list.
 */
export function unusableItems(key: SettingKey, value: unknown): unknown[] {
  if (!Array.isArray(value)) return [];
  return value.filter((item) => !settingFields[key].safeParse([item]).success);
}

/**
 * One field: valid, or repaired alone, the good items of a list kept.
 *
 * @returns the value, and what cannot be used, undefined where all can
 */
function readField(key: SettingKey, value: unknown): { value: unknown; unusable?: unknown } {
  const field = settingFields[key];
  const whole = field.safeParse(value);
  if (whole.success) return { value: whole.data };
  if (Array.isArray(value)) {
    const unusable = unusableItems(key, value);
    const usable = value.filter((item) => !unusable.includes(item));
    const rest = field.safeParse([...new Set(usable)]);
    if (rest.success) return { value: rest.data, unusable: unusable.length > 0 ? unusable : value };
  }
  return { value: field.parse(undefined), unusable: value };
}

/**
 * Complete settings from what is stored. Never throws: a bad field is repaired alone and
 * reported, a missing one has its default, unknown keys are passed over.
 */
export function readSettings(stored: Stored): SettingsReading {
  const upgraded = upgradeStored(stored);
  const problems: SettingsProblem[] = [];
  const version = versionOf(stored);
  if (version === null) {
    problems.push({ kind: 'bad-version', key: 'version', found: describeFound(stored.version) });
  } else if (version > SETTINGS_VERSION) {
    problems.push({ kind: 'newer-version', key: 'version', found: describeFound(version) });
  }
  const settings: Record<string, unknown> = {};
  for (const key of SETTING_KEYS) {
    const stored = Object.hasOwn(upgraded, key) ? upgraded[key] : undefined;
    const { value, unusable } = readField(key, stored);
    settings[key] = value;
    if (unusable === undefined) continue;
    problems.push({ kind: 'bad-value', key, found: describeFound(unusable) });
  }
  return { settings: settings as Settings, problems };
}
