import { CATEGORY_OF_ENTRY, type EntryId } from '../schema/ids.ts';
import { browser } from './browser.ts';
import { openSidePanel } from './side-panel.ts';

/**
 * Where the background leaves the entry that a reader asked the panel for in a tab: in the
 * browser's memory, since the panel may still be opening when the message comes.
 */
const keyOf = (tabId: number): string => `panel-entry-${tabId}`;

/**
 * Opens the panel in a tab, at an entry where one is named. As with `openSidePanel`, only while
 * the reader's click is being handled.
 */
export async function openPanelAt(tabId: number, entry?: EntryId): Promise<{ opened: boolean }> {
  const opening = openSidePanel(tabId);
  if (entry !== undefined) await browser.storage.session.set({ [keyOf(tabId)]: entry });
  return { opened: await opening };
}

/** The entry that was asked for in a tab, handed out once; null where none was. */
export async function takePanelEntry(tabId: number): Promise<EntryId | null> {
  const key = keyOf(tabId);
  const entry = (await browser.storage.session.get(key))[key];
  if (typeof entry !== 'string' || !Object.hasOwn(CATEGORY_OF_ENTRY, entry)) return null;
  await browser.storage.session.remove(key);
  return entry as EntryId;
}

/** Calls `listener` when an entry may have been asked for, until `signal` aborts. */
export function watchPanelEntries(listener: () => void, signal: AbortSignal): void {
  const hear = () => listener();
  browser.storage.session.onChanged.addListener(hear);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(hear));
}
