import type { PageTab } from '../schema/page-reading.ts';
import { browser, type Tabs } from './browser.ts';

function toPageTab(tab: Tabs.Tab | undefined): PageTab | null {
  if (tab?.id === undefined) return null;
  return {
    id: tab.id,
    windowId: tab.windowId ?? -1,
    url: tab.url ?? '',
    title: tab.title ?? '',
    loading: tab.status === 'loading',
    asleep: tab.discarded === true,
  };
}

/** The tab with that id; null where it is closed. */
export async function findTab(id: number): Promise<PageTab | null> {
  return toPageTab(await browser.tabs.get(id).catch(() => undefined));
}

/**
 * The active tab of the window that the popup or panel belongs to. Each window has its own panel,
 * so the focus moving between windows changes nothing.
 */
export async function findActiveTab(): Promise<PageTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return toPageTab(tab);
}

/** Calls `listener` when another tab becomes active or a tab navigates, until `signal` aborts. */
export function watchTabs(listener: () => void, signal: AbortSignal): void {
  const updated = (_id: number, { status, url, discarded }: Tabs.OnUpdatedChangeInfoType) => {
    if (status !== undefined || url !== undefined || discarded !== undefined) listener();
  };
  const activated = () => listener();
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  });
}

/** Brings a tab to the front of its window. */
export async function showTab(id: number): Promise<void> {
  await browser.tabs.update(id, { active: true });
}

/** Loads the page in a tab again. */
export async function reloadTab(id: number): Promise<void> {
  await browser.tabs.reload(id);
}

/** The tab that this page of the extension is in; null where it is in none. */
export async function findOwnTab(): Promise<number | null> {
  return (await browser.tabs.getCurrent())?.id ?? null;
}
