import { readJson } from '../dataset/read-json.ts';
import { SETTINGS_VERSION, type Settings, settingsSchema } from '../schema/settings.ts';
import { readSettings, SETTING_KEYS, type SettingsProblem } from './read-settings.ts';
import { type Stored, versionOf } from './upgrade-stored.ts';

/** What such a file says of itself under `format`, so that no other JSON is taken for one. */
const FORMAT = 'caveat-settings';

/** Longest file that is read, in UTF-16 code units; 2,000 sites of the longest name take half. */
const LONGEST_FILE = 1_000_000;

/** What a file of settings holds. */
export interface SettingsFile {
  /** Complete: what the file does not name is as first installed. */
  settings: Settings;
  /** What in it cannot be used and is passed over. */
  problems: SettingsProblem[];
  /** Keys that this build does not know, and passes over. */
  unknown: string[];
}

/**
 * Why a file is not read at all:
 * - `too-long`, `not-json`, `not-settings`: it is something else; `line` and `column` count from 1;
 * - `newer-version`: a newer Caveat wrote it;
 * - `bad-version`: it names no version that can be read.
 */
export type FileFault =
  | { reason: 'too-long' | 'not-settings' }
  | { reason: 'not-json'; line: number; column: number; found: string }
  | { reason: 'newer-version' | 'bad-version'; found: string };

/**
 * The text of a file that holds all settings: those that differ, those that do not, and what is
 * stored that this build cannot use, since a newer one may.
 *
 * @param stored as it lies in storage
 */
export function writeSettingsFile(stored: Stored): string {
  const { version, ...values } = stored;
  const settings = { ...settingsSchema.parse({}), ...values };
  const file = { format: FORMAT, version: version ?? SETTINGS_VERSION, settings };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads the text of a file of settings. Never throws. */
export function parseSettingsFile(
  text: string,
): { ok: true; file: SettingsFile } | { ok: false; fault: FileFault } {
  if (text.length > LONGEST_FILE) return { ok: false, fault: { reason: 'too-long' } };
  const { value, faults } = readJson(text.replace(/^\ufeff/, ''));
  const [first] = faults;
  if (first) {
    const { line, column, found } = first;
    return { ok: false, fault: { reason: 'not-json', line, column, found } };
  }
  if (!isRecord(value) || value.format !== FORMAT || !isRecord(value.settings)) {
    return { ok: false, fault: { reason: 'not-settings' } };
  }
  const version = versionOf({ version: value.version });
  const found = JSON.stringify(value.version);
  if (version === null) return { ok: false, fault: { reason: 'bad-version', found } };
  if (version > SETTINGS_VERSION) return { ok: false, fault: { reason: 'newer-version', found } };
  const { settings, problems } = readSettings({ ...value.settings, version });
  const known: readonly string[] = SETTING_KEYS;
  const unknown = Object.keys(value.settings).filter((key) => !known.includes(key));
  return { ok: true, file: { settings, problems, unknown } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
