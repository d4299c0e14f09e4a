import type { Page } from '@playwright/test';
import { formatDate } from '../../lib/text/format-date.ts';
import { readCard } from '../../scripts/read-card.ts';
import { expectAccessible } from './axe.ts';
import { dataset } from './dataset.ts';
import { expect, findMark, listMarks, test } from './fixtures.ts';
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

const dayOf = (date: string) => formatDate(date, message('catalogueLanguage'));

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

/** A page that speaks of meetings before the one in Paris, of one to come, and of ours. */
const MEETINGS = `<!doctype html><html lang="en"><title>From London to Paris</title><body><article>
  <h1>From London to Paris: the Coalition of the Willing</h1>
  <p>The Coalition of the Willing met in Paris on 6 January 2026 and promised Ukraine security
  guarantees. It had begun with a summit in London on 2 March 2025, where leaders spoke of a plan for
  Ukraine.</p>
  <p>A summit in Paris on 4 September 2025 followed, at which Emmanuel Macron named the states that
  would send troops to Ukraine. Reporters expect a meeting in London in May 2027.</p>
</article>`;

test('other meetings that the page speaks of are told apart, with what the dataset has on them', async ({
  page,
  openOwnPage,
}) => {
  await page.route('http://article.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: MEETINGS }),
  );
  await page.goto('http://article.test/');
  await findMark(page, 'Emmanuel Macron');
  const panel = await openOwnPage('sidepanel.html', page);
  const items = section(panel, 'sectionMeetings').locator('.finding');
  await expect(items).toHaveCount(3);
  await expect(items.locator('h3')).toHaveText([
    'London, 2 Mar 2025',
    'Paris, 4 Sept 2025',
    'London · May 2027',
  ]);
  await expect(items.locator('.quoted')).toHaveText([
    'summit in London',
    'summit in Paris',
    'meeting in London',
  ]);
  await expect(items.nth(0).getByRole('list', { name: message('sources') })).toBeVisible();
  await expect(items.nth(2)).toContainText(message('meetingUnknown'));
  await expect(panel.locator('.panel-nav')).toContainText(message('sectionMeetings'));
  await check(panel, { width: 400, height: 700 });
});

test('on paper, the panel says what it was made from, and hides nothing', async ({
  page,
  openOwnPage,
}) => {
  const panel = await openOwnPage('sidepanel.html', await openArticle(page, '2026-01-07'));
  const omissions = section(panel, 'sectionOmissions');
  await expect(omissions).toBeVisible();
  await expect(panel.getByText('http://article.test/', { exact: true })).toBeHidden();
  await panel.emulateMedia({ media: 'print' });
  await panel.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(panel.getByText('http://article.test/', { exact: true })).toBeVisible();
  await expect(
    panel.getByText(message('publishedOn', dayOf('2026-01-07')), {
      exact: true,
    }),
  ).toBeVisible();
  const { version, asOf } = dataset.info;
  const head = panel.locator('.panel-head');
  await expect(head).toContainText(message('datasetLine', version, dayOf(asOf)));
  await expect(head).toContainText(
    message('printedOn', dayOf(new Date().toISOString().slice(0, 10))),
  );
  await expect(head.getByText(new RegExp(message('printedOn', '')))).toBeVisible();
  await expect(panel.locator('details:not([open])')).toHaveCount(0);
  await expect(panel.getByRole('button', { name: message('print') })).toBeHidden();
  await expect(panel.getByRole('navigation')).toBeHidden();
  // Every source is followed by its address.
  const link = panel.locator('.citations a[href^="https:"]').first();
  const after = await link.evaluate((each) => getComputedStyle(each, '::after').content);
  expect(after).toContain(await link.getAttribute('href'));
  await panel.pdf({ format: 'A4', path: test.info().outputPath('panel.pdf') });
  await panel.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(panel.locator('details:not([open])')).not.toHaveCount(0);
});

test.describe('a page of which not all is compared', () => {
  const open = async (page: Page, body: string) => {
    await page.route('http://article.test/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<html lang="en"><title>Long</title>${body}`,
      }),
    );
    await page.goto('http://article.test/');
    await findMark(page, 'military hubs');
    return page;
  };
  const SENTENCE = '<p>The Coalition of the Willing promised Ukraine military hubs.</p>';

  test('says that not all mentions are listed', async ({ page, openOwnPage }) => {
    const panel = await openOwnPage('sidepanel.html', await open(page, SENTENCE.repeat(1010)));
    await expect(panel.getByText(message('partialPage'))).toBeVisible();
    await expect(panel.getByText(message('mentions_other', '2,020'))).toBeVisible();
    await expect(section(panel, 'sectionOmissions')).toContainText(message('omissionsPartial'));
  });

  test('says that its end is not compared', async ({ page, openOwnPage }) => {
    const rest = `<p>${'And so it went on for a long while. '.repeat(1000)}</p>`.repeat(15);
    const panel = await openOwnPage('sidepanel.html', await open(page, SENTENCE + rest));
    await expect(panel.getByText(message('partialText'))).toBeVisible();
    await expect(section(panel, 'sectionOmissions')).toContainText(message('omissionsPartial'));
  });

  test('says that its frames are not', async ({ page, openOwnPage }) => {
    await page.route('http://frame.test/', (route) =>
      route.fulfill({ contentType: 'text/html', body: SENTENCE }),
    );
    const frame = '<iframe src="http://frame.test/"></iframe>';
    const panel = await openOwnPage('sidepanel.html', await open(page, SENTENCE + frame));
    await expect(panel.getByText(message('framesApart'))).toBeVisible();
    await expect(panel.locator('.mention')).toHaveCount(4);
    await expect(panel.locator('.partial')).toHaveCount(1);
  });
});

test('quoted words can be read where the system sets the colours', async ({
  page,
  openOwnPage,
}) => {
  const panel = await openOwnPage('sidepanel.html', await openArticle(page, '2026-01-07'));
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ forcedColors: 'active', colorScheme });
    for (const mark of [panel.locator('.mention mark').first(), panel.locator('.quoted').first()]) {
      const [own, around] = await mark.evaluate((each) =>
        [each, each.parentElement ?? each].map((element) => getComputedStyle(element).color),
      );
      expect(own).toBe(around);
    }
  }
});

/** Narrow, wide, and 400 % zoom, in CSS px. */
const PANEL_SIZES = [
  { width: 240, height: 700 },
  { width: 800, height: 700 },
  { width: 320, height: 256 },
];

test('axe finds nothing in panels of any size, comparing included, and nothing is cut off', async ({
  page,
  openOwnPage,
}) => {
  const panel = await openOwnPage('sidepanel.html', await openArticle(page, '2025-12-01'));
  await expect(section(panel, 'sectionAge')).toBeVisible();
  await expect(panel.getByRole('slider')).toBeVisible();
  for (const size of PANEL_SIZES) await check(panel, size);
  await panel.getByRole('button', { name: message('keepPage') }).click();
  await panel.getByRole('button', { name: /^Compare/ }).click();
  await expect(panel.getByText(message('keptOne'))).toBeVisible();
  for (const size of PANEL_SIZES) await check(panel, size);
});

/** The longest words that the languages of news have to offer. */
const LONG_WORDS = [
  [
    'de',
    'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzberatung',
    'Die Koalition der Willigen versprach der Ukraine Sicherheitsgarantien',
  ],
  [
    'uk',
    'дихлордифенілтрихлорметилметанпереосвідчуваність',
    'Коаліція охочих пообіцяла Україні гарантії безпеки',
  ],
] as const;

for (const [language, word, sentence] of LONG_WORDS) {
  test(`long words are broken in the narrowest panel: ${language}`, async ({
    page,
    openOwnPage,
  }) => {
    await page.route('http://article.test/', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<html lang="${language}"><title>${word}: ${word}</title><p>${sentence} (${word}).`,
      }),
    );
    await page.goto('http://article.test/');
    await expect.poll(async () => (await listMarks(page)).length).toBeGreaterThan(1);
    const panel = await openOwnPage('sidepanel.html', page);
    await expect(panel.locator('.mention').first()).toContainText(word);
    await check(panel, { width: 240, height: 700 });
  });
}

async function check(panel: Page, size: { width: number; height: number }): Promise<void> {
  await panel.setViewportSize(size);
  await expectAccessible(panel);
  const overflow = await panel.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
}
