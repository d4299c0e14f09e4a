import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { pointAt } from '../point-at.ts';
import { readCard } from '../read-card.ts';
import { readMarks } from '../read-marks.ts';
import { waitFor } from '../wait-for.ts';
import { waitForRest } from '../wait-for-rest.ts';
import type { Visit } from './compare-visits.ts';
import { readPageState, readShift, watchPageState } from './page-state.ts';

/** How long a page may take to come to rest, in ms; pages with timers never do. */
const REST_PATIENCE = 10_000;

/** How long a card may take to open or close, in ms. */
const CARD_PATIENCE = 3_000;

/** Marks that are pointed at until one has opened a card: others may be covered. */
const MOST_TRIES = 4;

/** The element that holds an open card. */
const CARD = 'caveat-card';

/** A place of the pointer in CSS px of the viewport, once the page is scrolled. */
interface PointerPlace {
  scrollY: number;
  x: number;
  y: number;
}

/** A visit with the extension, and where the pointer went in it. */
export interface ExtendedVisit extends Visit {
  marks: number;
  pointer: PointerPlace[];
}

/** Visits a page in a browser with the extension, and opens and closes a card where it can. */
export function visitExtended(context: BrowserContext, address: string): Promise<ExtendedVisit> {
  return visit(context, address, async (page) => {
    const pointer: PointerPlace[] = [];
    const marks = (await readMarks(page)).length;
    for (let turn = 0; turn < Math.min(marks, MOST_TRIES); turn++) {
      const place = await pointAtMark(page, turn);
      if (!place) continue;
      pointer.push(place);
      const isOpen = () => readCard(page).then((card) => (card === null ? null : true));
      if (!(await waitFor(isOpen, CARD_PATIENCE))) continue;
      const during = await readPageState(page, CARD);
      await page.keyboard.press('Escape');
      const isClosed = () => readCard(page).then((card) => (card === null ? true : null));
      await waitFor(isClosed, CARD_PATIENCE);
      return { during, marks, pointer };
    }
    await page.keyboard.press('Escape');
    return { during: null, marks, pointer };
  });
}

/** Visits a page without the extension, and moves the pointer as in a visit with it. */
export function visitPlain(
  context: BrowserContext,
  address: string,
  pointer: readonly PointerPlace[],
): Promise<Visit> {
  return visit(context, address, async (page) => {
    for (const { scrollY, x, y } of pointer) {
      await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), scrollY);
      await page.mouse.move(x, y);
    }
    await page.keyboard.press('Escape');
    return { during: null };
  });
}

/** Points at a mark; null where it is not laid out. */
async function pointAtMark(page: Page, turn: number): Promise<PointerPlace | null> {
  const { box } = (await readMarks(page))[turn] ?? { box: null };
  if (!box) return null;
  const top = () => page.evaluate(() => scrollY);
  const before = await top();
  await pointAt(page, box, (page.viewportSize()?.height ?? 0) / 2);
  const after = await top();
  return {
    scrollY: after,
    x: box.x + box.width / 2,
    y: box.y + box.height / 2 - (after - before),
  };
}

async function visit<More>(
  context: BrowserContext,
  address: string,
  act: (page: Page) => Promise<More>,
): Promise<Omit<Visit, 'during'> & More> {
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    // A browser asks for an icon once and not at each visit.
    const isOfIcon = message.location().url.endsWith('/favicon.ico');
    if (message.type() === 'error' && !isOfIcon) errors.push(message.text());
  });
  page.on('request', (request) => {
    // Addresses of data in the page are never the same twice.
    if (/^https?:/.test(request.url())) requests.push(request.url().replace(/[?#].*/, ''));
  });
  page.on('dialog', (dialog) => void dialog.dismiss());
  try {
    const session = await context.newCDPSession(page);
    await forget(session, address);
    await watchPageState(page);
    await page.goto(address, { waitUntil: 'load' });
    await waitForRest(session, REST_PATIENCE);
    const before = await readPageState(page, null);
    const more = await act(page);
    await waitForRest(session, REST_PATIENCE);
    const after = await readPageState(page, null);
    return { before, after, shift: await readShift(page), errors, requests, ...more };
  } finally {
    await page.close();
  }
}

/** Removes what earlier visits left in the browser. */
async function forget(session: CDPSession, address: string): Promise<void> {
  const { origin } = new URL(address);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
}
