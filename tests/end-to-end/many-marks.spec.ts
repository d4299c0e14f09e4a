import type { Page, Worker } from '@playwright/test';
import { findTabId } from '../../scripts/ask-page.ts';
import { expect, test } from './fixtures.ts';
import { openBody, TOPIC } from './serve-body.ts';

const PARAGRAPHS = 600;
const SENTENCE = 'Ukraine: the Coalition of the Willing met and promised security guarantees. ';

/** Pages with far more marks than a screen holds, and what is scrolled in each. */
const PAGES: [name: string, body: string, scroller: string][] = [
  ['the page', TOPIC.repeat(PARAGRAPHS), 'html'],
  [
    'a box in the page',
    `<div style="height:500px;overflow:auto">${TOPIC.repeat(PARAGRAPHS)}</div>`,
    'div',
  ],
  ['one long text', `<p>${SENTENCE.repeat(PARAGRAPHS)}</p>`, 'html'],
  [
    'a box in a shadow tree',
    '<x-a><template shadowrootmode="open"><div style="height:500px;overflow:auto">' +
      `${TOPIC.repeat(PARAGRAPHS)}</div></template></x-a>`,
    'div',
  ],
  [
    'a narrow column at the edge',
    `<div style="width:30%;margin-left:68%">${TOPIC.repeat(PARAGRAPHS)}</div>`,
    'html',
  ],
  [
    'a shadow tree',
    `<x-a><template shadowrootmode="open">${TOPIC.repeat(PARAGRAPHS)}</template></x-a>`,
    'html',
  ],
];

/** How many names on screen are not painted, and how many marks are painted in all. */
const look = (page: Page) =>
  page.evaluate(() => {
    const painted = [...CSS.highlights]
      .filter(([name]) => name.startsWith('caveat-'))
      .flatMap(([, highlight]) => [...highlight]);
    const starts = new Map<Node, Set<number>>();
    for (const { startContainer, startOffset } of painted) {
      starts.set(startContainer, (starts.get(startContainer) ?? new Set()).add(startOffset));
    }
    const tree = document.querySelector('x-a')?.shadowRoot ?? document.body;
    const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
    let missing = 0;
    let seen = 0;
    const range = new Range();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { index, 0: name } of (node.nodeValue ?? '').matchAll(
        /Coalition of the Willing/g,
      )) {
        range.setStart(node, index);
        range.setEnd(node, index + name.length);
        const { top, bottom } = range.getBoundingClientRect();
        if (bottom < 0 || top > innerHeight) continue;
        seen += 1;
        if (!starts.get(node)?.has(index)) missing += 1;
      }
    }
    return { isSeen: seen > 5, missing, isFew: painted.length > 0 && painted.length < 1000 };
  });

const ALL_SEEN = { isSeen: true, missing: 0, isFew: true };

async function countMentions(worker: Worker, page: Page): Promise<unknown> {
  const tabId = await findTabId(worker, page.url());
  const report = await worker.evaluate(
    (id) => chrome.tabs.sendMessage(id, { type: 'get-report' }, { frameId: 0 }),
    tabId,
  );
  return report.counts;
}

for (const [name, body, scroller] of PAGES) {
  test(`of very many marks those near the screen are painted: ${name}`, async ({
    page,
    worker,
  }) => {
    await openBody(page, body);
    await expect.poll(() => look(page)).toEqual(ALL_SEEN);
    for (const part of [1, 0.5, 0.53, 0]) {
      await page.locator(scroller).evaluate((box, part) => {
        box.scrollTop = box.scrollHeight * part;
      }, part);
      await expect.poll(() => look(page)).toEqual(ALL_SEEN);
    }
    expect(await countMentions(worker, page)).toMatchObject({
      coalition: PARAGRAPHS,
      pledges: PARAGRAPHS,
    });
  });
}

test('marks are there wherever a page is scrolled to little by little', async ({ page }) => {
  await openBody(page, TOPIC.repeat(PARAGRAPHS));
  await expect.poll(() => look(page)).toEqual(ALL_SEEN);
  await page.evaluate(async () => {
    for (let part = 0; part < 20; part++) {
      scrollBy(0, 150);
      await new Promise(requestAnimationFrame);
    }
  });
  await expect.poll(() => look(page)).toEqual(ALL_SEEN);
});
