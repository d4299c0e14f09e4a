import type { BrowserContext } from '@playwright/test';
import { readCard } from '../../scripts/read-card.ts';
import { expect, findMark, pointAtMark, test } from './fixtures.ts';

/** Phrases that pages hold in marks, partly in marks, and outside. */
const SOUGHT = ['Willing', 'of the', 'guarantees for', 'Ukraine', 'ceasefire'];

/** What a reader gets out of a page by selecting, copying and searching. */
interface Reading {
  selected: string;
  copied: Record<string, string>;
  found: string[];
}

async function readPage(
  context: BrowserContext,
  address: string,
  isMarked: boolean,
): Promise<Reading> {
  const page = await context.newPage();
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: new URL(address).origin,
  });
  await page.goto(address);
  if (isMarked) {
    // With a mark tinted by its card, too.
    await findMark(page, 'Coalition of the Willing');
    await pointAtMark(page, 'Coalition of the Willing');
    await expect.poll(() => readCard(page)).not.toBeNull();
    await page.keyboard.press('Escape');
    await expect.poll(() => readCard(page)).toBeNull();
  }
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+C');
  const reading = await page.evaluate(async (sought) => {
    const copied: Record<string, string> = {};
    for (const item of await navigator.clipboard.read()) {
      for (const type of item.types) copied[type] = await (await item.getType(type)).text();
    }
    const selected = getSelection()?.toString() ?? '';
    const found: string[] = [];
    // Not in the types, since no standard has it; it finds as the browser's own search does.
    const find: (phrase: string) => boolean = Reflect.get(window, 'find').bind(window);
    for (const phrase of sought) {
      getSelection()?.collapse(document.body, 0);
      while (find(phrase) && found.length < 500) {
        const range = getSelection()?.getRangeAt(0);
        const { startContainer, startOffset } = range ?? {};
        found.push(`${phrase}: ${startOffset} in ${startContainer?.textContent}`);
      }
    }
    return { selected, copied, found };
  }, SOUGHT);
  await page.close();
  return reading;
}

for (const name of ['wire-article.html', 'feature.html', 'live-blog.html', 'tricky.html']) {
  test(`selecting, copying and finding in ${name} give the same with the extension`, async ({
    context,
    plainContext,
    server,
  }) => {
    const expected = await readPage(plainContext, server.url + name, false);
    expect(expected.copied['text/html']).toContain('Willing');
    expect(expected.found.length).toBeGreaterThan(3);
    expect(await readPage(context, server.url + name, true)).toEqual(expected);
  });
}
