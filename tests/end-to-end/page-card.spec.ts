import type { Page, Worker } from '@playwright/test';
import { findInCard, readCard } from '../../scripts/read-card.ts';
import { expectCard, focused } from './card-helpers.ts';
import { findEntry } from './dataset.ts';
import { expect, findMark, pointAtMark, test } from './fixtures.ts';
import { message } from './messages.ts';

/** Steps to the next mention, as the keyboard command does. */
const step = (worker: Worker) =>
  worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    if (tab?.id) await chrome.tabs.sendMessage(tab.id, { type: 'step', direction: 'next' });
  });

/** Has the page write down the keys it hears of. */
const logKeys = (page: Page) =>
  page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['keydown', 'keyup'] as const) {
      document.addEventListener(type, ({ key }) => heard.push(`${type} ${key}`));
    }
  });

const heardKeys = (page: Page) => page.evaluate(() => Reflect.get(window, 'heard'));

test('keys: Tab enters a card, Escape closes it and the focus goes back', async ({
  worker,
  openSample,
}) => {
  const page = await openSample('dark.html');
  await findMark(page, 'Budapest Memorandum');
  await page.getByRole('link', { name: 'Economy' }).focus();
  await logKeys(page);

  await step(worker);
  await expectCard(page).toContain(findEntry('paris-meeting').gloss);
  expect(await focused(page)).toBe('a');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('caveat-card');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expectCard(page).toBeNull();
  await expect(page.getByRole('link', { name: 'Economy' })).toBeFocused();
  expect(await heardKeys(page)).toEqual([]);

  // Without a card, keys are the page's.
  await page.keyboard.press('Escape');
  expect(await heardKeys(page)).toEqual(['keydown Escape', 'keyup Escape']);
});

test('keys: a card is left at either end, and closes', async ({ worker, openSample }) => {
  const page = await openSample('dark.html');
  await findMark(page, 'Budapest Memorandum');
  for (const key of ['Tab', 'Shift+Tab']) {
    await page.getByRole('link', { name: 'Economy' }).focus();
    await step(worker);
    await expectCard(page).not.toBeNull();
    await page.keyboard.press('Tab');
    await expect
      .poll(async () => {
        await page.keyboard.press(key);
        return focused(page);
      })
      .toBe('a');
    await expect(page.getByRole('link', { name: 'Economy' })).toBeFocused();
    await expectCard(page).toBeNull();
  }
});

test('keys: Enter presses what has the focus in a card', async ({ worker, openSample }) => {
  const page = await openSample('dark.html');
  await findMark(page, 'Budapest Memorandum');
  await step(worker);
  await expectCard(page).not.toBeNull();
  // Into the card, past the pin, to the close button.
  for (let stop = 0; stop < 3; stop++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expectCard(page).toBeNull();
});

test('a card opened by key is read out with its place, and ignores the pointer', async ({
  worker,
  openSample,
}) => {
  const page = await openSample('dark.html');
  await findMark(page, 'Budapest Memorandum');
  const total = await page.evaluate(
    () =>
      [...CSS.highlights]
        .filter(([name]) => !/active|flash/.test(name))
        .flatMap(([, all]) => [...all]).length,
  );
  await step(worker);
  await expectCard(page).toContain(
    message('cardPosition', findEntry('paris-meeting').label, 1, total),
  );
  await page.mouse.move(5, 5);
  await page.mouse.move(9, 9);
  await step(worker);
  await expectCard(page).toContain(findEntry('coalition-of-the-willing').gloss);
});

test('a hovered card takes no focus and lets Tab be', async ({ openSample }) => {
  const page = await openSample('dark.html');
  await pointAtMark(page, 'Coalition of the Willing');
  await expectCard(page).not.toBeNull();
  expect(await focused(page)).toBe('body');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('a');
});

test('a card follows its line, and closes with it out of sight', async ({ openSample }) => {
  const page = await openSample('wire-article.html');
  await pointAtMark(page, 'Coalition of the Willing');
  const { gloss } = findEntry('coalition-of-the-willing');
  await expectCard(page).toContain(gloss);
  const before = await findInCard(page, gloss);
  await page.evaluate(() => scrollBy(0, 60));
  await expect.poll(async () => (await findInCard(page, gloss))?.y).toBe((before?.y ?? 0) - 60);
  await page.evaluate(() => scrollBy(0, 1500));
  await expectCard(page).toBeNull();
});

test('a click on a mark in a link follows the link', async ({ page }) => {
  await page.route('http://courier.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body:
        '<!doctype html><html lang="en"><title>Links</title><p>Ukraine: the ' +
        '<a href="/other">Coalition of the Willing</a> met for security guarantees in Paris.',
    }),
  );
  await page.goto('http://courier.example/');
  await pointAtMark(page, 'Coalition of the Willing');
  await expectCard(page).not.toBeNull();
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForURL('http://courier.example/other');
});

test('no card opens while a button is down', async ({ openSample }) => {
  const page = await openSample('wire-article.html');
  const { box } = await findMark(page, 'Coalition of the Willing');
  await page.mouse.move((box?.x ?? 0) - 20, box?.y ?? 0);
  await page.mouse.down();
  await pointAtMark(page, 'Coalition of the Willing');
  await page.mouse.up();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('Coalition');
  // The pointer goes on to another mark, whose card is the first to open.
  const seen: (string | null)[] = [];
  await pointAtMark(page, 'Emmanuel Macron');
  await expect
    .poll(async () => {
      seen.push(await readCard(page));
      return seen.at(-1);
    })
    .toContain(findEntry('macron').label);
  const { gloss } = findEntry('coalition-of-the-willing');
  expect(seen.filter((card) => card?.includes(gloss))).toEqual([]);
});
