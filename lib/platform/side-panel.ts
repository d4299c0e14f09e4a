import { browser } from './browser.ts';

/** The two browsers' ways to the panel; neither is in the polyfill for both. */
interface PanelApi {
  /** Chromium. */
  sidePanel?: { open: (options: { tabId: number }) => Promise<void> };
  /** Firefox. */
  sidebarAction?: { open: () => Promise<void> };
}

/**
 * Opens the side panel, in Firefox the sidebar. To be called while the reader's click or key is
 * still being handled, before anything is awaited: browsers allow it then only.
 *
 * @param tabId a tab of the window to open it in; Firefox takes the window of the click
 * @returns whether it opened
 */
export async function openSidePanel(tabId: number): Promise<boolean> {
  const { sidePanel, sidebarAction }: PanelApi = browser as PanelApi;
  try {
    if (sidePanel) await sidePanel.open({ tabId });
    else if (sidebarAction) await sidebarAction.open();
    else return false;
    return true;
  } catch {
    return false;
  }
}
