import { SETTINGS_VERSION } from '../schema/settings.ts';
import type { Refusal } from '../settings/changes-for.ts';
import { type Stored, versionOf } from '../settings/upgrade-stored.ts';
import { browser } from './browser.ts';
import {
  inTurn,
  KEPT_HERE,
  readArea,
  readStored,
  refusalOf,
  withoutMark,
  wordsOf,
  writeArea,
} from './stored-settings.ts';

/**
 * What lies in synchronised storage, whichever place is in use; null where there is nothing, or
 * where the browser refuses it.
 */
export async function readSynced(): Promise<Stored | null> {
  const stored = await readArea('sync').catch(() => ({}));
  return Object.keys(stored).length > 0 ? stored : null;
}

/** Calls `listener` when synchronised storage changes, until `signal` aborts. */
export function watchSynced(listener: () => void, signal: AbortSignal): void {
  const hear = (_changes: unknown, area: string) => {
    if (area === 'sync') listener();
  };
  browser.storage.onChanged.addListener(hear);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(hear));
}

/**
 * Keeps the settings on this machine from now on.
 *
 * @param synced what becomes of those in synchronised storage, which other machines may use
 * @returns why nothing was moved, or null where it was
 */
export function keepHere(synced: 'leave' | 'delete'): Promise<Refusal | null> {
  return inTurn(async () => {
    try {
      const { stored } = await readStored();
      await replaceArea('local', { ...stored, [KEPT_HERE]: true });
      if (synced === 'delete') await replaceArea('sync', {});
      return null;
    } catch (error) {
      return refusalOf(error);
    }
  });
}

/**
 * Keeps the settings in synchronised storage from now on.
 *
 * @param winner those that are used from now on, where both places have some
 * @returns why nothing was moved, or null where it was
 */
export function keepSynced(winner: 'here' | 'synced'): Promise<Refusal | null> {
  return inTurn(async () => {
    let synced: Stored;
    try {
      synced = await readArea('sync');
    } catch (error) {
      return { reason: 'unreadable', detail: wordsOf(error) };
    }
    const version = versionOf(synced);
    if (winner === 'here' && version !== null && version > SETTINGS_VERSION) {
      return { reason: 'newer-version', detail: `${version}` };
    }
    try {
      if (winner === 'here') await replaceArea('sync', withoutMark(await readArea('local')));
      await replaceArea('local', {});
      return null;
    } catch (error) {
      return refusalOf(error);
    }
  });
}

/** Deletes what lies in synchronised storage while the settings are kept on this machine. */
export function deleteSynced(): Promise<Refusal | null> {
  return inTurn(() => replaceArea('sync', {}).then(() => null, refusalOf));
}

async function replaceArea(area: 'sync' | 'local', target: Stored): Promise<void> {
  const before = await readArea(area);
  const remove = Object.keys(before).filter((key) => !Object.hasOwn(target, key));
  await writeArea(area, { set: target, remove });
}
