import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readCard } from '../../scripts/read-card.ts';
import { expect, findMark, test } from './fixtures.ts';
import { message } from './messages.ts';

/** An article whose numbers, words and day the panel holds against the dataset. */
const article = (published: string): string => `<!doctype html><html lang="en"><head>
<title>What the Coalition of the Willing agreed in Paris</title>
<meta property="article:published_time" content="${published}T06:30:00Z">
</head><body><main><article>
  <h1>What the Coalition of the Willing agreed in Paris</h1>
  <p>Leaders of the Coalition of the Willing met in Paris on 6 January. A multinational force of up
  to 15,000 troops would secure a ceasefire, officials said.</p>
  <p>The participants signed the Paris Declaration. Keir Starmer spoke of military hubs across
  Ukraine, and of the security guarantees that are to follow a ceasefire.</p>
  <p>Emmanuel Macron and Volodymyr Zelenskyy spoke to reporters late in the evening. They did not
  take questions on the details of the security guarantees, and left for the airport.</p>
</article></main></body></html>`;

async function openArticle(page: Page, published: string): Promise<Page> {
  await page.route('http://article.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: article(published) }),
  );
  await page.goto('http://article.test/');
  await findMark(page, 'Paris Declaration');
  return page;
}

const section = (panel: Page, key: Parameters<typeof message>[0]) =>
  panel.getByRole('region', { name: new RegExp(`^${message(key)}`) });

test('numbers and wordings of the page stand beside those of the dataset', async ({
  page,
  openOwnPage,
}) => {
  const panel = await openOwnPage('sidepanel.html', await openArticle(page, '2026-01-07'));
  const numbers = section(panel, 'sectionNumbers').getByRole('listitem').first();
  await expect(numbers).toContainText('up to 15,000 troops');
  await expect(numbers).toContainText('15,000–30,000 troops');
  await expect(numbers.getByRole('list', { name: message('sources') })).toBeVisible();

  const wording = section(panel, 'sectionWordings').getByRole('listitem').first();
  await expect(wording.locator('.quoted')).toHaveText('signed');
  await expect(wording).toContainText('The participants signed the Paris Declaration.');
  await expect(wording).toContainText(message('cardStageDeclared'));

  await wording.getByRole('button').click();
  await expect.poll(() => readCard(page)).toContain('Paris Declaration');
});

test('what the page leaves out comes with the rule that chose it', async ({
  page,
  openOwnPage,
}) => {
  const panel = await openOwnPage('sidepanel.html', await openArticle(page, '2026-01-07'));
  const omissions = section(panel, 'sectionOmissions');
  await expect(omissions).toBeVisible();
  const listed = await omissions.locator('.finding').count();
  expect(listed).toBeLessThanOrEqual(5);
  await expect(omissions).toContainText(
    listed > 0 ? message('omissionsRule') : /Not judged|Nothing of high weight/,
  );
});

test('the age of the page is told, and what happened after an older one', async ({
  page,
  openOwnPage,
}) => {
  const panel = await openOwnPage('sidepanel.html', await openArticle(page, '2026-02-20'));
  const age = section(panel, 'sectionAge');
  await expect(age).toContainText('20 Feb 2026');
  await expect(age).toContainText('what happened since is not in it');

  await page.unroute('http://article.test/');
  await openArticle(page, '2025-12-01');
  await expect(age).toContainText('1 Dec 2025');
  await expect(age.getByRole('listitem').first().getByRole('time').first()).toBeVisible();
});

for (const [name, width, height] of [
  ['a narrow panel', 240, 700],
  ['a wide panel', 800, 700],
  ['400 % zoom', 320, 256],
] as const) {
  test(`axe finds nothing in ${name}, comparing included, and nothing is cut off`, async ({
    page,
    openOwnPage,
  }) => {
    const panel = await openOwnPage('sidepanel.html', await openArticle(page, '2025-12-01'));
    await panel.setViewportSize({ width, height });
    await expect(section(panel, 'sectionAge')).toBeVisible();
    await expect(panel.getByRole('slider')).toBeVisible();
    await check(panel);
    await panel.getByRole('button', { name: message('keepPage') }).click();
    await panel.getByRole('button', { name: /^Compare/ }).click();
    await expect(panel.getByText(message('keptOne'))).toBeVisible();
    await check(panel);
  });
}

async function check(panel: Page): Promise<void> {
  // The builder's own way would open a page without the extension's rights.
  const { violations } = await new AxeBuilder({ page: panel }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const overflow = await panel.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}
