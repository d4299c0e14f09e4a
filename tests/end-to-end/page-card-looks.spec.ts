import type { Page } from '@playwright/test';
import { makeEntryCard } from '../../lib/dataset/make-entry-card.ts';
import type { EntryCard } from '../../lib/schema/dataset.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { expectAccessible } from './axe.ts';
import { dataset } from './dataset.ts';
import { expect, test } from './page-fixtures.ts';

const cards = dataset.entries.map(({ id }) => makeEntryCard(dataset, id));

/** How a card is shown, where a test does not want the usual. */
interface Shown {
  ground?: 'light' | 'dark';
  form?: 'beside' | 'sheet' | 'pinned';
  unmarked?: 'here' | null;
}

/** Opens a card by a line at the top of the page, its shadow root opened for inspection. */
async function showCard(
  page: Page,
  card: EntryCard,
  { ground = 'light', form = 'beside', unmarked = null }: Shown = {},
): Promise<void> {
  await page.evaluate(
    ({ card, ground, form, unmarked, messages }) => {
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (options) {
        return attach.call(this, { ...options, mode: 'open' });
      };
      const catalogue: Record<string, { message: string }> = messages;
      const translator = {
        locale: 'en',
        text: (key: string, ...values: (string | number)[]) =>
          (catalogue[key]?.message ?? key).replace(/\$(\d)/g, (_, at) => `${values[at - 1]}`),
      };
      const nothing = (): void => undefined;
      const { CardHost, CardWindow, buildFace } = window.parts;
      const actions = { close: nothing, back: nothing, pin: nothing, move: nothing };
      Reflect.get(window, 'shown')?.close();
      const host = new CardHost(nothing);
      const shown = new CardWindow(1, host, translator, actions);
      const why = { form: 'military hub(s)', rule: 'name', context: ['Ukraine'] };
      const face = buildFace(
        { status: 'here', card },
        {
          translator,
          mention: { why, phrase: 'Militärstützpunkte', unmarked },
          back: 'Security guarantees',
          position: [3, 17],
          show: nothing,
          unmark: nothing,
          announce: nothing,
          openPanel: async () => true,
        },
      );
      document.body.style.background = ground === 'dark' ? '#14161a' : '#ffffff';
      Object.assign(window, { shown });
      host.settle(null);
      shown.setForm(form);
      shown.show(face, ground);
      const line = { left: 40, top: 20, right: 180, bottom: 40 };
      if (form === 'beside') shown.placeBeside({ box: line, prefer: 'below' }, 'ltr');
      else if (form === 'sheet') shown.placeSheet();
      else shown.placeAt({ x: 40, y: 46 });
      Element.prototype.attachShadow = attach;
    },
    { card, ground, form, unmarked, messages },
  );
}

/** Between them they have every part that a card may have; axe takes seconds for each. */
const VARIED = ['force-size-and-funding', 'paris-declaration', 'macron'];

for (const ground of ['light', 'dark'] as const) {
  test(`axe finds nothing in cards on ${ground} ground`, async ({ openHtml }) => {
    const page = await openHtml('<main><h1>Page</h1></main>');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const card of cards.filter(({ entry }) => VARIED.includes(entry.id))) {
      await showCard(page, card, { ground });
      await test.step(card.entry.id, () => expectAccessible(page, ['caveat-card']));
    }
  });
}

for (const shown of [
  { form: 'sheet', ground: 'light' },
  { form: 'pinned', ground: 'dark' },
  { unmarked: 'here', ground: 'light' },
  { unmarked: 'here', ground: 'dark' },
] as const) {
  test(`axe finds nothing in a card that is ${JSON.stringify(shown)}`, async ({ openHtml }) => {
    const page = await openHtml('<main><h1>Page</h1></main>');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const card = cards.find(({ entry }) => entry.id === 'macron');
    if (!card) throw new Error('the dataset has no such entry');
    await showCard(page, card, shown);
    await expectAccessible(page, ['caveat-card']);
  });
}

for (const [width, height] of [
  [1280, 800],
  [640, 400],
  [320, 480],
  [320, 256],
] as const) {
  test(`every card fits a view of ${width} by ${height}`, async ({ openHtml }) => {
    const page = await openHtml('<main><h1>Page</h1></main>');
    await page.setViewportSize({ width, height });
    for (const card of cards) {
      await showCard(page, card);
      const box = await page.evaluate(() => {
        const inner = document.querySelector('caveat-card')?.shadowRoot?.querySelector('.card');
        const { left, top, right, bottom } = inner?.getBoundingClientRect() ?? new DOMRect();
        return { left, top, right, bottom, isWide: (inner?.scrollWidth ?? 0) > right - left };
      });
      expect(box.isWide, card.entry.id).toBe(false);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.right - box.left).toBeLessThanOrEqual(360);
      expect(box.top).toBeGreaterThanOrEqual(40);
      expect(box.bottom - box.top).toBeLessThanOrEqual(height / 2);
    }
  });
}

test('nothing of the page shines through a card, wherever it scrolls', async ({ openHtml }) => {
  const page = await openHtml('<main><h1>Page</h1></main>');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const card = cards.find(({ entry }) => entry.id === 'security-guarantees');
  if (card === undefined) throw new Error('the dataset has no such entry');
  for (const scrolled of [0, 100_000]) {
    await showCard(page, card);
    const clip = await page.evaluate((top) => {
      const inner = document.querySelector('caveat-card')?.shadowRoot?.querySelector('.card');
      if (!(inner instanceof HTMLElement)) throw new Error('no card');
      // Lines of text seldom lie on whole pixels, and then the edge between contents and border
      // does not either.
      inner.style.top = '46.5px';
      inner.scrollTop = top;
      const { left, right, top: y, bottom } = inner.getBoundingClientRect();
      // All but the rounded corners.
      return { x: left + 12, y: Math.ceil(y), width: right - left - 24, height: bottom - y };
    }, scrolled);
    const onWhite = await page.screenshot({ clip });
    await page.evaluate(() => {
      document.body.style.background = 'repeating-linear-gradient(90deg, #f00, #00f 9px)';
    });
    expect((await page.screenshot({ clip })).equals(onWhite), `at ${scrolled}`).toBe(true);
  }
});
