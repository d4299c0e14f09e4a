import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, findMark, test } from './fixtures.ts';
import { message } from './messages.ts';

const FILLER = 'The long text of a page goes on with another sentence that names nobody. '.repeat(
  6,
);

/** An article with a teaser, a comment and a side column that speak of the topic, too. */
const MIXED_PAGE = `<!doctype html><html lang="en"><head><title>A force for Ukraine</title></head>
<body>
  <header><nav><a href="#">World</a> <a href="#">Business</a></nav></header>
  <main>
    <article>
      <h1>A multinational force for Ukraine</h1>
      <p class="standfirst">What the Coalition of the Willing has promised.</p>
      <p>The Coalition of the Willing met in Paris. ${FILLER}</p>
      <p>${FILLER} Emmanuel Macron and Keir Starmer signed a declaration of intent.</p>
      <p>${FILLER} Ukraine hopes for security guarantees. ${FILLER}</p>
    </article>
    <section class="comments">
      <h2>Comments</h2>
      <p>Will the Coalition of the Willing hold its word, asks a reader?</p>
    </section>
  </main>
  <aside><ul><li><a href="#">Friedrich Merz on security guarantees for Ukraine</a></li></ul></aside>
</body></html>`;

async function openMixedPage(page: Page): Promise<Page> {
  await page.route('http://mixed.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: MIXED_PAGE }),
  );
  await page.goto('http://mixed.test/');
  await findMark(page, 'Friedrich Merz');
  return page;
}

const quotesUnder = (panel: Page, heading: string) =>
  panel
    .locator('.mention-group')
    .filter({ has: panel.getByRole('heading', { name: new RegExp(`^${heading}`) }) })
    .locator('.mention mark');

test('mentions of the article stand apart from those in teasers, comments and side columns', async ({
  page,
  openOwnPage,
}) => {
  const panel = await openOwnPage('sidepanel.html', await openMixedPage(page));
  await expect(quotesUnder(panel, message('elsewhere'))).toHaveText([
    'Coalition of the Willing',
    'security guarantees',
    'Friedrich Merz',
  ]);
  const article = quotesUnder(panel, message('inArticle'));
  await expect(article.first()).toHaveText('Coalition of the Willing');
  await expect(article.filter({ hasText: 'multinational force' })).toHaveCount(1);
});

test('a page without an article has its mentions in one list', async ({ page, openOwnPage }) => {
  await page.route('http://short.test/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><p>The Coalition of the Willing promised Ukraine military hubs.</p>',
    }),
  );
  await page.goto('http://short.test/');
  await findMark(page, 'military hubs');
  const panel = await openOwnPage('sidepanel.html', page);
  await expect(panel.getByRole('slider')).toBeVisible();
  await expect(quotesUnder(panel, message('onThePage'))).toHaveText([
    'Coalition of the Willing',
    'military hubs',
  ]);
  await expect(panel.getByRole('heading', { name: message('inArticle') })).toHaveCount(0);
  await expectAccessible(panel);
});

test('mentions are sorted by place in the page, and narrowed by words and category', async ({
  page,
  openOwnPage,
}) => {
  const panel = await openOwnPage('sidepanel.html', await openMixedPage(page));
  await expect(quotesUnder(panel, message('elsewhere'))).toHaveCount(3);
  await panel.getByLabel(message('mentionOrder')).selectOption('page');
  const first = panel.locator('.mention').first();
  await expect(first).toContainText('A multinational force for Ukraine');

  await panel.getByLabel(message('mentionWords')).fill('signed DECLARATION');
  await expect(panel.locator('.mention mark')).toHaveText([
    'Emmanuel Macron',
    'Keir Starmer',
    'declaration of intent',
  ]);
  const people = panel.getByRole('button', { name: /^People/ });
  await people.click();
  await expect(panel.locator('.mention mark')).toHaveText(['Emmanuel Macron', 'Keir Starmer']);
  await expect(people).toHaveAttribute('aria-pressed', 'true');
  await expect(panel.getByRole('status').filter({ hasText: /^2 of/ })).toBeVisible();

  await panel.getByRole('button', { name: message('mentionsAll') }).click();
  await expect(people).toHaveAttribute('aria-pressed', 'false');
  await expect(first).toContainText('A multinational force for Ukraine');
});

test('arrow keys go from mention to mention, past what is folded', async ({
  page,
  openOwnPage,
}) => {
  const panel = await openOwnPage('sidepanel.html', await openMixedPage(page));
  await expect(quotesUnder(panel, message('elsewhere'))).toHaveCount(3);
  const mentions = panel.locator('.mention');
  await mentions.first().focus();
  await panel.keyboard.press('ArrowDown');
  await expect(mentions.nth(1)).toBeFocused();
  await panel.keyboard.press('End');
  await expect(mentions.last()).toBeFocused();
  await panel.keyboard.press('Home');
  await expect(mentions.first()).toBeFocused();
  await panel.locator('#mentions-coalition-of-the-willing > summary').click();
  await panel.locator('#mentions-multinational-force .mention').first().focus();
  await panel.keyboard.press('ArrowUp');
  await expect(panel.locator('#mentions-coalition-of-the-willing .mention').first()).toBeHidden();
  await expect(panel.locator('.mention:focus')).toBeVisible();
});

test('the strip shows the part on screen, and moves the page by keys and clicks', async ({
  page,
  openOwnPage,
}) => {
  const mixed = await openMixedPage(page);
  await mixed.evaluate(() => {
    for (const paragraph of document.querySelectorAll('p')) paragraph.style.marginBottom = '60vh';
  });
  const panel = await openOwnPage('sidepanel.html', mixed);
  const strip = panel.getByRole('slider', { name: message('stripLabel') });
  await expect(strip).toHaveAttribute('aria-valuenow', '0');
  await expect(strip.locator('line')).toHaveCount(await panel.locator('.mention').count());

  // Only a page that is seen scrolls and draws, so the panel's tab must not cover it.
  const scrollY = () => mixed.evaluate(() => window.scrollY);
  await strip.focus();
  await panel.keyboard.press('PageDown');
  await expect.poll(scrollY).toBeGreaterThan(500);
  await mixed.bringToFront();
  await expect(strip).not.toHaveAttribute('aria-valuenow', '0');

  await panel.bringToFront();
  await strip.focus();
  await panel.keyboard.press('End');
  const end = () => mixed.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  await expect.poll(async () => Math.abs((await scrollY()) - (await end()))).toBeLessThan(2);
  const box = await strip.boundingBox();
  await strip.click({ position: { x: 1, y: (box?.height ?? 0) / 2 } });
  await expect.poll(scrollY).toBe(0);
});

test('the strip shows the column that scrolls by itself, and leaves out what stands beside it', async ({
  page,
  openOwnPage,
}) => {
  const paragraphs = ['Coalition of the Willing', 'security guarantees', 'military hubs'].map(
    (words) => `<p style="margin-bottom:90vh">Ukraine was promised much: ${words}. ${FILLER}</p>`,
  );
  await page.route('http://column.test/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>A column</title>
        <style>html, body { height: 100%; margin: 0 } body { display: flex }
        main { flex: 1; overflow: auto }</style>
        <aside>The Kremlin on Ukraine</aside>
        <main><h1>Of allies</h1>${paragraphs.join('')}
        <div style="height:80px;overflow:auto"><p style="margin-top:500px">Emmanuel Macron</p></div>
        </main>`,
    }),
  );
  await page.goto('http://column.test/');
  await findMark(page, 'Emmanuel Macron');
  const panel = await openOwnPage('sidepanel.html', page);
  const strip = panel.getByRole('slider', { name: message('stripLabel') });
  await expect(panel.locator('.mention')).toHaveCount(5);
  await expect(strip.locator('line')).toHaveCount(4);
  await expect(strip).toHaveAttribute('aria-valuenow', '0');
  const onScreen = () => strip.getAttribute('aria-valuetext');
  const { height, scrollHeight } = await page.locator('main').evaluate((main) => ({
    height: main.clientHeight,
    scrollHeight: main.scrollHeight,
  }));
  const part = Math.round((100 * height) / scrollHeight);
  await expect.poll(onScreen).toBe(message('stripOnScreen', 0, part, 1));

  // A mark in a box that scrolls inside the column lies where the box does: at its end.
  const last = strip.locator('line').last();
  const place = async () => Number.parseFloat((await last.getAttribute('x1')) ?? '');
  await expect.poll(place).toBeGreaterThan(90);
  await expect.poll(place).toBeLessThanOrEqual(100);

  const scrolled = () => page.locator('main').evaluate((main) => main.scrollTop);
  await strip.focus();
  await panel.keyboard.press('End');
  await expect
    .poll(async () => Math.abs((await scrolled()) - (scrollHeight - height)))
    .toBeLessThan(2);
  await page.bringToFront();
  await expect.poll(onScreen).toContain('100');
  const end = await place();
  await page.locator('main').evaluate((main) => main.scrollTo(0, 0));
  await expect.poll(onScreen).toBe(message('stripOnScreen', 0, part, 1));
  expect(await place()).toBe(end);
});
