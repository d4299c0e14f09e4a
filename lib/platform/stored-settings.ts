import type { Refusal } from '../settings/changes-for.ts';
import type { Stored } from '../settings/upgrade-stored.ts';
import { browser } from './browser.ts';
import { within } from './within.ts';

/** `sync` travels with the reader's browser account; `local` stays on the machine. */
export type StorageArea = 'sync' | 'local';

/** What is stored, and where. */
export interface StoredSettings {
  area: StorageArea;
  stored: Stored;
  /** True where the reader wants the settings kept on this machine. */
  keptHere: boolean;
}

/**
 * Under this key `true` lies in `local` where the reader wants the settings there. It is no
 * setting: each machine has its own answer.
 */
export const KEPT_HERE = 'keptHere';

/** In ms; waiting longer for stored settings is worse than going on with the defaults. */
const READING_LIMIT = 1500;

/**
 * Reads the settings where they are kept: in `local` where the reader wants that, else in `sync`,
 * and in `local` too where the browser refuses `sync` (a policy or a preference of Firefox
 * switches it off). A `sync` that only hangs is not passed over: what was then changed in `local`
 * would be lost once it answers again. Rejects where nothing can be read.
 */
export function readStored(): Promise<StoredSettings> {
  return within(READING_LIMIT, readWhereKept());
}

async function readWhereKept(): Promise<StoredSettings> {
  const here = await readArea('local');
  if (here[KEPT_HERE] === true) return { area: 'local', stored: withoutMark(here), keptHere: true };
  try {
    return { area: 'sync', stored: await readArea('sync'), keptHere: false };
  } catch {
    return { area: 'local', stored: withoutMark(here), keptHere: false };
  }
}

/** Everything in an area of storage. */
export function readArea(area: StorageArea): Promise<Stored> {
  return browser.storage[area].get(null);
}

/** What is stored without the mark of its place. */
export function withoutMark({ [KEPT_HERE]: _mark, ...stored }: Stored): Stored {
  return stored;
}

/** Writes changes to an area. Set before remove: should the browser end between, nothing is lost. */
export async function writeArea(
  area: StorageArea,
  { set, remove }: { set: Record<string, unknown>; remove: string[] },
): Promise<void> {
  if (Object.keys(set).length > 0) await browser.storage[area].set(set);
  if (remove.length > 0) await browser.storage[area].remove(remove);
}

let lastTask: Promise<unknown> = Promise.resolve();

/** Runs tasks that write one after the other, so that two quick changes do not undo each other. */
export function inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
  const running = lastTask.then(task);
  lastTask = running.catch(() => undefined);
  return running;
}

/** Why a write failed, from what the browser said. */
export function refusalOf(error: unknown): Refusal {
  const detail = wordsOf(error);
  if (/MAX_WRITE_OPERATIONS/i.test(detail)) return { reason: 'too-often', detail };
  return { reason: /quota|MAX_/i.test(detail) ? 'quota' : 'failed', detail };
}

/** The browser's own words for what went wrong. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
