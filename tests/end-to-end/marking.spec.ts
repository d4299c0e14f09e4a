import type { Page, Worker } from '@playwright/test';
import { findTabId } from '../../scripts/ask-page.ts';
import { readCard } from '../../scripts/read-card.ts';
import { expect, expectBadge, expectMarks, findMark, listMarks, test } from './fixtures.ts';

/** Stores settings as the settings page does. */
const store = (worker: Worker, settings: object) =>
  worker.evaluate((values) => chrome.storage.sync.set(values), settings);

/** Sends a page what the popup and the commands send. */
async function ask(worker: Worker, page: Page, request: object): Promise<unknown> {
  const tabId = await findTabId(worker, page.url());
  return worker.evaluate(
    ({ tabId, request }) => chrome.tabs.sendMessage(tabId, request, { frameId: 0 }),
    { tabId, request },
  );
}

/** Names of the highlights that hold anything, in order. */
const paintedNames = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([, highlight]) => highlight.size > 0)
      .map(([name]) => name)
      .sort(),
  );

/** What a highlight does to the text of a page. */
const looksOf = (page: Page, name: string) =>
  page.evaluate((name) => {
    const { backgroundColor, color, textDecorationLine } = getComputedStyle(
      document.body,
      `::highlight(${name})`,
    );
    return { backgroundColor, color, textDecorationLine };
  }, name);

async function openBody(page: Page, body: string, lang = 'en') {
  await page.route('http://courier.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="${lang}"><body>${body}`,
    }),
  );
  await page.goto('http://courier.example/');
}

test('tints are judged by the ground of the page, also where one page has both', async ({
  page,
  worker,
}) => {
  await store(worker, { markingStyle: 'tint' });
  await openBody(
    page,
    `<p>Ukraine: the Coalition of the Willing met.</p>
     <p style="background:#111;color:#eee">It promised Ukraine security guarantees.</p>`,
  );
  await expectMarks(page, ['coalition: Coalition of the Willing', 'pledges: security guarantees']);
  expect(await paintedNames(page)).toEqual([
    'caveat-tint-coalition-light',
    'caveat-tint-pledges-dark',
  ]);
  const { textDecorationLine } = await looksOf(page, 'caveat-tint-coalition-light');
  expect(textDecorationLine).toBe('none');

  await page.evaluate(() => document.body.setAttribute('style', 'background:#111;color:#eee'));
  await page.evaluate(() => document.body.setAttribute('class', 'dark'));
  await expect
    .poll(() => paintedNames(page))
    .toEqual(['caveat-tint-coalition-dark', 'caveat-tint-pledges-dark']);
});

test('a change of style shows on the open page, and leaves nothing of the one before', async ({
  worker,
  openSample,
}) => {
  const page = await openSample('dark.html');
  await findMark(page, 'Budapest Memorandum');
  const marks = await listMarks(page);
  const lines = await paintedNames(page);
  for (const [markingStyle, wanted] of [
    ['tint', lines.map((name) => `${name.replace('caveat-', 'caveat-tint-')}-dark`)],
    ['both', [...lines, ...lines.map((name) => `${name.replace('caveat-', 'caveat-tint-')}-dark`)]],
    ['on-demand', []],
    ['underline', lines],
  ] as const) {
    await store(worker, { markingStyle });
    await expect.poll(() => paintedNames(page), markingStyle).toEqual([...wanted].sort());
    expect(await listMarks(page)).toEqual(markingStyle === 'on-demand' ? [] : marks);
  }
});

test('nothing of a mark is printed', async ({ page, worker }) => {
  await store(worker, { markingStyle: 'both' });
  await openBody(page, SECTIONS);
  await findMark(page, 'security guarantees');
  const plain = await looksOf(page, 'caveat-of-no-kind');
  await page.emulateMedia({ media: 'print' });
  for (const name of ['coalition', 'tint-coalition-light', 'active-light', 'flash-light']) {
    const { backgroundColor, textDecorationLine } = await looksOf(page, `caveat-${name}`);
    expect([backgroundColor, textDecorationLine], name).toEqual([
      plain.backgroundColor,
      plain.textDecorationLine,
    ]);
  }
});

const SECTIONS = `<h1>Ukraine: the Coalition of the Willing</h1>
  <p>The Coalition of the Willing met. Macron spoke of security guarantees.</p>
  <div role="heading" aria-level="2">Money</div>
  <p>The Coalition of the Willing and Macron. The Coalition of the Willing again.</p>
  <section><h3>Troops</h3><p>Macron, and then Macron, and security guarantees.</p></section>`;

test('of each entry all, the first below each heading, or the first of the page is marked', async ({
  page,
  worker,
}) => {
  await openBody(page, SECTIONS);
  await findMark(page, 'security guarantees');
  await expectBadge(worker, page, '10');
  const all = await listMarks(page);

  await store(worker, { markFrequency: 'first-in-section' });
  await expectMarks(page, [
    'coalition: Coalition of the Willing',
    'people: Macron',
    'pledges: security guarantees',
    'coalition: Coalition of the Willing',
    'people: Macron',
    'people: Macron',
    'pledges: security guarantees',
  ]);
  await store(worker, { markFrequency: 'first' });
  await expectMarks(page, [
    'coalition: Coalition of the Willing',
    'people: Macron',
    'pledges: security guarantees',
  ]);
  // What the page mentions stays the same.
  await expectBadge(worker, page, '10');
  const report = (await ask(worker, page, { type: 'get-report' })) as {
    mentions: { id: number }[];
  };
  expect(report.mentions).toHaveLength(10);
  // The panel leads to mentions that are not marked, too.
  const jumped = await ask(worker, page, { type: 'jump', id: report.mentions.at(-2)?.id });
  expect(jumped).toEqual(expect.any(Number));
  await expect.poll(() => readCard(page)).toContain('Macron');

  await store(worker, { markFrequency: 'all' });
  await expectMarks(page, all);
});

test('a heading that comes later begins a section of its own', async ({ page, worker }) => {
  await store(worker, { markFrequency: 'first-in-section' });
  await openBody(page, SECTIONS);
  await expect.poll(() => listMarks(page)).toHaveLength(7);
  await page.evaluate(() => {
    const heading = document.createElement('h2');
    heading.textContent = 'Later';
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Macron and the Coalition of the Willing in Ukraine.';
    document.body.append(heading, paragraph);
  });
  await expect.poll(() => listMarks(page)).toHaveLength(9);
});

test('on demand, marks show when they are asked for, and keys find them anyway', async ({
  worker,
  openSample,
}) => {
  await store(worker, { markingStyle: 'on-demand' });
  const page = await openSample('dark.html');
  await expectBadge(worker, page, '10');
  expect(await paintedNames(page)).toEqual([]);
  expect(await ask(worker, page, { type: 'get-report' })).toMatchObject({ marksHidden: true });

  await ask(worker, page, { type: 'step', direction: 'next' });
  await expect.poll(() => readCard(page)).not.toBeNull();
  expect(await paintedNames(page)).toEqual(['caveat-active-dark']);
  await page.keyboard.press('Escape');

  expect(await ask(worker, page, { type: 'reveal' })).toBe(true);
  await expect.poll(() => listMarks(page)).toHaveLength(10);
  expect(await ask(worker, page, { type: 'get-report' })).not.toHaveProperty('marksHidden');
  expect(await ask(worker, page, { type: 'reveal', on: false })).toBe(false);
  await expectMarks(page, []);

  await page.reload();
  await expectBadge(worker, page, '10');
  expect(await paintedNames(page)).toEqual([]);
});

test('a language that is off is not read, from the next moment on', async ({ page, worker }) => {
  const german = 'Ukraine: Die Koalition der Willigen hat Sicherheitsgarantien versprochen.';
  await openBody(
    page,
    `<p>${german} Das ist nicht der Beginn, und die Soldaten sind es auch.</p>`,
    'de',
  );
  await findMark(page, 'Koalition der Willigen');
  const marks = await listMarks(page);
  await store(worker, { languagesOff: ['de'] });
  await expectMarks(page, []);
  await store(worker, { languagesOff: ['fr'] });
  await expectMarks(page, marks);
});
