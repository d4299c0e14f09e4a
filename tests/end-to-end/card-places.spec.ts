import type { Page } from '@playwright/test';
import { readCard } from '../../scripts/read-card.ts';
import { ask, cardBox, expectCard, markBox, pressInCard } from './card-helpers.ts';
import { findEntry } from './dataset.ts';
import { expect, findMark, pointAtMark, test } from './fixtures.ts';
import { message } from './messages.ts';
import { documentOf, openDocuments, TOPIC } from './serve-body.ts';

const { gloss } = findEntry('coalition-of-the-willing');

const open = (page: Page, body: string) =>
  openDocuments(page, { 'http://courier.example/': documentOf(body) });

test('the pointer may travel slanting and slowly, over other mentions, into the card', async ({
  page,
}) => {
  await open(
    page,
    '<p style="margin-top: 200px">Ukraine: the Coalition of the Willing, security guarantees, ' +
      'the multinational force, and military hubs.',
  );
  await pointAtMark(page, 'Coalition of the Willing');
  await expectCard(page).toContain(gloss);
  const card = await cardBox(page);
  const mark = await markBox(page, 'Coalition of the Willing');
  const from = { x: mark.right - 4, y: mark.top + 3 };
  const to = { x: card.right - 40, y: card.top + 20 };
  await page.mouse.move(from.x, from.y);
  // One px at a time: each is a look, and most of them lie on the words beside.
  await page.mouse.move(to.x, to.y, { steps: 60 });
  expect(await readCard(page)).toContain(gloss);
  // In the card, and there to stay.
  await page.mouse.move(to.x, to.y + 5);
  expect(await readCard(page)).toContain(gloss);
});

test('a card covers no line of a mention that wraps', async ({ page }) => {
  await open(
    page,
    '<p style="margin: 300px 0 0 20px; width: 170px">Ukraine: the Coalition of the Willing promised security guarantees.',
  );
  const { box } = await findMark(page, 'Coalition of the Willing');
  if (!box) throw new Error('the mark is not laid out');
  const lines = await page.evaluate(() => {
    const text = document.querySelector('p')?.firstChild;
    const range = new Range();
    range.setStart(text as Text, 'Ukraine: the '.length);
    range.setEnd(text as Text, 'Ukraine: the Coalition of the Willing'.length);
    return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
      left,
      top,
      right,
      bottom,
    }));
  });
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) {
    await page.mouse.move(5, 5);
    await expectCard(page).toBeNull();
    await page.mouse.move(line.left + 10, (line.top + line.bottom) / 2);
    await expectCard(page).toContain(gloss);
    const card = await cardBox(page);
    for (const { top, bottom } of lines) {
      expect(card.top >= bottom || card.bottom <= top).toBe(true);
    }
  }
});

test('in text from right to left a card begins at the right', async ({ page }) => {
  await open(page, `<div dir="rtl" style="margin: 40px">${TOPIC}</div>`);
  await pointAtMark(page, 'Coalition of the Willing');
  await expectCard(page).toContain(gloss);
  const mark = await markBox(page, 'Coalition of the Willing');
  expect((await cardBox(page)).right).toBeCloseTo(mark.right, 0);
});

test('a card closes when its line is scrolled away inside the page', async ({ page }) => {
  await open(
    page,
    `<div id="box" style="height: 120px; overflow: auto">${TOPIC}<p style="height: 900px"></div>`,
  );
  await pointAtMark(page, 'Coalition of the Willing');
  await expectCard(page).toContain(gloss);
  await page.evaluate(() => document.querySelector('#box')?.scrollBy(0, 400));
  await expectCard(page).toBeNull();
});

test('a card moves with its line when the page grows above it', async ({ page }) => {
  await open(page, `<div id="top"></div>${TOPIC}`);
  await pointAtMark(page, 'Coalition of the Willing');
  const gap = async () =>
    (await cardBox(page)).top - (await markBox(page, 'Coalition of the Willing')).bottom;
  const before = await gap();
  const { top } = await cardBox(page);
  await page.evaluate(() => {
    const above = document.querySelector<HTMLElement>('#top');
    if (above) above.style.height = '80px';
  });
  await expect.poll(async () => (await cardBox(page)).top).toBeGreaterThan(top + 60);
  await expect.poll(gap).toBeCloseTo(before, 0);
});

test('a card stays in what a magnified page shows', async ({ page, worker }) => {
  await open(page, `<p style="height: 300px">Before.${TOPIC}<p style="height: 900px">After.`);
  await findMark(page, 'Coalition of the Willing');
  await ask(worker, page, { type: 'step', direction: 'next' });
  await expectCard(page).toContain(gloss);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  const view = () =>
    page.evaluate(() => {
      const { offsetLeft, offsetTop, width, height, scale } =
        visualViewport ?? new VisualViewport();
      return {
        left: offsetLeft,
        top: offsetTop,
        right: offsetLeft + width,
        bottom: offsetTop + height,
        scale,
      };
    });
  await expect.poll(async () => (await view()).scale).toBe(2);
  const seen = await view();
  await expect
    .poll(async () => {
      if ((await readCard(page)) === null) return true;
      const { left, top, right, bottom } = await cardBox(page);
      return left >= seen.left && right <= seen.right && top >= seen.top && bottom <= seen.bottom;
    })
    .toBe(true);
});

test('in a modal dialog a card is on top, and can be used', async ({ page }) => {
  await open(
    page,
    `<dialog>${TOPIC}</dialog><script>document.querySelector('dialog').showModal()</script>`,
  );
  await pointAtMark(page, 'Coalition of the Willing');
  await expectCard(page).toContain(gloss);
  const [related] = findEntry('coalition-of-the-willing').related;
  if (!related) throw new Error('the entry has no related one');
  await pressInCard(page, findEntry(related).label);
  await expectCard(page).toContain(findEntry(related).gloss);
  await page.keyboard.press('Escape');
  await expectCard(page).toBeNull();
  expect(await page.evaluate(() => document.querySelectorAll('caveat-card').length)).toBe(0);
});

test('a pinned card stays on top of what fills the screen', async ({ page, worker }) => {
  await open(
    page,
    `${TOPIC}<button onclick="document.querySelector('main').requestFullscreen()">
    Fill</button><main style="background: white">Full</main>`,
  );
  await findMark(page, 'Coalition of the Willing');
  await ask(worker, page, { type: 'step', direction: 'next' });
  await expectCard(page).toContain(gloss);
  await ask(worker, page, { type: 'pin-card' });
  await page.getByRole('button').click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('main');
  const { left, top } = await cardBox(page);
  await expect
    .poll(() =>
      page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.localName, [
        left + 40,
        top + 60,
      ] as const),
    )
    .toBe('caveat-card');
});

test('a page that throws cards out gets its way, after a few times', async ({ page, worker }) => {
  await open(
    page,
    `${TOPIC}<script>
    window.removed = 0;
    new MutationObserver(() => {
      for (const card of document.querySelectorAll('caveat-card')) { card.remove(); removed += 1; }
    }).observe(document, { subtree: true, childList: true });
  </script>`,
  );
  await findMark(page, 'Coalition of the Willing');
  await ask(worker, page, { type: 'step', direction: 'next' });
  await expect.poll(() => page.evaluate('removed')).toBe(4);
  await expectCard(page).toBeNull();
  await ask(worker, page, { type: 'step', direction: 'next' });
  await page.keyboard.press('Escape');
  expect(await page.evaluate('removed')).toBe(4);
});

test('a page that takes the card’s name cannot keep cards away', async ({ page }) => {
  await open(
    page,
    `<script>
    customElements.define('caveat-card', class extends HTMLElement {
      static disabledFeatures = ['shadow'];
    });
  </script>${TOPIC}`,
  );
  await pointAtMark(page, 'Coalition of the Willing');
  await expect
    .poll(() => page.evaluate(() => document.documentElement.lastElementChild?.localName))
    .not.toBe('body');
});

test.describe('copying', () => {
  const COPYING = `<script>
    document.addEventListener('copy', (event) => {
      event.clipboardData.setData('text/plain', 'of the page');
      event.preventDefault();
    });
  </script>`;

  for (const [name, address] of [
    ['over http', 'http://courier.example/'],
    ['over https', 'https://courier.example/'],
  ] as const) {
    test(`a card is copied as text with its sources, ${name}`, async ({ page }) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await openDocuments(page, { [address]: documentOf(COPYING + TOPIC) });
      await pointAtMark(page, 'Coalition of the Willing');
      await pressInCard(page, message('cardCopy'));
      await expectCard(page).toContain(message('cardCopied'));
      const { label, facts } = findEntry('coalition-of-the-willing');
      const [fact] = facts.toSorted((one, other) => other.weight - one.weight);
      // Pasting tells what is on the clipboard, on pages that may not read it as well.
      await page.keyboard.press('Escape');
      await page.evaluate(() => {
        document.body.append(Object.assign(document.createElement('textarea'), { id: 'paste' }));
      });
      await page.locator('#paste').focus();
      await page.keyboard.press('Control+V');
      const pasted = await page.locator('#paste').inputValue();
      expect(pasted.startsWith(`${label}\n${gloss}`)).toBe(true);
      expect(pasted).toContain(`- ${fact?.text} [`);
      expect(pasted).toContain('[1] ');
      expect(pasted).not.toContain('of the page');
    });
  }
});
