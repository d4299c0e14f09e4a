import type { Page } from '@playwright/test';
import { readCard } from '../../scripts/read-card.ts';
import { readMarks } from '../../scripts/read-marks.ts';
import { findEntry } from './dataset.ts';
import { expect, expectMarks, findMark, listMarks, test } from './fixtures.ts';
import { message } from './messages.ts';

const section = (panel: Page, name: RegExp) => panel.getByRole('region', { name });

test('the panel lists every mention in its sentence, by category and entry', async ({
  openSample,
  openOwnPage,
}) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'Budapest Memorandum');
  const marks = await listMarks(page);
  const panel = await openOwnPage('sidepanel.html', page);
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('Allies in Paris');

  const mentions = section(panel, /^Mentions/);
  await expect(mentions.locator('.mention')).toHaveCount(marks.length);
  const quotes = await mentions.locator('.mention mark').allTextContents();
  expect(quotes.map((quote) => quote.replace(/\s+/g, ' ')).sort()).toEqual(
    marks.map((mark) => mark.replace(/^\w+: /, '')).sort(),
  );
  await expect(
    mentions.getByRole('button', {
      name: 'In Kyiv any promise is measured against 1994, the year of the Budapest Memorandum.',
    }),
  ).toBeVisible();
});

test('the panel shows facts, caveats, open questions and disagreements of what is mentioned', async ({
  openSample,
  openOwnPage,
}) => {
  const page = await openSample('dark.html');
  await findMark(page, 'Budapest Memorandum');
  const panel = await openOwnPage('sidepanel.html', page);
  const shown = [
    findEntry('coalition-of-the-willing'),
    findEntry('multinational-force'),
    findEntry('budapest-memorandum'),
  ];
  const claims = (kind: 'facts' | 'caveats' | 'questions') =>
    shown.flatMap((entry) => entry[kind].filter(({ weight }) => weight === 3));
  for (const { text } of claims('facts'))
    await expect(section(panel, /^Facts/)).toContainText(text);
  for (const { text } of claims('caveats')) {
    await expect(section(panel, /^Caveats/)).toContainText(text);
  }
  for (const { text } of claims('questions')) {
    await expect(section(panel, /^Open questions/)).toContainText(text);
  }
  for (const { question } of shown.flatMap(({ disputes }) => disputes)) {
    await expect(section(panel, /^Where sources differ/)).toContainText(question);
  }
  for (const { text } of findEntry('military-hubs').facts) {
    await expect(panel.getByText(text)).toHaveCount(0);
  }
});

test('a jump shows the mention in the page, flashes it and opens its card', async ({
  openSample,
  openOwnPage,
}) => {
  const page = await openSample('wire-article.html');
  const { box } = await findMark(page, 'Budapest Memorandum');
  const height = page.viewportSize()?.height ?? 0;
  expect(box?.y).toBeGreaterThan(height);

  const panel = await openOwnPage('sidepanel.html', page);
  await panel.getByRole('button', { name: /the year of the Budapest Memorandum/ }).click();
  const inView = async () => {
    const marks = await readMarks(page);
    const mark = marks.find(({ category }) => category === 'background');
    return mark?.box != null && mark.box.y > 0 && mark.box.y + mark.box.height < height;
  };
  await expect.poll(inView).toBe(true);
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('caveat-flash-light'))).toBe(true);
  await expect.poll(() => readCard(page)).toContain('Budapest Memorandum');
});

test('the panel follows the changes of its page', async ({ openSample, openOwnPage }) => {
  const page = await openSample('live-blog.html');
  await findMark(page, 'Steve Witkoff');
  const panel = await openOwnPage('sidepanel.html', page);
  const buttons = panel.locator('.mention');
  await expect(buttons).toHaveCount((await listMarks(page)).length);
  await page.evaluate(() => Reflect.get(window, 'addEntry')('The Kremlin comments.'));
  await expect(buttons.filter({ hasText: 'The Kremlin comments.' })).toBeVisible();
});

test('the panel follows its tab to another page, and says when there is nothing', async ({
  server,
  openSample,
  openOwnPage,
}) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'Budapest Memorandum');
  const panel = await openOwnPage('sidepanel.html', page);
  await expect(section(panel, /^Mentions/)).toBeVisible();

  await page.goto(`${server.url}iraq-coalition.html`);
  await expect(panel.getByText(message('statusNothing'), { exact: true })).toBeVisible();
  await expect(panel.getByRole('region')).toHaveCount(0);

  await page.goto(`${server.url}dark.html`);
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('After the Paris talks');
});

test('the real side panel opens from the popup and follows the active tab', async ({
  context,
  worker,
  server,
  openSample,
  openOwnPage,
}) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'Budapest Memorandum');
  const popup = await openOwnPage('popup.html', page);
  await popup.getByRole('button', { name: message('openPanel') }).click();
  const contexts = () =>
    worker.evaluate(async () =>
      (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).map(
        ({ documentUrl }) => documentUrl,
      ),
    );
  await expect.poll(contexts).toEqual([new URL('/sidepanel.html', worker.url()).href]);

  // Playwright has no page for a side panel; the extension's other pages can look into it.
  const observer = await context.newPage();
  await observer.goto(new URL('/options.html', worker.url()).href);
  const panelTitle = () =>
    observer.evaluate(
      () =>
        chrome.extension
          .getViews({})
          .find(({ location }) => location.pathname === '/sidepanel.html')
          ?.document.querySelector('h1')?.textContent,
    );
  await page.bringToFront();
  await expect.poll(panelTitle).toContain('Allies in Paris');

  const second = await context.newPage();
  await second.goto(`${server.url}dark.html`);
  await expect.poll(panelTitle).toContain('After the Paris talks');
  await page.bringToFront();
  await expect.poll(panelTitle).toContain('Allies in Paris');
  await expectMarks(second, await listMarks(second));
});
