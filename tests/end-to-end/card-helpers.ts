import type { Page, Worker } from '@playwright/test';
import type { PageRequest } from '../../lib/schema/page-request.ts';
import { findTabId } from '../../scripts/ask-page.ts';
import {
  type CardBox,
  type CardElement,
  findInCard,
  readCard,
  readCardBoxes,
} from '../../scripts/read-card.ts';
import { expect, findMark } from './fixtures.ts';

/** Polls the text of all cards, null where there is none. */
export const expectCard = (page: Page) => expect.poll(() => readCard(page));

/** Asks the page's script, as a keyboard command would. */
export async function ask(worker: Worker, page: Page, request: PageRequest): Promise<void> {
  const tabId = await findTabId(worker, page.url());
  await worker.evaluate(({ id, message }) => chrome.tabs.sendMessage(id, message), {
    id: tabId,
    message: request,
  });
}

/**
 * Moves the pointer to what has this text in a card that stands still, on a way that stays in it.
 *
 * @returns where the pointer is now
 */
export async function pointInCard(page: Page, text: string): Promise<CardElement> {
  let place: CardElement | null = null;
  const standsStill = async () => {
    const before = place;
    // A sheet slides in, and on a busy machine for as long as it takes.
    await page.evaluate(
      () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))),
    );
    place = await findInCard(page, text);
    return place !== null && place.x === before?.x && place.y === before.y;
  };
  await expect.poll(standsStill).toBe(true);
  const { x, y } = place ?? { x: 0, y: 0 };
  await page.mouse.move(x, y, { steps: 3 });
  return { x, y };
}

/** Presses what has this text in a card. */
export async function pressInCard(page: Page, text: string): Promise<void> {
  const { x, y } = await pointInCard(page, text);
  await page.mouse.click(x, y);
}

/** How long a card takes at most to answer a press, in ms; else the press came too early. */
const ANSWER = 3000;

/**
 * Presses what has this text until the card answers: what is pressed before the card can be seen
 * clearly is not done.
 */
export async function pressUntil(page: Page, text: string, answer: string): Promise<void> {
  await expect(async () => {
    await pressInCard(page, text);
    await expect.poll(() => readCard(page), { timeout: ANSWER }).toContain(answer);
  }).toPass();
}

/** The box of the only card, once it stands still. */
export async function cardBox(page: Page): Promise<CardBox> {
  await expectCard(page).not.toBeNull();
  const [box] = await readCardBoxes(page);
  if (!box) throw new Error('there is no card');
  return box;
}

/** The box of a mark in the viewport, in CSS px. */
export async function markBox(page: Page, words: string) {
  const { box } = await findMark(page, words);
  if (!box) throw new Error(`the mark "${words}" is not laid out`);
  const { x: left, y: top, width, height } = box;
  return { left, top, right: left + width, bottom: top + height };
}

/** Tag name of what has the focus. */
export const focused = (page: Page) => page.evaluate(() => document.activeElement?.localName);
