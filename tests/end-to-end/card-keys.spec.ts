import { ask, expectCard, focused } from './card-helpers.ts';
import { findEntry } from './dataset.ts';
import { expect, findMark, pointAtMark, test } from './fixtures.ts';
import { message } from './messages.ts';
import { documentOf, openDocuments, TOPIC } from './serve-body.ts';

const FORCE = '<p>The multinational force and the military hubs wait for a ceasefire.</p>';

/** A page whose scripts hear every key as early as a page can. */
const EARLY = `<script>
  window.heard = [];
  for (const type of ['keydown', 'keyup']) {
    window.addEventListener(type, (event) => heard.push(type + ' ' + event.key), true);
  }
</script>`;

test('Escape closes the card before the page hears of it, however early it listens', async ({
  page,
}) => {
  await openDocuments(page, { 'http://courier.example/': documentOf(EARLY + TOPIC) });
  await pointAtMark(page, 'Coalition of the Willing');
  await expectCard(page).not.toBeNull();
  await page.keyboard.press('Escape');
  await expectCard(page).toBeNull();
  expect(await page.evaluate('heard')).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await page.evaluate('heard')).toEqual(['keydown Escape', 'keyup Escape']);
});

test('Escape closes a card in a dialog, and only then the dialog', async ({ page }) => {
  await openDocuments(page, {
    'http://courier.example/': documentOf(
      `<dialog>${TOPIC}<button>OK</button></dialog><script>document.querySelector('dialog').showModal()</script>`,
    ),
  });
  const isOpen = () => page.evaluate(() => document.querySelector('dialog')?.open);
  await pointAtMark(page, 'Coalition of the Willing');
  await expectCard(page).not.toBeNull();
  await page.keyboard.press('Escape');
  await expectCard(page).toBeNull();
  expect(await isOpen()).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(isOpen).toBe(false);
});

test('a command opens a card and goes into it, and out again to where the focus was', async ({
  page,
  worker,
}) => {
  await openDocuments(page, {
    'http://courier.example/': documentOf(`<button>First</button>${TOPIC}${FORCE}`),
  });
  await findMark(page, 'military hubs');
  await page.getByRole('button').focus();
  await ask(worker, page, { type: 'enter-card' });
  await expect.poll(() => focused(page)).toBe('caveat-card');
  await expectCard(page).toContain(findEntry('coalition-of-the-willing').gloss);
  await ask(worker, page, { type: 'enter-card' });
  await expect(page.getByRole('button')).toBeFocused();
  await expectCard(page).not.toBeNull();
  // Stepping on from within a card goes on within the next.
  await ask(worker, page, { type: 'enter-card' });
  await ask(worker, page, { type: 'step', direction: 'next' });
  await expectCard(page).toContain(findEntry('security-guarantees').gloss);
  await expect.poll(() => focused(page)).toBe('caveat-card');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button')).toBeFocused();
});

test('the card of what has the focus is the one that is opened', async ({ page, worker }) => {
  await openDocuments(page, {
    'http://courier.example/': documentOf(
      `${TOPIC}<p>Of the <a href="/x">military hubs</a> and guarantees for Ukraine.`,
    ),
  });
  await findMark(page, 'military hubs');
  await page.getByRole('link').focus();
  await ask(worker, page, { type: 'enter-card' });
  await expectCard(page).toContain(findEntry('military-hubs').gloss);
});

test('what is read out is silent for the pointer, and names entry and place for keys', async ({
  page,
  worker,
}) => {
  await openDocuments(page, { 'http://courier.example/': documentOf(TOPIC) });
  await pointAtMark(page, 'Coalition of the Willing');
  await expectCard(page).not.toBeNull();
  const { label } = findEntry('security-guarantees');
  const words = message('cardPosition', label, 2, 2);
  await expectCard(page).not.toContain(message('cardEnter'));
  await page.keyboard.press('Escape');
  // On from the mention that was pointed at.
  await ask(worker, page, { type: 'step', direction: 'next' });
  await expectCard(page).toContain(words);
});

test.describe('the reader’s choice', () => {
  const choose = (choice: object) => (stored: object) => ({ ...stored, version: 1, ...choice });

  test('a key held down opens cards, resting alone does not', async ({ page, worker }) => {
    await worker.evaluate(
      (all) => chrome.storage.sync.set(all),
      choose({ openBy: 'modifier' })({}),
    );
    await openDocuments(page, { 'http://courier.example/': documentOf(FORCE + TOPIC) });
    await pointAtMark(page, 'Coalition of the Willing');
    await page.keyboard.down('Alt');
    await expectCard(page).toContain(findEntry('coalition-of-the-willing').gloss);
    await page.keyboard.up('Alt');
    // Without the key, the pointer on another mark is as good as nowhere.
    await pointAtMark(page, 'military hubs');
    await expectCard(page).toBeNull();
  });

  test('a click opens cards, and leaves links alone', async ({ page, worker }) => {
    await worker.evaluate((all) => chrome.storage.sync.set(all), choose({ openBy: 'click' })({}));
    await openDocuments(page, {
      'http://courier.example/': documentOf(TOPIC),
      'http://courier.example/other': documentOf('<p>Other'),
    });
    await pointAtMark(page, 'Coalition of the Willing');
    await page.mouse.down();
    await page.mouse.up();
    await expectCard(page).toContain(findEntry('coalition-of-the-willing').gloss);
    await page.mouse.move(5, 5);
    await page.mouse.move(9, 9);
    await expectCard(page).not.toBeNull();
    await page.mouse.click(5, 400);
    await expectCard(page).toBeNull();
  });

  test('a card opens and goes no sooner than the reader set', async ({ page, worker }) => {
    const LONG = 3000;
    await worker.evaluate(
      (all) => chrome.storage.sync.set(all),
      choose({ openDelay: LONG, leaveDelay: LONG })({}),
    );
    await openDocuments(page, { 'http://courier.example/': documentOf(TOPIC) });
    await findMark(page, 'Coalition of the Willing');
    const rested = Date.now();
    await pointAtMark(page, 'Coalition of the Willing');
    await expectCard(page).not.toBeNull();
    expect(Date.now() - rested).toBeGreaterThanOrEqual(LONG);
    const left = Date.now();
    await page.mouse.move(900, 700);
    await page.mouse.move(905, 700);
    await expectCard(page).toBeNull();
    expect(Date.now() - left).toBeGreaterThanOrEqual(LONG);
  });
});
