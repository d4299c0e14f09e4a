import type { Page } from '@playwright/test';
import { expect, findMark, test } from './fixtures.ts';
import { message } from './messages.ts';

const keep = (panel: Page) => panel.getByRole('button', { name: message('keepPage') }).click();

test('two pages are kept for the session and laid side by side', async ({
  worker,
  server,
  openSample,
  openOwnPage,
}) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'Budapest Memorandum');
  const panel = await openOwnPage('sidepanel.html', page);
  await keep(panel);
  await expect(panel.getByRole('button', { name: /^Compare \(1/ })).toBeVisible();
  await expect(panel.getByRole('button', { name: message('keepAgain') })).toBeVisible();

  await page.goto(`${server.url}dark.html`);
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('After the Paris talks');
  await keep(panel);
  await panel.getByRole('button', { name: /^Compare \(2/ }).click();
  await expect(panel.getByLabel(message('sideFirst'))).toHaveValue(/.+/);

  const entries = panel.getByRole('region', { name: message('compareEntries') });
  const both = entries.locator('div').filter({ hasText: message('sideBoth') });
  await expect(both.getByRole('listitem').filter({ hasText: 'Budapest Memorandum' })).toHaveText(
    /Budapest Memorandum\s*1 and 1/,
  );
  const second = entries.locator('div').filter({ hasText: message('onlySecond') });
  await expect(second.getByRole('listitem').filter({ hasText: /envoys/i })).toHaveCount(1);
  await expect(entries.getByText(message('onlyFirst'))).toHaveCount(0);

  // In memory only: nothing of it lies in what survives the browser.
  const stored = await worker.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(), await chrome.storage.sync.get()]),
  );
  expect(stored).not.toContain('After the Paris talks');

  await panel.getByRole('button', { name: /^Forget “Allies/ }).click();
  await expect(panel.getByText(message('keptOne'))).toBeVisible();
  await panel.getByRole('button', { name: message('backToPage') }).click();
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('After the Paris talks');
});

test('kept pages outlive the background', async ({ context, worker, openSample, openOwnPage }) => {
  const page = await openSample('dark.html');
  await findMark(page, 'Budapest Memorandum');
  const panel = await openOwnPage('sidepanel.html', page);
  await keep(panel);
  await expect(panel.getByRole('button', { name: /^Compare \(1/ })).toBeVisible();
  const devtools = await context.newCDPSession(panel);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await panel.reload();
  await expect(panel.getByRole('button', { name: /^Compare \(1/ })).toBeVisible();

  // The page goes on telling the panel of its changes.
  await page.evaluate(() => {
    const late = document.createElement('p');
    late.textContent = 'The Kremlin comments on the security guarantees for Ukraine.';
    document.querySelector('article')?.append(late);
  });
  await expect(
    panel.locator('.mention').filter({ hasText: 'The Kremlin comments' }).first(),
  ).toBeVisible();
  expect(worker.url()).toContain('background');
});

test('the printed panel is unfolded and prints itself', async ({ openSample, openOwnPage }) => {
  const page = await openSample('dark.html');
  await findMark(page, 'Budapest Memorandum');
  const panel = await openOwnPage('sidepanel.html', page);
  await expect(panel.locator('.mention').first()).toBeVisible();
  const address = new URL(panel.url());
  address.searchParams.set('print', 'page');
  await panel.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await panel.goto(address.href);
  await expect(panel.locator('html')).toHaveAttribute('data-printed', 'yes');

  await panel.emulateMedia({ media: 'print' });
  await panel.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(panel.locator('details:not([open])')).toHaveCount(0);
  await expect(panel.getByText(page.url(), { exact: true })).toBeVisible();
  await expect(panel.getByRole('navigation')).toBeHidden();
});
