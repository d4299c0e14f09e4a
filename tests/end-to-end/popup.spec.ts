import type { Page } from '@playwright/test';
import { expect, expectBadge, expectMarks, findMark, listMarks, test } from './fixtures.ts';
import { message } from './messages.ts';

const switchOf = (popup: Page, name: string | RegExp) => popup.getByRole('switch', { name });
const words = (popup: Page, text: string) => popup.getByText(text, { exact: true });

test('the popup says how many mentions the page has, by category', async ({
  openSample,
  openOwnPage,
}) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'Budapest Memorandum');
  const popup = await openOwnPage('popup.html', page);
  // Marks are painted in steps; the popup is told when all are.
  await expect
    .poll(async () => {
      const { length } = await listMarks(page);
      return words(popup, message('mentions_other', length)).isVisible();
    })
    .toBe(true);
  const marks = await listMarks(page);
  for (const category of [
    'coalition',
    'meeting',
    'pledges',
    'conditions',
    'people',
    'background',
  ]) {
    const count = marks.filter((mark) => mark.startsWith(`${category}:`)).length;
    await expect(
      popup.locator('li').filter({ has: popup.locator(`.category-${category}`) }),
    ).toContainText(String(count));
  }
});

test('a category switched off vanishes from the open page at once, and comes back', async ({
  worker,
  openSample,
  openOwnPage,
}) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'Budapest Memorandum');
  const all = await listMarks(page);
  const others = all.filter((mark) => !mark.startsWith('people:'));
  const popup = await openOwnPage('popup.html', page);

  await switchOf(popup, /^People/).click();
  await expectMarks(page, others);
  await expectBadge(worker, page, String(others.length));
  await expect(switchOf(popup, /^People/)).not.toBeChecked();

  await switchOf(popup, /^People/).click();
  await expectMarks(page, all);
  await expectBadge(worker, page, String(all.length));
});

test('the site switched off: nothing is marked there, now and after loading again', async ({
  worker,
  openSample,
  openOwnPage,
}) => {
  const page = await openSample('dark.html');
  await findMark(page, 'Budapest Memorandum');
  const all = await listMarks(page);
  const popup = await openOwnPage('popup.html', page);
  const site = switchOf(popup, message('switchSite', '127.0.0.1'));

  await site.click();
  await expectMarks(page, []);
  await expectBadge(worker, page, '');
  await expect(words(popup, message('statusOffSite', '127.0.0.1'))).toBeVisible();

  await page.reload();
  await expect(words(popup, message('statusOffSite', '127.0.0.1'))).toBeVisible();
  await expectMarks(page, []);

  await site.click();
  await expectMarks(page, all);
  await expectBadge(worker, page, String(all.length));
});

test('everything switched off and on again shows on every open page', async ({
  context,
  server,
  openSample,
  openOwnPage,
}) => {
  const first = await openSample('wire-article.html');
  const second = await context.newPage();
  await second.goto(`${server.url}dark.html`);
  await findMark(first, 'Budapest Memorandum');
  await findMark(second, 'Budapest Memorandum');
  const marks = await Promise.all([listMarks(first), listMarks(second)]);
  const popup = await openOwnPage('popup.html', first);

  await switchOf(popup, message('switchEverything')).click();
  await expectMarks(first, []);
  await expectMarks(second, []);
  await expect(words(popup, message('statusOffEverywhere'))).toBeVisible();

  await switchOf(popup, message('switchEverything')).click();
  await expectMarks(first, marks[0]);
  await expectMarks(second, marks[1]);
});

test('a page that was opened while everything was off is marked once it is on', async ({
  worker,
  openSample,
  openOwnPage,
}) => {
  await worker.evaluate(() => chrome.storage.sync.set({ enabled: false }));
  const page = await openSample('dark.html');
  const popup = await openOwnPage('popup.html', page);
  await expect(words(popup, message('statusOffEverywhere'))).toBeVisible();
  await switchOf(popup, message('switchEverything')).click();
  await findMark(page, 'Budapest Memorandum');
});

test('only what was changed is stored', async ({ worker, openSample, openOwnPage }) => {
  const page = await openSample('dark.html');
  await findMark(page, 'Budapest Memorandum');
  const popup = await openOwnPage('popup.html', page);
  await switchOf(popup, /^Background/).click();
  await expectMarks(
    page,
    (await listMarks(page)).filter((mark) => !mark.startsWith('background:')),
  );
  const stored = await worker.evaluate(async () => ({
    sync: await chrome.storage.sync.get(null),
    local: await chrome.storage.local.get(null),
  }));
  expect(stored).toEqual({ sync: { version: 1, categoriesOff: ['background'] }, local: {} });
});

test('the popup says plainly that a page has nothing, or cannot be read', async ({
  context,
  worker,
  openSample,
  openOwnPage,
}) => {
  const page = await openSample('off-topic.html');
  const popup = await openOwnPage('popup.html', page);
  await expect(words(popup, message('statusNothing'))).toBeVisible();

  const blank = await context.newPage();
  await blank.goto('chrome://version');
  const tabId = await worker.evaluate(
    async () => (await chrome.tabs.query({ active: true }))[0]?.id,
  );
  await popup.goto(new URL(`/popup.html?tab=${tabId}`, worker.url()).href);
  await expect(words(popup, message('statusUnreadable'))).toBeVisible();
  await expect(words(popup, message('unreadableBrowserPage'))).toBeVisible();
});

test('marks are hidden and shown from the popup, on this page alone', async ({
  context,
  server,
  openSample,
  openOwnPage,
}) => {
  const page = await openSample('dark.html');
  await findMark(page, 'Budapest Memorandum');
  const marks = await listMarks(page);
  const other = await context.newPage();
  await other.goto(`${server.url}dark.html?other`);
  await expectMarks(other, marks);
  const popup = await openOwnPage('popup.html', page);
  await popup.getByRole('button', { name: message('hideMarks') }).click();
  await expectMarks(page, []);
  await expect(words(popup, message('mentions_other', marks.length))).toBeVisible();
  expect(await listMarks(other)).toEqual(marks);
  await popup.getByRole('button', { name: message('showMarks') }).click();
  await expectMarks(page, marks);
});

test('on demand, the popup shows the marks of a page', async ({
  worker,
  openSample,
  openOwnPage,
}) => {
  await worker.evaluate(() => chrome.storage.sync.set({ markingStyle: 'on-demand' }));
  const page = await openSample('dark.html');
  const popup = await openOwnPage('popup.html', page);
  await popup.getByRole('button', { name: message('showMarks') }).click();
  await findMark(page, 'Budapest Memorandum');
  await expect(popup.getByRole('button', { name: message('hideMarks') })).toBeVisible();
});

test('the popup chooses between all mentions and the first of each entry', async ({
  worker,
  openSample,
  openOwnPage,
}) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'Budapest Memorandum');
  const all = await listMarks(page);
  const popup = await openOwnPage('popup.html', page);
  const field = popup.getByLabel(message('settingMarkFrequency'));
  await field.selectOption({ label: message('frequencyFirst') });
  await expect.poll(async () => (await listMarks(page)).length).toBeLessThan(all.length);
  await expectBadge(worker, page, String(all.length));
  await field.selectOption({ label: message('frequencyAll') });
  await expectMarks(page, all);
});

for (const width of [320, 160]) {
  test(`the popup fits into ${width} px, with long names`, async ({ openSample, openOwnPage }) => {
    const page = await openSample('dark.html');
    await findMark(page, 'Budapest Memorandum');
    const popup = await openOwnPage('popup.html', page);
    await popup.setViewportSize({ width, height: 600 });
    // As a catalogue in German might name them.
    await popup.evaluate(() => {
      for (const name of document.querySelectorAll('.category-name, .switch-label, .button')) {
        name.textContent = 'Bundesverteidigungsministeriumszuständigkeit';
      }
    });
    const overflow = await popup.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}
