import type { BrowserContext, Page } from '@playwright/test';
import {
  BUILT_EXTENSION,
  findWorker,
  type LaunchedBrowser,
  launchBrowser,
} from '../../scripts/launch-browser.ts';

/**
 * A browser with the built extension that tests use one after the other, since starting one takes
 * as long as most tests.
 */
export class SharedBrowser {
  readonly #executable: string;
  #launched: LaunchedBrowser | null = null;
  /** A browser ends with its last tab: this one stays. */
  #anchor: Page | null = null;

  /** @param executable path of the browser's executable */
  constructor(executable: string) {
    this.#executable = executable;
  }

  /** The browser as it is after the installation: one empty tab, nothing stored. */
  async take(): Promise<BrowserContext> {
    if (this.#launched === null) return this.#launch();
    const { context } = this.#launched;
    await forgetAll(context, this.#anchor);
    return context;
  }

  async #launch(): Promise<BrowserContext> {
    this.#launched = await launchBrowser({
      executable: this.#executable,
      headless: true,
      extension: BUILT_EXTENSION,
    });
    const { context } = this.#launched;
    this.#anchor = context.pages()[0] ?? (await context.newPage());
    return context;
  }

  /** Ends it. */
  async close(): Promise<void> {
    await this.#launched?.close();
  }
}

/** Takes back what a test has left: its tabs, what it stored, what it allowed or intercepted. */
async function forgetAll(context: BrowserContext, anchor: Page | null): Promise<void> {
  const left = context.pages().filter((page) => page !== anchor);
  await Promise.all(left.map((page) => page.close()));
  await context.setOffline(false);
  await context.unrouteAll();
  await context.clearPermissions();
  await context.clearCookies();
  const worker = await findWorker(context);
  await worker.evaluate(async () => {
    const { local, session, sync } = chrome.storage;
    await Promise.all([local.clear(), session.clear(), sync.clear()]);
  });
}
