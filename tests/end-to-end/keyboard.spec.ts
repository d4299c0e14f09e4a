import type { Worker } from '@playwright/test';
import { readCard } from '../../scripts/read-card.ts';
import { expectCard } from './card-helpers.ts';
import { findEntry } from './dataset.ts';
import { expect, findMark, test } from './fixtures.ts';

/** Browsers take shortcuts of extensions from real keyboards only, so the event is given by hand. */
const press = (worker: Worker, command: 'next-mention' | 'previous-mention') =>
  worker.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true });
    const event: unknown = chrome.commands.onCommand;
    (event as { dispatch: (name: string, tab?: chrome.tabs.Tab) => void }).dispatch(name, tab);
  }, command);

test('commands step from mention to mention, forth, back and around', async ({
  worker,
  openSample,
}) => {
  const page = await openSample('dark.html');
  await findMark(page, 'Budapest Memorandum');
  const { gloss: meeting } = findEntry('paris-meeting');
  const { gloss: coalition } = findEntry('coalition-of-the-willing');
  const { gloss: force } = findEntry('multinational-force');

  await press(worker, 'next-mention');
  await expectCard(page).toContain(meeting);
  await press(worker, 'next-mention');
  await expectCard(page).toContain(coalition);
  await press(worker, 'previous-mention');
  await expectCard(page).toContain(meeting);
  await press(worker, 'previous-mention');
  await expectCard(page).toContain(force);
  await press(worker, 'next-mention');
  await expectCard(page).toContain(meeting);

  await page.keyboard.press('Escape');
  await expectCard(page).toBeNull();
});

test('stepping brings the mention into view', async ({ worker, openSample }) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'Budapest Memorandum');
  // The last one stands in the column beside the article, the one before at the article's end.
  await press(worker, 'previous-mention');
  await expectCard(page).toContain(findEntry('ceasefire-first').gloss);
  await press(worker, 'previous-mention');
  await expectCard(page).toContain(findEntry('multinational-force').gloss);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test('a command on a page without mentions does nothing', async ({ worker, openSample }) => {
  const page = await openSample('off-topic.html');
  await press(worker, 'next-mention');
  expect(await readCard(page)).toBeNull();
});
