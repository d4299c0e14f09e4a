import { browser } from './browser.ts';

/** Opens the settings page, or brings it to the front. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
