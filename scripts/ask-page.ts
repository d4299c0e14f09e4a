import type { Worker } from '@playwright/test';
import { type PageReport, pageReportSchema } from '../lib/schema/page-report.ts';
import type { PageRequest } from '../lib/schema/page-request.ts';

/**
 * The browser's id of the tab that shows an address. The extension sees addresses of web pages
 * only.
 *
 * @param worker the extension's background
 */
export async function findTabId(worker: Worker, url: string): Promise<number> {
  const id = await worker.evaluate(async (wanted) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find((tab) => tab.url === wanted)?.id ?? null;
  }, url);
  if (id === null) throw new Error(`No tab shows ${url}.`);
  return id;
}

/** What the extension's script in a tab's page answers; undefined where none runs there. */
export function askPage(worker: Worker, tabId: number, request: PageRequest): Promise<unknown> {
  return worker.evaluate(
    ([tab, message]) =>
      chrome.tabs.sendMessage(tab, message, { frameId: 0 }).catch(() => undefined),
    [tabId, request] as const,
  );
}

/** The report of a tab's page; null where there is none. */
export async function readReport(worker: Worker, tabId: number): Promise<PageReport | null> {
  const parsed = pageReportSchema.safeParse(await askPage(worker, tabId, { type: 'get-report' }));
  return parsed.success ? parsed.data : null;
}
