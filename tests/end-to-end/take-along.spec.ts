import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { formatPlainJson } from '../../lib/export/format-plain-json.ts';
import { type PageExport, pageExportSchema } from '../../lib/schema/page-export.ts';
import { findTabId, readReport } from '../../scripts/ask-page.ts';
import { expect, findMark, test } from './fixtures.ts';
import { message } from './messages.ts';

/** The address that the sample has in the checked-in exports: the server's port is another each time. */
const COURIER = 'https://courier.example/';

const SAMPLE = fileURLToPath(new URL('../fixtures/exports/sample.json', import.meta.url));

async function download(panel: Page, format: string): Promise<{ name: string; text: string }> {
  const section = panel.getByRole('region', { name: message('takeAlong') });
  const started = panel.waitForEvent('download');
  await section.getByRole('button', { name: message('exportDownloadAs', format) }).click();
  const file = await started;
  await expect(section.getByRole('status')).toHaveText(
    message('exportSaved', file.suggestedFilename()),
  );
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('the summary of a page is downloaded as JSON that fits its schema', async ({
  openSample,
  openOwnPage,
  worker,
  server,
}) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'Budapest Memorandum');
  const panel = await openOwnPage('sidepanel.html', page);
  // The file waits for what is worked out only after the panel is shown.
  const { name, text } = await download(panel, message('exportJson'));
  expect(text).toContain('"where": "article"');
  expect(name).toMatch(/^caveat-allies-in-paris-set-out-guarantees[\w-]*-\d{4}-\d\d-\d\d\.json$/);
  const exported: PageExport = pageExportSchema.parse(JSON.parse(text));
  const report = await readReport(worker, await findTabId(worker, page.url()));
  expect(exported.page).toMatchObject({ url: report?.url, title: report?.title });
  expect(exported.page.published).toBe('2026-01-07');
  const mentions = exported.entries.flatMap((entry) => entry.mentions);
  expect(mentions).toHaveLength(report?.mentions.length ?? 0);
  for (const { position } of mentions) expect(position).not.toBeNull();

  if (process.env.CAVEAT_RENEW) {
    const renewed = text
      .replaceAll(server.url, COURIER)
      .replace(exported.exportedAt, '2026-02-03T10:00:00.000Z');
    writeFileSync(SAMPLE, formatPlainJson(JSON.parse(renewed)));
  }
});

test('the summary is downloaded in the other formats, and says what it was made from', async ({
  openSample,
  openOwnPage,
}) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'Budapest Memorandum');
  const panel = await openOwnPage('sidepanel.html', page);
  for (const [format, ending] of [
    [message('exportMarkdown'), 'md'],
    [message('exportCsv'), 'csv'],
    [message('exportJsonLd'), 'jsonld'],
  ] as const) {
    const { name, text } = await download(panel, format);
    expect(name.endsWith(`.${ending}`)).toBe(true);
    expect(text).toContain(page.url());
    expect(text).toContain('1.1.0');
    expect(text).toContain('Budapest Memorandum');
  }
});

test('links to sentences lead the browser to them', async ({
  context,
  openSample,
  openOwnPage,
}) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'Budapest Memorandum');
  const panel = await openOwnPage('sidepanel.html', page);
  const { text } = await download(panel, message('exportJson'));
  const { entries } = pageExportSchema.parse(JSON.parse(text));
  const mention = entries.find(({ id }) => id === 'budapest-memorandum')?.mentions[0];
  const reader = await context.newPage();
  await reader.goto(mention?.link ?? '');
  const paragraph = reader.getByText('the year of the Budapest Memorandum');
  await expect(paragraph).toBeInViewport();
  expect(await reader.evaluate(() => scrollY)).toBeGreaterThan(0);
});

/** What a reader pastes: reading the clipboard needs a right that writing does not. */
async function paste(page: Page): Promise<{ text: string; html: string }> {
  await page.evaluate(() => {
    const editor = document.createElement('div');
    editor.contentEditable = 'true';
    editor.addEventListener('paste', ({ clipboardData }) => {
      Object.assign(window, {
        pasted: {
          text: clipboardData?.getData('text/plain') ?? '',
          html: clipboardData?.getData('text/html') ?? '',
        },
      });
    });
    document.body.prepend(editor);
    editor.focus();
  });
  await page.keyboard.press('ControlOrMeta+v');
  return page.evaluate(() => Reflect.get(window, 'pasted'));
}

test('the summary is copied for editors and for word processors', async ({
  context,
  openSample,
  openOwnPage,
  server,
}) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'Budapest Memorandum');
  const panel = await openOwnPage('sidepanel.html', page);
  const section = panel.getByRole('region', { name: message('takeAlong') });
  const name = message('exportMarkdown');
  await section.getByRole('button', { name: message('copyAs', name), exact: true }).click();
  await expect(section.getByRole('status')).toHaveText(message('citationCopied', name));
  const editor = await context.newPage();
  await editor.goto(`${server.url}off-topic.html`);
  const { text, html } = await paste(editor);
  expect(text).toMatch(/^# Allies in Paris/);
  expect(html).toContain('<h1>');
  expect(html).toMatch(/<a href="http[^"]*#:~:text=/);
});

test('a fact and the summary are cited with a link to the words of the page', async ({
  context,
  openSample,
  openOwnPage,
  server,
}) => {
  const page = await openSample('dark.html');
  await findMark(page, 'Budapest Memorandum');
  const panel = await openOwnPage('sidepanel.html', page);
  const facts = panel.getByRole('region', { name: /^Facts/ });
  // Entries begin folded where there are many.
  await facts.locator('summary').first().click();
  const claim = facts
    .getByRole('listitem')
    .filter({ has: panel.getByText(message('cite')) })
    .first();
  await claim.getByText(message('cite'), { exact: true }).click();
  await claim.getByRole('button', { name: message('copyAs', 'APA') }).click();
  await expect(claim.getByRole('status')).toHaveText(message('citationCopied', 'APA'));
  const editor = await context.newPage();
  await editor.goto(`${server.url}off-topic.html`);
  expect((await paste(editor)).text).toMatch(/Retrieved .*, from http.*dark\.html#:~:text=/);

  await panel.bringToFront();
  const section = panel.getByRole('region', { name: message('takeAlong') });
  await section.getByRole('button', { name: message('citeSummaryAs', 'BibTeX') }).click();
  await expect(section.getByRole('status')).toHaveText(message('citationCopied', 'BibTeX'));
  await editor.bringToFront();
  expect((await paste(editor)).text).toContain('@dataset{caveat-summary,');
});
