import { browser, isFirefox } from './browser.ts';
import type { SendingPage } from './handle-background-messages.ts';
import { loadPageSettings } from './settings-store.ts';

/**
 * Puts the annotator into the frame whose text is about the topic, unless marking is off there.
 * Rejects where the frame has gone.
 */
export async function injectAnnotator(page: SendingPage): Promise<{ injected: boolean }> {
  const { enabled } = await loadPageSettings(page.hostname);
  if (!enabled) return { injected: false };
  const target = { tabId: page.tabId, frameIds: [page.frameId] };
  // In Firefox only a sheet of the user's origin reaches into shadow roots.
  const origin = isFirefox() ? 'USER' : 'AUTHOR';
  await browser.scripting.insertCSS({ target, files: ['highlights.css'], origin });
  await browser.scripting.executeScript({ target, files: ['annotator.js'] });
  return { injected: true };
}

/** Puts what draws cards into the frame that asked for it. Rejects where the frame has gone. */
export async function injectCard(page: SendingPage): Promise<null> {
  const target = { tabId: page.tabId, frameIds: [page.frameId] };
  await browser.scripting.executeScript({ target, files: ['card.js'] });
  return null;
}

/** Puts the manifest's content scripts into a page that was open before they came. */
async function injectContentScripts(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  for (const { js = [] } of browser.runtime.getManifest().content_scripts ?? []) {
    await browser.scripting.executeScript({ target, files: js });
  }
}

/**
 * After an installation or an update, brings the content scripts into the tabs that are open, in
 * Chromium; Firefox does it by itself. Tabs that refuse, such as error pages, are passed over.
 */
export function reachOpenTabsOnInstall(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (isFirefox() || (reason !== 'install' && reason !== 'update')) return;
    const pages = browser.runtime.getManifest().host_permissions ?? [];
    const tabs = await browser.tabs.query({ url: pages, discarded: false });
    const ids = tabs.flatMap(({ id }) => id ?? []);
    await Promise.allSettled(ids.map(injectContentScripts));
  });
}
