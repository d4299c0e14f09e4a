import type { BrowserContext } from '@playwright/test';
import {
  BUILT_EXTENSION,
  findWorker,
  type LaunchedBrowser,
  launchBrowser,
} from '../../scripts/launch-browser.ts';

type ColorScheme = 'light' | 'dark';

/**
 * Browsers with the built extension that tests use one after the other, since starting one takes as
 * long as most tests: one for each colour scheme, as an extension's pages follow the browser's.
 */
export class SharedBrowsers {
  readonly #executable: string;
  readonly #launched = new Map<ColorScheme, LaunchedBrowser>();

  /** @param executable path of the browser's executable */
  constructor(executable: string) {
    this.#executable = executable;
  }

  /** A browser as it is after the installation: one empty tab, nothing stored. */
  async take(colorScheme: ColorScheme): Promise<BrowserContext> {
    const launched = this.#launched.get(colorScheme);
    if (launched !== undefined) {
      await forgetAll(launched.context);
      return launched.context;
    }
    const fresh = await launchBrowser({
      executable: this.#executable,
      headless: true,
      extension: BUILT_EXTENSION,
      colorScheme,
    });
    this.#launched.set(colorScheme, fresh);
    return fresh.context;
  }

  /** Ends all of them. */
  async close(): Promise<void> {
    for (const { close } of this.#launched.values()) await close();
  }
}

/** Takes back what a test has left: its tabs, what it stored, what it allowed or intercepted. */
async function forgetAll(context: BrowserContext): Promise<void> {
  const before = context.pages();
  // A browser ends with its last tab.
  await context.newPage();
  await Promise.all(before.map((page) => page.close()));
  await context.unrouteAll();
  await context.clearPermissions();
  await context.clearCookies();
  const worker = await findWorker(context);
  await worker.evaluate(async () => {
    const { local, session, sync } = chrome.storage;
    await Promise.all([local.clear(), session.clear(), sync.clear()]);
  });
}
