import type { PageSettings } from '../schema/message.ts';
import { type Settings, settingsSchema } from '../schema/settings.ts';
import { changesFor, type ForgettableKey, type Refusal } from '../settings/changes-for.ts';
import { pageSettings } from '../settings/page-settings.ts';
import { readSettings, type SettingsReading } from '../settings/read-settings.ts';
import type { Stored } from '../settings/upgrade-stored.ts';
import { WritePace } from '../settings/write-pace.ts';
import { browser } from './browser.ts';
import {
  inTurn,
  readStored,
  refusalOf,
  type StorageArea,
  type StoredSettings,
  wordsOf,
  writeArea,
} from './stored-settings.ts';

/** Settings and where they came from; no area where the browser handed out nothing. */
export interface LoadedSettings extends SettingsReading {
  area: StorageArea | null;
  /** True where the reader wants them kept on this machine. */
  keptHere: boolean;
  /** As it lies in storage, with what this build cannot use. */
  stored: Stored;
}

/** The settings. Never rejects: where nothing can be read they are the defaults, with a problem. */
export async function loadSettings(): Promise<LoadedSettings> {
  try {
    const { area, keptHere, stored } = await readStored();
    return { area, keptHere, stored, ...readSettings(stored) };
  } catch (error) {
    const problem = { kind: 'unreadable', key: '', found: wordsOf(error) } as const;
    const settings = settingsSchema.parse({});
    return { area: null, keptHere: false, stored: {}, settings, problems: [problem] };
  }
}

/** What the page on `hostname` is to mark. */
export async function loadPageSettings(hostname: string): Promise<PageSettings> {
  return pageSettings((await loadSettings()).settings, hostname);
}

/** What a reader changed, from the settings as they are stored at that moment. */
export type Change = (current: Settings) => Partial<Settings>;

/** Changes that wait to be written together. */
interface Batch {
  changes: Change[];
  forget: ForgettableKey[];
  written: Promise<Refusal | null>;
}

let waiting: Batch | null = null;
const pace = new WritePace();

/**
 * Stores what a reader changed, and nothing else. Changes that come too fast for the browser's
 * limits, as from a key held down, wait and are written together.
 *
 * @param change what to change
 * @param forget keys of which to forget what cannot be used
 * @returns why nothing was stored, or null where it was; a refused write changes nothing
 */
export function changeSettings(
  change: Change,
  forget: readonly ForgettableKey[] = [],
): Promise<Refusal | null> {
  waiting ??= { changes: [], forget: [], written: inTurn(writeWaiting) };
  waiting.changes.push(change);
  waiting.forget.push(...forget);
  return waiting.written;
}

async function writeWaiting(): Promise<Refusal | null> {
  const wait = pace.waitAt(Date.now());
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  const batch = waiting;
  waiting = null;
  return batch && writeChange(applyAll(batch.changes), batch.forget);
}

/** One change that does what all do, each from what the ones before made of the settings. */
function applyAll(changes: readonly Change[]): Change {
  return (current) => {
    const wanted: Partial<Settings> = {};
    for (const change of changes) Object.assign(wanted, change({ ...current, ...wanted }));
    return wanted;
  };
}

async function writeChange(
  change: Change,
  forget: readonly ForgettableKey[],
): Promise<Refusal | null> {
  let read: StoredSettings;
  try {
    read = await readStored();
  } catch (error) {
    return { reason: 'unreadable', detail: wordsOf(error) };
  }
  const { settings } = readSettings(read.stored);
  const result = changesFor(read.stored, change(settings), forget);
  if (!result.ok) return result.refusal;
  try {
    pace.note(Date.now());
    await writeArea(read.area, result.changes);
    return null;
  } catch (error) {
    return refusalOf(error);
  }
}

/** Calls `listener` with the settings now and whenever they change, until `signal` aborts. */
export function watchSettings(
  listener: (loaded: LoadedSettings) => void,
  signal: AbortSignal,
): void {
  let latest = 0;
  const reload = async () => {
    latest += 1;
    const mine = latest;
    const loaded = await loadSettings();
    if (mine === latest && !signal.aborted) listener(loaded);
  };
  const hear = (_changes: unknown, area: string) => {
    if (area === 'sync' || area === 'local') void reload();
  };
  browser.storage.onChanged.addListener(hear);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(hear));
  void reload();
}
