import { readCard, readCardBoxes } from '../../scripts/read-card.ts';
import { ask, cardBox, expectCard, focused, pressInCard } from './card-helpers.ts';
import { findEntry } from './dataset.ts';
import { expect, findMark, pointAtMark, test } from './fixtures.ts';

const HUBS = findEntry('military-hubs');
const MACRON = findEntry('macron');

test('a pinned card stays when the pointer goes, the page scrolls and another opens', async ({
  worker,
  openSample,
}) => {
  const page = await openSample('wire-article.html');
  await pointAtMark(page, 'military hubs');
  const before = await cardBox(page);
  await ask(worker, page, { type: 'pin-card' });
  await page.mouse.move(4, 4);
  await page.evaluate(() => scrollTo(0, 0));
  await pointAtMark(page, 'Emmanuel Macron');
  await expectCard(page).toContain(MACRON.gloss);
  const [pinned, open] = await readCardBoxes(page);
  expect(pinned?.text).toContain(HUBS.gloss);
  expect(open?.text).toContain(MACRON.gloss);
  expect([pinned?.left, pinned?.top]).toEqual([before.left, before.top]);

  // Several may be pinned, and Escape closes one after the other.
  await ask(worker, page, { type: 'pin-card' });
  await page.mouse.move(4, 4);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await readCardBoxes(page)).length).toBe(1);
  expect(await readCard(page)).toContain(HUBS.gloss);
  await page.keyboard.press('Escape');
  await expectCard(page).toBeNull();
});

test('a pinned card is dragged by its head, and never out of view', async ({
  worker,
  openSample,
}) => {
  const page = await openSample('wire-article.html');
  await pointAtMark(page, 'military hubs');
  const start = await cardBox(page);
  // One that is not pinned is not dragged.
  const head = { x: start.left + 150, y: start.top + 20 };
  await page.mouse.move(head.x, head.y, { steps: 4 });
  await page.mouse.down();
  await page.mouse.move(head.x + 60, head.y + 40, { steps: 4 });
  await page.mouse.up();
  expect(await cardBox(page)).toMatchObject({ left: start.left, top: start.top });

  await ask(worker, page, { type: 'pin-card' });
  await page.mouse.move(head.x, head.y);
  await page.mouse.down();
  await page.mouse.move(head.x - 100, head.y + 80, { steps: 4 });
  const moved = { left: start.left - 100, top: start.top + 80 };
  await expect.poll(() => cardBox(page)).toMatchObject(moved);
  await page.mouse.move(-500, 3000, { steps: 4 });
  await page.mouse.up();
  const { left, bottom } = await cardBox(page);
  expect(left).toBe(8);
  expect(bottom).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
});

test('a pinned card is moved by keys, and by presses from corner to corner', async ({
  worker,
  openSample,
}) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'military hubs');
  await ask(worker, page, { type: 'enter-card' });
  await expect.poll(() => focused(page)).toBe('caveat-card');
  // The pin is the first stop; pressed, it becomes the handle.
  await page.keyboard.press('Tab');
  const start = await cardBox(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect
    .poll(() => cardBox(page))
    .toMatchObject({ left: start.left + 16, top: start.top + 16 });
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => cardBox(page)).toMatchObject({ left: start.left - 48 });
  await page.keyboard.press('Enter');
  const { left, top, right } = await cardBox(page);
  const { width = 0 } = page.viewportSize() ?? {};
  expect(left === 8 || right === width - 8).toBe(true);
  expect(top).toBeGreaterThanOrEqual(8);
});

test('a related entry opens in a pinned card, too, and the page’s mentions may go', async ({
  worker,
  openSample,
}) => {
  const page = await openSample('wire-article.html');
  await pointAtMark(page, 'military hubs');
  await expectCard(page).toContain(HUBS.gloss);
  await ask(worker, page, { type: 'pin-card' });
  await page.evaluate(() => document.querySelector('article')?.remove());
  const [related] = HUBS.related;
  if (!related) throw new Error('the entry has no related one');
  await pressInCard(page, findEntry(related).label);
  await expectCard(page).toContain(findEntry(related).gloss);
  await pressInCard(page, '‹ Back');
  await expectCard(page).toContain(HUBS.gloss);
});

test('the key that enters cards goes from pin to pin and out again, and Tab stays within each', async ({
  worker,
  openSample,
}) => {
  const page = await openSample('wire-article.html');
  for (const words of ['military hubs', 'Emmanuel Macron']) {
    await pointAtMark(page, words);
    await expect
      .poll(async () => (await readCardBoxes(page)).at(-1)?.text)
      .toContain(words === 'military hubs' ? HUBS.gloss : MACRON.gloss);
    await ask(worker, page, { type: 'pin-card' });
    await page.mouse.move(4, 4);
  }
  const enter = () => ask(worker, page, { type: 'enter-card' });
  const texts = async () => (await readCardBoxes(page)).map(({ text }) => text);
  const link = page.locator('a').first();
  await link.focus();
  // The latest first, then the one before, then the page.
  await enter();
  await expect.poll(() => focused(page)).toBe('caveat-card');
  await enter();
  expect(await focused(page)).toBe('caveat-card');
  await enter();
  await expect(link).toBeFocused();

  // Tab goes through the stops of one card, and at its end to where the focus was; the card stays.
  await enter();
  await expect(async () => {
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('a');
  }).toPass();
  await expect(link).toBeFocused();
  expect(await texts()).toHaveLength(2);
  await enter();
  await page.keyboard.press('Shift+Tab');
  await expect(link).toBeFocused();

  // Escape closes the card that has the focus, here the one that was pinned first.
  await enter();
  await enter();
  await page.keyboard.press('Escape');
  await expect.poll(texts).toEqual([expect.stringContaining(MACRON.gloss)]);
});
