import { fileURLToPath } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import { bundleScript } from '../../scripts/bundle-script.ts';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { prepareBrowser } from '../../scripts/prepare-browser.ts';
import type { PageParts } from './page-parts.ts';

export { expect } from '@playwright/test';

declare global {
  interface Window {
    /** Only in pages of these tests. */
    parts: PageParts;
    /** Has the page take its tab for one that nobody sees. */
    isTabHidden?: boolean;
  }
}

const PAGE_PARTS = fileURLToPath(new URL('page-parts.ts', import.meta.url));

interface WorkerFixtures {
  /** A page without the extension, with parts of its page script on `window.parts`. */
  partsPage: Page;
}

/** Playwright's `test` for parts that need a real DOM, but no extension. */
export const test = base.extend<{ openHtml: (html: string) => Promise<Page> }, WorkerFixtures>({
  partsPage: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it.
    async ({}, use) => {
      const { path } = prepareBrowser();
      const { context, close } = await launchBrowser({
        executable: path,
        headless: true,
        extension: null,
      });
      const page = await context.newPage();
      await page.addInitScript(hideTabs);
      await page.addInitScript(await bundleScript(PAGE_PARTS, { mode: 'development' }));
      await use(page);
      await close();
    },
    { scope: 'worker' },
  ],
  /** Opens a document with this body, in quirks-free HTML. */
  openHtml: async ({ partsPage }, use) => {
    await use(async (html) => {
      await partsPage.goto('about:blank');
      await partsPage.setContent(`<!doctype html><html lang="en"><body>${html}</body></html>`);
      return partsPage;
    });
  },
});

/** Browsers that are driven take every tab for one that is seen. */
function hideTabs(): void {
  const seen = Object.getOwnPropertyDescriptor(Document.prototype, 'visibilityState')?.get;
  Object.defineProperty(Document.prototype, 'visibilityState', {
    configurable: true,
    get() {
      return window.isTabHidden ? 'hidden' : seen?.call(this);
    },
  });
}
