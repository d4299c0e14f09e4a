import type { Page, Worker } from '@playwright/test';
import type { PageRequest } from '../../lib/schema/page-request.ts';
import { type PageView, pageViewSchema } from '../../lib/schema/page-view.ts';
import { type SentText, sentTextSchema } from '../../lib/schema/sent-text.ts';
import { textSelectorsSchema } from '../../lib/schema/text-selector.ts';
import { askPage, findTabId, readReport } from '../../scripts/ask-page.ts';
import { expect, findMark, listMarks, test } from './fixtures.ts';

async function ask(worker: Worker, page: Page, request: PageRequest): Promise<unknown> {
  return askPage(worker, await findTabId(worker, page.url()), request);
}

async function askText(worker: Worker, page: Page): Promise<SentText> {
  return sentTextSchema.parse(await ask(worker, page, { type: 'get-text' }));
}

async function askView(worker: Worker, page: Page, known: PageView | null): Promise<PageView> {
  return pageViewSchema.parse(await ask(worker, page, { type: 'get-view', known }));
}

test('a page sends its text with the places of its mentions', async ({ openSample, worker }) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'Budapest Memorandum');
  const sent = await askText(worker, page);
  const report = await readReport(worker, await findTabId(worker, page.url()));
  expect(sent).toMatchObject({ language: 'en', published: '2026-01-07', partial: false });
  const quotes = sent.mentions.map(({ id, block, start, end }) => {
    const quote = sent.blocks[block]?.text.slice(start, end).replace(/\s+/g, ' ');
    return [id, quote];
  });
  expect(quotes).toEqual(report?.mentions.map(({ id, quote }) => [id, quote]));
});

test('a page sends which elements hold its text, and nothing that is not shown', async ({
  openSample,
  worker,
}) => {
  const page = await openSample('dark.html');
  await findMark(page, 'Budapest Memorandum');
  await page.evaluate(() => {
    const hidden = document.createElement('p');
    hidden.textContent = 'A secret of the page.';
    hidden.style.display = 'none';
    document.body.append(hidden);
    const field = document.createElement('textarea');
    field.value = 'A secret of the reader.';
    document.body.append(field);
  });
  const sent = await askText(worker, page);
  expect(JSON.stringify(sent)).not.toContain('secret');
  const heading = sent.blocks.find(({ parts: [first] }) => {
    return first && sent.elements[first[0]]?.tag === 'h1';
  });
  expect(heading?.text).toContain('Paris');
  for (const [place, { parent }] of sent.elements.entries()) expect(parent).toBeLessThan(place);
});

test('a page tells where its mentions stand in the text of its body', async ({
  openSample,
  worker,
}) => {
  const page = await openSample('tricky.html');
  await expect.poll(async () => (await listMarks(page)).length).toBe(3);
  // Characters of two code units before the mentions: positions count characters.
  await page.evaluate(() => document.body.prepend('\u{1f600}\u{1f600}'));
  const report = await readReport(worker, await findTabId(worker, page.url()));
  const selectors = textSelectorsSchema.parse(await ask(worker, page, { type: 'get-selectors' }));
  expect(selectors).toHaveLength(3);
  expect(selectors.map(({ id }) => id)).toEqual(report?.mentions.map(({ id }) => id));
  const text = [...(await page.evaluate(() => document.body.textContent ?? ''))];
  for (const { exact, prefix, suffix, start, end } of selectors) {
    expect(text.slice(start, end).join('')).toBe(exact);
    expect(text.slice(0, start).join('').endsWith(prefix)).toBe(true);
    expect(text.slice(end).join('').startsWith(suffix)).toBe(true);
  }
});

test('a page tells its view at once, and again when it is another', async ({
  openSample,
  worker,
}) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'Budapest Memorandum');
  const first = await askView(worker, page, null);
  expect(first).toMatchObject({ top: 0, bottom: page.viewportSize()?.height });
  const { box } = await findMark(page, 'Budapest Memorandum');
  expect(first.places?.some(({ y }) => Math.abs(y - (box?.y ?? 0)) < 2)).toBe(true);
  await ask(worker, page, { type: 'scroll-to', y: 1000 });
  const second = await askView(worker, page, first);
  expect(second).toMatchObject({ top: 600, places: null });

  const waiting = askView(worker, page, second);
  await page.mouse.wheel(0, 200);
  expect((await waiting).top).toBeGreaterThan(600);

  const third = await askView(worker, page, null);
  const growing = askView(worker, page, third);
  await page.evaluate(() => {
    const tall = document.createElement('div');
    tall.style.height = '3000px';
    document.body.append(tall);
  });
  expect((await growing).places?.length).toBe(first.places?.length);
});
