import { readCard } from '../../scripts/read-card.ts';
import { findEntry } from './dataset.ts';
import { expect, findMark, pointAtMark, test } from './fixtures.ts';

// It is seen at its start, and ended.
test.use({ ownBrowser: true });

test('a background that the browser ended wakes for the next card', async ({
  context,
  worker,
  openSample,
}) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'military hubs');
  const observer = await context.newPage();
  await observer.goto(new URL('/options.html', worker.url()).href);
  const countBackgrounds = () =>
    observer.evaluate(
      async () => (await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] })).length,
    );
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await expect.poll(countBackgrounds).toBe(0);

  await page.bringToFront();
  await pointAtMark(page, 'military hubs');
  await expect.poll(() => readCard(page)).toContain(findEntry('military-hubs').gloss);
  expect(await countBackgrounds()).toBe(1);
});

test('nothing the extension does leaves the machine, and nothing is fetched', async ({
  context,
  worker,
  server,
  openSample,
  openOwnPage,
}) => {
  const foreign: string[] = [];
  const own = [server.url, new URL('/', worker.url()).href];
  context.on('request', (request) => {
    if (!own.some((address) => request.url().startsWith(address))) foreign.push(request.url());
  });
  const fromPage: string[] = [];
  const page = await openSample('wire-article.html');
  page.on('request', (request) => fromPage.push(request.url()));
  await pointAtMark(page, 'Coalition of the Willing');
  await expect.poll(() => readCard(page)).not.toBeNull();
  for (const file of ['popup.html', 'sidepanel.html'] as const) {
    const opened = await openOwnPage(file, page);
    await expect(opened.getByRole('heading', { level: 1 })).toBeAttached();
  }
  expect(foreign).toEqual([]);
  expect(fromPage).toEqual([]);
});
