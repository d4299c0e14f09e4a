import { browser } from './browser.ts';

/** What is printed: the page held against the dataset, or the kept pages. */
export type Printed = 'page' | 'comparison';

/**
 * Opens the panel about a tab in a tab of its own, which prints itself: browsers do not print side
 * panels.
 */
export async function openPrintView(tabId: number, printed: Printed): Promise<void> {
  const url = browser.runtime.getURL(`/sidepanel.html?tab=${tabId}&print=${printed}`);
  await browser.tabs.create({ url });
}

/**
 * What the panel at an address is to print of itself; null where nothing.
 *
 * @param search the query of its address
 */
export function printedIn(search: string): Printed | null {
  const printed = new URLSearchParams(search).get('print');
  return printed === 'page' || printed === 'comparison' ? printed : null;
}
