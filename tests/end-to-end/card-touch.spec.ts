import type { CDPSession, Page } from '@playwright/test';
import { readCard } from '../../scripts/read-card.ts';
import { cardBox, expectCard, markBox, pressInCard } from './card-helpers.ts';
import { findEntry } from './dataset.ts';
import { expect, test } from './fixtures.ts';
import { documentOf, openDocuments, TOPIC } from './serve-body.ts';

const { gloss } = findEntry('coalition-of-the-willing');

const LINKS =
  '<p>Ukraine: <a href="/other">the Coalition of the Willing</a> met in Paris. ' +
  '<span role="button" onclick="document.title = \'pressed\'">The multinational force</span> waits.';

/** A telephone's page, with fingers. */
async function openTouch(page: Page, body: string): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await page.setViewportSize({ width: 390, height: 700 });
  await openDocuments(page, {
    'http://courier.example/': documentOf(body),
    'http://courier.example/other': documentOf('<p>Other'),
  });
  return session;
}

async function tap(session: CDPSession, { x, y }: { x: number; y: number }): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function middleOf(page: Page, words: string) {
  const { left, top, right, bottom } = await markBox(page, words);
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

test('a tap on a mark opens a sheet at the lower edge, which its button closes', async ({
  page,
}) => {
  const session = await openTouch(page, TOPIC);
  await tap(session, await middleOf(page, 'Coalition of the Willing'));
  await expectCard(page).toContain(gloss);
  await expect.poll(() => cardBox(page)).toMatchObject({ left: 0, right: 390, bottom: 700 });
  const { top, right } = await cardBox(page);
  await tap(session, { x: right - 25, y: top + 30 });
  await expectCard(page).toBeNull();
});

test('a sheet stays while a finger scrolls the page, and goes with a tap beside it', async ({
  page,
}) => {
  const session = await openTouch(page, `${TOPIC}<p style="height: 3000px">Below.`);
  await tap(session, await middleOf(page, 'Coalition of the Willing'));
  await expectCard(page).toContain(gloss);
  await session.send('Input.synthesizeScrollGesture', { x: 200, y: 250, yDistance: -200 });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  expect(await readCard(page)).toContain(gloss);
  await tap(session, { x: 200, y: 200 });
  await expectCard(page).toBeNull();
});

test('a sheet does not cover the line that it belongs to', async ({ page }) => {
  const filler = '<p style="height: 520px">Before.</p>';
  const session = await openTouch(page, `${filler}${TOPIC}${filler}${filler}`);
  await tap(session, await middleOf(page, 'Coalition of the Willing'));
  await expectCard(page).toContain(gloss);
  await expect
    .poll(async () => {
      const { bottom } = await markBox(page, 'Coalition of the Willing');
      return bottom <= (await cardBox(page)).top;
    })
    .toBe(true);
});

test('links and buttons keep their taps', async ({ page }) => {
  const session = await openTouch(page, LINKS);
  await tap(session, await middleOf(page, 'multinational force'));
  await expect(page).toHaveTitle('pressed');
  expect(await readCard(page)).toBeNull();
  await tap(session, await middleOf(page, 'Coalition of the Willing'));
  await page.waitForURL('http://courier.example/other');
});

test('a tap that the page acts upon, a long press and a drag are the page’s', async ({ page }) => {
  const session = await openTouch(
    page,
    `<div onclick="event.preventDefault(); document.title += '!'">${TOPIC}</div>`,
  );
  const at = await middleOf(page, 'Coalition of the Willing');
  await tap(session, at);
  await expect(page).toHaveTitle('Sample!');
  // A press this long is no tap, not for the page either.
  await session.send('Input.synthesizeTapGesture', { ...at, duration: 1500 });
  await expect(page).toHaveTitle('Sample!');
  expect(await readCard(page)).toBeNull();
});

test('a pen that hovers opens a card, and one that taps opens a sheet', async ({ page }) => {
  const session = await openTouch(page, TOPIC);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  const at = await middleOf(page, 'Coalition of the Willing');
  const pen = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased') =>
    session.send('Input.dispatchMouseEvent', {
      type,
      ...at,
      pointerType: 'pen',
      button: type === 'mouseMoved' ? 'none' : 'left',
      clickCount: type === 'mouseMoved' ? 0 : 1,
    });
  await pen('mouseMoved');
  await expectCard(page).toContain(gloss);
  expect((await cardBox(page)).bottom).toBeLessThan(700);
  await pen('mousePressed');
  await pen('mouseReleased');
  await expect.poll(() => cardBox(page)).toMatchObject({ left: 0, bottom: 700 });
});

test('a related entry opens in the sheet', async ({ page }) => {
  const session = await openTouch(page, TOPIC);
  await tap(session, await middleOf(page, 'Coalition of the Willing'));
  await expectCard(page).toContain(gloss);
  const [related] = findEntry('coalition-of-the-willing').related;
  if (!related) throw new Error('the entry has no related one');
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  await pressInCard(page, findEntry(related).label);
  await expectCard(page).toContain(findEntry(related).gloss);
});
