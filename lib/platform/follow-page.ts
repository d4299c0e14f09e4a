import type { PageReading, PageTab } from '../schema/page-reading.ts';
import { readPage } from './ask-page.ts';
import { findActiveTab, findTab, watchTabs } from './tabs.ts';
import { watchPageChanges } from './watch-page-changes.ts';

/** A tab and what is known of its page. */
export interface FollowedPage {
  tab: PageTab;
  reading: PageReading;
}

/** Where a follower learns of tabs and pages; tests bring their own. */
export interface PageSources {
  /** The tab to follow now; null where there is none. */
  findTab: () => Promise<PageTab | null>;
  readPage: (tab: PageTab) => Promise<PageReading>;
  watchTabs: (listener: () => void, signal: AbortSignal) => void;
  watchPageChanges: (listener: (tabId: number) => void, signal: AbortSignal) => void;
}

/**
 * The browser's own tabs.
 *
 * @param pinned follow the tab with this id instead of the active one
 * @param read asks a page for what the follower wants to know of it
 */
export function browserPages(
  pinned: number | null,
  read: PageSources['readPage'] = readPage,
): PageSources {
  return {
    findTab: pinned === null ? findActiveTab : () => findTab(pinned),
    readPage: read,
    watchTabs,
    watchPageChanges,
  };
}

/**
 * Follows a tab: calls `show` with its page now, when it changes, and when another tab takes its
 * place; with null when there is no tab. Answers of a tab that is no longer followed are dropped.
 *
 * A page is asked again only once it has answered, so that a busy one is not flooded; changes in
 * between lead to one more question.
 */
export function followPage(
  sources: PageSources,
  show: (page: FollowedPage | null) => void,
  signal: AbortSignal,
): void {
  /** The one conversation that counts; an older one ends at its next step. */
  let current: { tabId: number; asking: boolean; askAgain: boolean } | null = null;
  let lookUps = 0;

  async function follow(): Promise<void> {
    lookUps += 1;
    const mine = lookUps;
    const tab = await sources.findTab();
    if (mine !== lookUps || signal.aborted) return;
    if (tab === null) {
      current = null;
      show(null);
      return;
    }
    if (current?.tabId !== tab.id) {
      current = { tabId: tab.id, asking: false, askAgain: false };
      show({ tab, reading: { state: 'loading' } });
    }
    const conversation = current;
    if (conversation.asking) {
      conversation.askAgain = true;
      return;
    }
    conversation.asking = true;
    const reading = await sources.readPage(tab);
    if (conversation !== current || signal.aborted) return;
    conversation.asking = false;
    show({ tab, reading });
    if (conversation.askAgain) {
      conversation.askAgain = false;
      void follow();
    }
  }

  sources.watchTabs(() => void follow(), signal);
  sources.watchPageChanges((tabId) => {
    if (tabId === current?.tabId) void follow();
  }, signal);
  void follow();
}
