import type { Page } from '@playwright/test';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { readCard } from '../../scripts/read-card.ts';
import { STRICT_PATH } from '../../scripts/serve-pages.ts';
import { expect, findMark, pointAtMark, test } from './fixtures.ts';

/** The document as it would be saved: every element, attribute and text. */
const readDocument = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

for (const name of ['wire-article.html', 'feature.html', 'tricky.html', 'dark.html']) {
  test(`${name} stays byte-identical, before, during the marks, and after a card`, async ({
    executable,
    server,
    openSample,
  }) => {
    const plain = await launchBrowser({ executable, headless: true, extension: null });
    const plainPage = await plain.context.newPage();
    await plainPage.goto(server.url + name);
    const expected = await readDocument(plainPage);
    await plain.close();

    const page = await openSample(name);
    await findMark(page, 'Coalition of the Willing');
    expect(await readDocument(page)).toBe(expected);

    await pointAtMark(page, 'Coalition of the Willing');
    await expect.poll(() => readCard(page)).not.toBeNull();
    await page.keyboard.press('Escape');
    await expect.poll(() => readCard(page)).toBeNull();
    expect(await readDocument(page)).toBe(expected);
  });
}

test('marks and a card shift nothing on the page', async ({ page, openSample }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(entry.startTime);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openSample('wire-article.html');
  await pointAtMark(page, 'Coalition of the Willing');
  await expect.poll(() => readCard(page)).not.toBeNull();
  expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([]);
});

test('a strict content security policy is kept, and marks and cards work under it', async ({
  page,
  openSample,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.violatedDirective),
    );
  });
  await openSample(`${STRICT_PATH.slice(1)}wire-article.html`);
  await pointAtMark(page, 'Coalition of the Willing');
  await expect.poll(() => readCard(page)).toContain('Coalition of the Willing');
  expect(await page.evaluate(() => Reflect.get(window, 'violations'))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('what the reader selects and copies is what the page says', async ({ openSample }) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'Coalition of the Willing');
  const selected = await page.evaluate(() => {
    const paragraph = document.querySelector('article p.standfirst');
    if (paragraph === null) return null;
    getSelection()?.selectAllChildren(paragraph);
    return getSelection()?.toString();
  });
  expect(selected).toBe(
    'The Coalition of the Willing names five kinds of support that would begin after a ceasefire. ' +
      'Parliaments have yet to vote, and the size of the force is not public.',
  );
});

test('typing goes on undisturbed while a card is open', async ({ openSample }) => {
  const page = await openSample('tricky.html');
  const field = page.locator('#field');
  await field.click();
  await field.press('End');
  await pointAtMark(page, 'Coalition of the Willing');
  await expect.poll(() => readCard(page)).not.toBeNull();
  await page.keyboard.type(', again');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('Military hubs in Ukraine, again');
});
