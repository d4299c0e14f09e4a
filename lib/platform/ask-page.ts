import type { PageReading, PageTab } from '../schema/page-reading.ts';
import { pageReportSchema } from '../schema/page-report.ts';
import type { PageRequest } from '../schema/page-request.ts';
import { sentTextSchema } from '../schema/sent-text.ts';
import { browser } from './browser.ts';
import { unreadableReason } from './unreadable-reason.ts';

/** Sends a request to the scripts in a tab's page; rejects or gives undefined where none hears. */
export function askPage(tabId: number, request: PageRequest): Promise<unknown> {
  // Only the page itself: frames have no report of their own.
  return browser.tabs.sendMessage(tabId, request, { frameId: 0 });
}

/** Why a page does not answer. */
async function explainSilence({ url, loading }: PageTab): Promise<PageReading> {
  const reason = unreadableReason(url);
  // Without access the browser hides the address too, so an empty one tells nothing yet.
  if (url === '' || reason === null) {
    const pages = browser.runtime.getManifest().host_permissions ?? [];
    if (!(await browser.permissions.contains({ origins: pages }))) {
      return { state: 'unreadable', reason: 'no-access' };
    }
  }
  if (reason !== null) return { state: 'unreadable', reason };
  return { state: loading ? 'loading' : 'needs-reload' };
}

/** Asks a tab's page for its report. Never rejects; waits as long as the page's script takes. */
export async function readPage(tab: PageTab): Promise<PageReading> {
  if (tab.asleep) return { state: 'asleep' };
  const answer = await askPage(tab.id, { type: 'get-report' }).catch(() => undefined);
  if (answer === undefined) return explainSilence(tab);
  const report = pageReportSchema.safeParse(answer);
  return report.success ? { state: 'report', report: report.data } : { state: 'failed' };
}

/**
 * As {@link readPage}, with the text that the mentions of the report stand in. A page whose text
 * does not come is listed without it.
 */
export async function readPageAndText(tab: PageTab): Promise<PageReading> {
  const reading = await readPage(tab);
  if (reading.state !== 'report' || reading.report.mentions.length === 0) return reading;
  const answer = await askPage(tab.id, { type: 'get-text' }).catch(() => undefined);
  const text = sentTextSchema.safeParse(answer);
  return text.success ? { ...reading, text: text.data } : reading;
}

/** Brings a place of a page, so many CSS px from its top, to the middle of the screen. */
export async function scrollPage(tabId: number, y: number): Promise<void> {
  await askPage(tabId, { type: 'scroll-to', y }).catch(() => undefined);
}

/** Scrolls a page to a mention of its last report and opens its card; nothing where it is gone. */
export async function jumpToMention(tabId: number, id: number): Promise<void> {
  await askPage(tabId, { type: 'jump', id }).catch(() => undefined);
}

/** Opens the card of the next or previous mention; a page without our script is left alone. */
export async function stepMention(tabId: number, direction: 'next' | 'previous'): Promise<void> {
  await askPage(tabId, { type: 'step', direction }).catch(() => undefined);
}

/** Shows a page's marks or hides them, until it is loaded again. */
export async function revealMarks(tabId: number, on: boolean): Promise<void> {
  await askPage(tabId, { type: 'reveal', on }).catch(() => undefined);
}

/** Moves the focus into the page's card, opening one first where none is open. */
export async function enterCard(tabId: number): Promise<void> {
  await askPage(tabId, { type: 'enter-card' }).catch(() => undefined);
}

/** Pins the page's open card. */
export async function pinCard(tabId: number): Promise<void> {
  await askPage(tabId, { type: 'pin-card' }).catch(() => undefined);
}

/** Shows the marks of the page where they are hidden, and else hides them. */
export async function toggleMarks(tabId: number): Promise<void> {
  await askPage(tabId, { type: 'reveal' }).catch(() => undefined);
}
