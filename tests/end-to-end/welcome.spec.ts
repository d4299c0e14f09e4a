import type { BrowserContext, Page } from '@playwright/test';
import { findTabId } from '../../scripts/ask-page.ts';
import { BUILT_EXTENSION, findWorker, launchBrowser } from '../../scripts/launch-browser.ts';
import { readCard } from '../../scripts/read-card.ts';
import {
  test as base,
  expect,
  expectBadge,
  findMark,
  listMarks,
  openAsExtension,
  pointAtMark,
} from './fixtures.ts';
import { message } from './messages.ts';

const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');

/** A browser in which Caveat was just installed, and what that has opened. */
const testInstalled = base.extend<{ context: BrowserContext; welcome: Page }>({
  context: async ({ executable }, use) => {
    const { context, close } = await launchBrowser({
      executable,
      headless: true,
      extension: BUILT_EXTENSION,
      keepWelcome: true,
    });
    await use(context);
    await close();
  },
  welcome: async ({ context }, use) => {
    await expect.poll(() => context.pages().some(isWelcome)).toBe(true);
    const welcome = context.pages().find(isWelcome);
    if (!welcome) throw new Error('the introduction did not open');
    await use(welcome);
  },
});

/** The introduction, opened anew in the browser that tests share. */
const test = base.extend<{ welcome: Page }>({
  welcome: async ({ context, worker }, use) => {
    await use(await openAsExtension(context, worker, '/welcome.html'));
  },
});

const MARKS = [
  'pledges: security guarantees',
  'coalition: Coalition of the Willing',
  'pledges: multinational force',
  'conditions: once there is a ceasefire',
  'people: Emmanuel Macron',
  'people: Keir Starmer',
  'meeting: declaration of intent',
  'people: Volodymyr Zelenskyy',
  'conditions: approve',
  'background: Budapest Memorandum of 1994',
];

testInstalled(
  'after an installation the introduction opens, once, and nothing else',
  async ({ context, welcome }) => {
    await expect(welcome.getByRole('heading', { level: 1 })).toHaveText(message('welcomeHeading'));
    const worker = await findWorker(context);
    // Whoever wakes the background again sees no second one.
    await worker.evaluate(() => chrome.storage.sync.set({ version: 1, enabled: false }));
    const tabs = await worker.evaluate(async () =>
      (await chrome.tabs.query({})).map((tab) => tab.url),
    );
    expect(tabs.filter((url) => url?.startsWith('chrome-extension:'))).toEqual([welcome.url()]);
    expect(tabs).toHaveLength(2);
  },
);

test('its sample is marked, and cards open on it by pointer and by key, without a network', async ({
  context,
  welcome,
}) => {
  const foreign: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith('chrome-extension:')) foreign.push(request.url());
  });
  await context.setOffline(true);
  await welcome.reload();
  await expect.poll(() => listMarks(welcome)).toEqual(MARKS);
  const worker = await findWorker(context);
  await expectBadge(worker, welcome, String(MARKS.length));

  await pointAtMark(welcome, 'Keir Starmer');
  await expect.poll(() => readCard(welcome)).toContain('Keir Starmer');
  await welcome.keyboard.press('Escape');
  await expect.poll(() => readCard(welcome)).toBeNull();

  const tabId = await findTabId(worker, welcome.url());
  await worker.evaluate(
    (id) => chrome.tabs.sendMessage(id, { type: 'step', direction: 'next' }),
    tabId,
  );
  await expect.poll(() => readCard(welcome)).not.toBeNull();
  expect(foreign).toEqual([]);
});

test('it is there to be tried whatever is switched off, and follows the marking style', async ({
  context,
  welcome,
}) => {
  const worker = await findWorker(context);
  await worker.evaluate(() =>
    chrome.storage.sync.set({
      version: 1,
      enabled: false,
      categoriesOff: ['people'],
      languagesOff: ['en'],
      markingStyle: 'tint',
    }),
  );
  await expect
    .poll(() => welcome.evaluate(() => CSS.highlights.get('caveat-tint-coalition-light')?.size))
    .toBe(1);
  await expect.poll(() => listMarks(welcome)).toEqual(MARKS);
});

testInstalled(
  'its button opens the side panel, which reads the sample',
  async ({ context, welcome }) => {
    await findMark(welcome, 'Keir Starmer');
    const worker = await findWorker(context);
    await welcome.getByRole('button', { name: message('openPanel') }).click();
    await expect
      .poll(() =>
        worker.evaluate(
          async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length,
        ),
      )
      .toBe(1);
    const tabId = await findTabId(worker, welcome.url());
    const panel = await openAsExtension(context, worker, `/sidepanel.html?tab=${tabId}`);
    await expect(panel.getByText(message('mentions_other', MARKS.length))).toBeVisible();
  },
);

test('it says which keys there are, and leads to the settings', async ({ context, welcome }) => {
  // Those that the manifest suggests are free in this browser.
  const keys = ['J', 'K', 'L', 'O'].map((letter) => `Alt+Shift+${letter}`);
  await expect(welcome.locator('kbd')).toHaveText([...keys, 'Tab', 'Esc']);
  const [options] = await Promise.all([
    context.waitForEvent('page'),
    welcome.getByRole('button', { name: message('openOptions') }).click(),
  ]);
  await expect(options.getByRole('heading', { level: 1 })).toHaveText(message('settingsHeading'));
  await Promise.all([
    context.waitForEvent('page'),
    options.getByRole('button', { name: message('openWelcome') }).click(),
  ]);
  await expect.poll(() => context.pages().filter(isWelcome)).toHaveLength(2);
});
