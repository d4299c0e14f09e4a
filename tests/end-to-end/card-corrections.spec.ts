import { ask, cardBox, expectCard, pressInCard, pressUntil } from './card-helpers.ts';
import { findEntry } from './dataset.ts';
import { expect, findMark, listMarks, pointAtMark, test } from './fixtures.ts';
import { message } from './messages.ts';
import { openDocuments, TOPIC } from './serve-body.ts';

const MARK = 'pledges: security guarantees';
const { gloss } = findEntry('security-guarantees');

const article = (body: string) =>
  `<!doctype html><html lang="en"><title>Sample</title><body>${body}`;

const PAGES = {
  'http://courier.example/': article(`${TOPIC}<p>Security-guarantees come later.</p>`),
  'http://courier.example/other': article(TOPIC),
  'http://gazette.example/': article(TOPIC),
};

test('a phrase is unmarked on one site, and marked again from the card', async ({ page }) => {
  await openDocuments(page, PAGES);
  await pointAtMark(page, 'security guarantees');
  await expectCard(page).toContain(gloss);
  await pressInCard(page, message('cardUnmark'));
  await pressUntil(page, message('cardUnmarkHere'), message('cardUnmarkedHere'));
  await expectCard(page).toContain(message('cardUnmarkedHere'));
  // Every writing of the phrase, and nothing else; the card is still there.
  await expect.poll(() => listMarks(page)).toEqual(['coalition: Coalition of the Willing']);
  await pressInCard(page, message('cardMarkAgain'));
  await expect.poll(() => listMarks(page)).toContain(MARK);
  expect(await listMarks(page)).toHaveLength(3);
});

test('what is unmarked here is marked elsewhere, and listed in the options', async ({
  page,
  openOwnPage,
}) => {
  await openDocuments(page, PAGES);
  await pointAtMark(page, 'security guarantees');
  await pressInCard(page, message('cardUnmark'));
  await pressUntil(page, message('cardUnmarkHere'), message('cardUnmarkedHere'));
  await expect.poll(() => listMarks(page)).not.toContain(MARK);
  await page.goto('http://gazette.example/');
  await expect.poll(() => listMarks(page)).toContain(MARK);
  await page.goto('http://courier.example/other');
  await findMark(page, 'Coalition of the Willing');
  expect(await listMarks(page)).not.toContain(MARK);

  const options = await openOwnPage('options.html', page);
  // The dataset is listed there as well, where nothing is to be marked again.
  const markAgain = options.getByRole('button', { name: message('markAgain') });
  const item = options
    .getByRole('listitem')
    .filter({ hasText: 'security guarantees' })
    .filter({ has: markAgain });
  await expect(item).toContainText('courier.example');
  await item.locator(markAgain).click();
  await expect(item).toHaveCount(0);
  await page.bringToFront();
  await expect.poll(() => listMarks(page)).toContain(MARK);
});

test('a phrase is unmarked anywhere', async ({ page, worker }) => {
  await openDocuments(page, PAGES);
  await pointAtMark(page, 'security guarantees');
  await pressInCard(page, message('cardUnmark'));
  await pressUntil(page, message('cardUnmarkEverywhere'), message('cardUnmarkedEverywhere'));
  await expectCard(page).toContain(message('cardUnmarkedEverywhere'));
  await page.goto('http://gazette.example/');
  await findMark(page, 'Coalition of the Willing');
  expect(await listMarks(page)).not.toContain(MARK);
  const stored = await worker.evaluate(() => chrome.storage.sync.get('unmarked'));
  expect(stored).toEqual({
    unmarked: [{ phrase: 'security guarantees', entry: 'security-guarantees', site: null }],
  });
});

test('made-up clicks, and presses through a cover, change nothing', async ({ page, worker }) => {
  await openDocuments(page, PAGES);
  await pointAtMark(page, 'security guarantees');
  await pressInCard(page, message('cardUnmark'));
  const box = await cardBox(page);
  // A cover in the top layer that lets presses through, as for having the reader press blindly. The
  // card closes, or comes to lie over it where it hears of it in time.
  await page.evaluate(({ left, top }) => {
    document.querySelector<HTMLElement>('caveat-card')?.click();
    const cover = document.createElement('div');
    cover.popover = 'manual';
    Object.assign(cover.style, {
      position: 'fixed',
      inset: 'auto',
      left: `${left}px`,
      top: `${top}px`,
      width: '360px',
      height: '400px',
      margin: '0',
      pointerEvents: 'none',
      background: 'white',
    });
    document.body.append(cover);
    cover.showPopover();
  }, box);
  await expect
    .poll(() => page.evaluate(() => document.querySelectorAll(':popover-open').length))
    .toBe(1);
  expect(await worker.evaluate(() => chrome.storage.sync.get())).toEqual({});
  expect(await listMarks(page)).toContain(MARK);
});

test('a page that imitates the card changes nothing', async ({ page, worker }) => {
  await openDocuments(page, {
    'http://courier.example/': article(
      `${TOPIC}<caveat-card><button>${message('cardUnmarkEverywhere')}</button></caveat-card>`,
    ),
  });
  await findMark(page, 'security guarantees');
  await page.getByRole('button').click();
  await ask(worker, page, { type: 'step', direction: 'next' });
  await expectCard(page).not.toBeNull();
  expect(await worker.evaluate(() => chrome.storage.sync.get())).toEqual({});
});
