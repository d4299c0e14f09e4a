import type { PageSettings } from '../schema/message.ts';
import { type Settings, settingsSchema } from '../schema/settings.ts';
import { changesFor, type ForgettableKey, type Refusal } from '../settings/changes-for.ts';
import { pageSettings } from '../settings/page-settings.ts';
import { readSettings, type SettingsReading } from '../settings/read-settings.ts';
import type { Stored } from '../settings/upgrade-stored.ts';
import { browser } from './browser.ts';
import { within } from './within.ts';

/** `sync` travels with the reader's browser account; `local` stays on the machine. */
export type StorageArea = 'sync' | 'local';

/** Settings and where they came from; no area where the browser handed out nothing. */
export interface LoadedSettings extends SettingsReading {
  area: StorageArea | null;
}

/** In ms; waiting longer for stored settings is worse than going on with the defaults. */
const READING_LIMIT = 1500;

/**
 * Reads `sync`, or `local` where the browser refuses `sync` (a policy or a preference of Firefox
 * switches it off). A `sync` that only hangs is not passed over: what was then changed in `local`
 * would be lost once it answers again.
 */
function readStored(): Promise<{ area: StorageArea; stored: Stored }> {
  const read = async (area: StorageArea) => ({
    area,
    stored: await browser.storage[area].get(null),
  });
  return within(
    READING_LIMIT,
    read('sync').catch(() => read('local')),
  );
}

/** The settings. Never rejects: where nothing can be read they are the defaults, with a problem. */
export async function loadSettings(): Promise<LoadedSettings> {
  try {
    const { area, stored } = await readStored();
    return { area, ...readSettings(stored) };
  } catch (error) {
    const problem = { kind: 'unreadable', key: '', found: wordsOf(error) } as const;
    return { area: null, settings: settingsSchema.parse({}), problems: [problem] };
  }
}

/** What the page on `hostname` is to mark. */
export async function loadPageSettings(hostname: string): Promise<PageSettings> {
  return pageSettings((await loadSettings()).settings, hostname);
}

/** Writes of this page wait for each other, so that two quick changes do not undo one another. */
let lastWrite: Promise<unknown> = Promise.resolve();

/**
 * Stores what a reader changed, and nothing else.
 *
 * @param change what to change, from the settings as they are stored at that moment
 * @param forget keys of which to forget what cannot be used
 * @returns why nothing was stored, or null where it was; a refused write changes nothing
 */
export function changeSettings(
  change: (current: Settings) => Partial<Settings>,
  forget: readonly ForgettableKey[] = [],
): Promise<Refusal | null> {
  const write = lastWrite.then(() => writeChange(change, forget));
  lastWrite = write;
  return write;
}

async function writeChange(
  change: (current: Settings) => Partial<Settings>,
  forget: readonly ForgettableKey[],
): Promise<Refusal | null> {
  let read: Awaited<ReturnType<typeof readStored>>;
  try {
    read = await readStored();
  } catch (error) {
    return { reason: 'unreadable', detail: wordsOf(error) };
  }
  const { settings } = readSettings(read.stored);
  const result = changesFor(read.stored, change(settings), forget);
  if (!result.ok) return result.refusal;
  const { set, remove } = result.changes;
  try {
    // Set before remove: should the browser end in between, nothing is lost.
    if (Object.keys(set).length > 0) await browser.storage[read.area].set(set);
    if (remove.length > 0) await browser.storage[read.area].remove(remove);
    return null;
  } catch (error) {
    const detail = wordsOf(error);
    return { reason: /quota|MAX_/i.test(detail) ? 'quota' : 'failed', detail };
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

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
