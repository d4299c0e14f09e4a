import type { BrowserContext, Page, Worker } from '@playwright/test';
import { expectThemesAccessible } from './axe.ts';
import { dataset, findEntry } from './dataset.ts';
import { expect, openAsExtension, test } from './fixtures.ts';
import { message } from './messages.ts';

const ENTRIES = ['#force-size-and-funding', '#multinational-force'];

async function openDataset(context: BrowserContext, worker: Worker, place = ''): Promise<Page> {
  const page = await openAsExtension(context, worker, `/dataset.html${place}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(message('datasetHeading'));
  return page;
}

test('the dataset can be read whole', async ({ context, worker }) => {
  const page = await openDataset(context, worker);
  const articles = await page.getByRole('article').allTextContents();
  for (const [place, entry] of dataset.entries.entries()) {
    const claims = [...entry.facts, ...entry.caveats, ...entry.questions];
    for (const { text } of claims) expect(articles[place]).toContain(text);
    for (const { question } of entry.disputes) expect(articles[place]).toContain(question);
  }
  const sources = page.getByRole('region', { name: message('sources') });
  for (const { title, url } of dataset.sources) {
    if (url) await expect(sources.locator(`a[href="${url}"]`)).toContainText(title);
    else await expect(sources).toContainText(title);
  }
  await expect(page.getByRole('region', { name: message('datasetChanges') })).toContainText(
    dataset.info.version,
  );
});

test('every pledge has a picture of its steps that is told in words', async ({
  context,
  worker,
}) => {
  const page = await openDataset(context, worker);
  const ladders = page.getByRole('region', { name: message('datasetLadders') });
  const pledges = dataset.entries.filter(({ status }) => status);
  await expect(ladders.getByRole('img')).toHaveCount(pledges.length);
  const hubs = ladders.getByRole('listitem').filter({ hasText: 'Military hubs' });
  await expect(
    hubs.getByRole('img', { name: message('ladderStep', message('cardStageAnnounced'), 2, 6) }),
  ).toBeVisible();
  await expect(hubs).toContainText('6 Jan 2026');
});

test('a search shows what has the words, and says how much that is', async ({
  context,
  worker,
}) => {
  const page = await openDataset(context, worker);
  await page.getByRole('searchbox').fill('tusk');
  await expect(page.locator('mark').first()).toHaveText('Tusk');
  await expect(page.getByRole('status').filter({ hasText: /entr/ })).toContainText('these words');
  const shown = await page.getByRole('article').allTextContents();
  expect(shown.length).toBeGreaterThan(0);
  for (const text of shown) expect(text).toContain('Tusk');

  await page.getByRole('searchbox').fill('xylophone');
  await expect(page.getByText(message('searchNothing'))).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);
  await page.getByRole('searchbox').fill('');
  await expect(page.getByRole('article')).toHaveCount(dataset.entries.length);
});

test('links lead to an entry and to a sentence, and end a search', async ({ context, worker }) => {
  const page = await openDataset(context, worker, '#military-hubs');
  await expect(page.getByRole('heading', { name: 'Military hubs' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Military hubs' })).toBeInViewport();

  await page.getByRole('searchbox').fill('tusk');
  await page.evaluate(() => {
    location.hash = '#military-hubs/hubs';
  });
  const claim = page.locator('[id="military-hubs/hubs"]');
  await expect(claim).toBeFocused();
  await expect(claim).toContainText(
    findEntry('military-hubs').facts.find(({ id }) => id === 'hubs')?.text ?? '',
  );
});

test('a sentence is copied as a citation by keyboard', async ({ context, worker }) => {
  const page = await openDataset(context, worker, '#military-hubs/hubs');
  const claim = page.locator('[id="military-hubs/hubs"]');
  await expect(claim).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(claim.getByRole('button', { name: message('copyAs', 'APA') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(claim.getByRole('status')).toHaveText(message('citationCopied', 'APA'));
  // Pasted where a reader would, since reading the clipboard needs a right that writing does not.
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByRole('searchbox')).toHaveValue(/^Keir Starmer said .*\[Data set\]\./);
});

test('nothing is wider than a narrow window', async ({ context, worker }) => {
  const page = await openDataset(context, worker);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('axe finds nothing, however wide', async ({ context, worker }) => {
  const page = await openDataset(context, worker);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    // Entries are built alike, and all of them would take minutes: two that have every part.
    const parts = ['.dataset-head', '.dataset-nav', '.dataset-part', ...ENTRIES];
    await expectThemesAccessible(page, parts);
  }
});
