import { fileURLToPath } from 'node:url';
import {
  type BrowserContext,
  test as base,
  expect as baseExpect,
  type Page,
  type Worker,
} from '@playwright/test';
import { findTabId } from '../../scripts/ask-page.ts';
import { BUILT_EXTENSION, findWorker, launchBrowser } from '../../scripts/launch-browser.ts';
import { pointAt } from '../../scripts/point-at.ts';
import { prepareBrowser } from '../../scripts/prepare-browser.ts';
import { type Mark, readMarks } from '../../scripts/read-marks.ts';
import { type PageServer, servePages } from '../../scripts/serve-pages.ts';
import { SharedBrowser } from './shared-browser.ts';

/** Pauses between looks, in ms: most of what is waited for is there within a few frames. */
const INTERVALS = [20, 50, 100, 100, 250];

/** Playwright's `expect`, whose polls look more often. */
export const expect: typeof baseExpect = new Proxy(baseExpect, {
  get: (target, name) => (name === 'poll' ? pollOften : Reflect.get(target, name)),
});

const pollOften: typeof baseExpect.poll = (look, options) =>
  baseExpect.poll(look, {
    intervals: INTERVALS,
    ...(typeof options === 'string' ? { message: options } : options),
  });

const SAMPLE_PAGES = fileURLToPath(new URL('../pages', import.meta.url));

interface TestFixtures {
  /** Whether the test starts a browser for itself, because it harms it or must see its start. */
  ownBrowser: boolean;
  /** The extension's background, which runs. */
  worker: Worker;
  /** Opens a sample page in the test's first tab, by file name. */
  openSample: (name: string) => Promise<Page>;
  /** Opens one of the extension's own pages in a tab of its own, held to the tab of `about`. */
  openOwnPage: (
    file: 'popup.html' | 'sidepanel.html' | 'options.html' | 'welcome.html',
    about: Page,
  ) => Promise<Page>;
}

interface WorkerFixtures {
  /** Path of the browser's executable. */
  executable: string;
  server: PageServer;
  /** A browser with the extension, used by one test after the other. */
  shared: SharedBrowser;
  /** A browser without the extension, to compare with. */
  plainContext: BrowserContext;
}

/** Playwright's `test`, whose `context` is a browser with the built extension, as if just installed. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  executable: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it.
    async ({}, use) => use(prepareBrowser().path),
    { scope: 'worker' },
  ],
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it.
    async ({}, use) => {
      const server = await servePages(SAMPLE_PAGES);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  shared: [
    async ({ executable }, use) => {
      const shared = new SharedBrowser(executable);
      await use(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],
  plainContext: [
    async ({ executable }, use) => {
      const plain = await launchBrowser({ executable, headless: true, extension: null });
      await use(plain.context);
      await plain.close();
    },
    { scope: 'worker' },
  ],
  ownBrowser: [false, { option: true }],
  context: async ({ shared, executable, ownBrowser }, use) => {
    if (!ownBrowser) {
      await use(await shared.take());
      return;
    }
    const { context, close } = await launchBrowser({
      executable,
      headless: true,
      extension: BUILT_EXTENSION,
    });
    await use(context);
    await close();
  },
  worker: async ({ context }, use) => use(await findWorker(context)),
  openSample: async ({ page, server }, use) => {
    await use(async (name) => {
      await page.goto(server.url + name);
      return page;
    });
  },
  openOwnPage: async ({ context, worker }, use) => {
    await use(async (file, about) => {
      const tabId = await findTabId(worker, about.url());
      return openAsExtension(context, worker, `/${file}?tab=${tabId}`);
    });
  },
});

/**
 * Has the extension open one of its own pages: a tab that is opened empty takes a process more, and
 * a sixth of the time of many tests.
 *
 * @param path with a slash at its beginning
 */
export async function openAsExtension(
  context: BrowserContext,
  worker: Worker,
  path: string,
): Promise<Page> {
  const url = new URL(path, worker.url()).href;
  const opened = context.waitForEvent('page');
  await worker.evaluate((address) => chrome.tabs.create({ url: address }), url);
  const page = await opened;
  await page.waitForURL(url);
  return page;
}

/**
 * The marks of a page as `category: words`, in page order, without soft hyphens, zero-width
 * characters and odd spaces.
 */
export async function listMarks(page: Page): Promise<string[]> {
  return (await readMarks(page)).map(({ category, text }) => `${category}: ${plainWords(text)}`);
}

/** Waits until the marks of a page are exactly these. */
export async function expectMarks(page: Page, marks: string[]): Promise<void> {
  await expect.poll(() => listMarks(page)).toEqual(marks);
}

/** Waits until the page has the mark, and gives it with its place on screen. */
export async function findMark(page: Page, words: string): Promise<Mark> {
  let found: Mark | undefined;
  await expect
    .poll(async () => {
      found = (await readMarks(page)).find(({ text }) => plainWords(text) === words);
      return found?.text;
    })
    .toBeDefined();
  if (found === undefined) throw new Error(`no mark "${words}"`);
  return found;
}

/** Moves the pointer onto the first mark with these words, scrolling there where it is far. */
export async function pointAtMark(page: Page, words: string): Promise<void> {
  const { box } = await findMark(page, words);
  if (box === null) throw new Error(`the mark "${words}" is not laid out`);
  await pointAt(page, box, (page.viewportSize()?.height ?? 0) / 2);
}

/** Waits until the badge of a page's tab shows this text. */
export async function expectBadge(worker: Worker, page: Page, text: string): Promise<void> {
  const tabId = await findTabId(worker, page.url());
  await expect
    .poll(() => worker.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId))
    .toBe(text);
}

function plainWords(text: string): string {
  return text.replace(/[\u00ad\u200b]/g, '').replace(/\s+/g, ' ');
}
