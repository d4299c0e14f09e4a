import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { bundleScript } from '../../scripts/bundle-script.ts';
import { readCard } from '../../scripts/read-card.ts';
import type { Editors } from '../apps/editors.ts';
import { expect, expectMarks, pointAtMark, test } from './fixtures.ts';

const TOPIC = 'Ukraine: the Coalition of the Willing promised security guarantees in Paris.';

const MARKS = ['coalition: Coalition of the Willing', 'pledges: security guarantees'];

const HTML =
  `<!doctype html><html lang="en"><body style="margin:40px"><p>${TOPIC}</p>` +
  `<div id="place"></div><p>More text.</p></body></html>`;

const EDITORS: (keyof Editors)[] = [
  'prosemirror',
  'lexical',
  'contenteditable',
  'contenteditable="plaintext-only"',
  'textarea',
  'input',
];

const ENTRY = fileURLToPath(new URL('../apps/editors.ts', import.meta.url));

/** What an editor is after a while of writing in it. */
interface Writing {
  html: string;
  value: string;
  focus: string | null;
  selected: string;
}

async function openEditor(context: BrowserContext, name: keyof Editors): Promise<Page> {
  const page = await context.newPage();
  await page.route('http://editor.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: HTML }),
  );
  await page.goto('http://editor.example/');
  await page.evaluate(await bundleScript(ENTRY, { mode: 'production' }));
  await page.evaluate(
    ([editor, text]) => {
      const editors: Editors = Reflect.get(window, 'editors');
      const place = document.querySelector<HTMLElement>('#place');
      if (place) editors[editor](place, text);
    },
    [name, `Military hubs, says the Coalition of the Willing on Ukraine.`] as const,
  );
  return page;
}

/** Editors hear of a moved caret some time after the key, as nobody's next key comes before. */
function drawNext(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  );
}

/** Writes, moves, selects and deletes; `amid` happens in between. */
async function write(page: Page, amid: () => Promise<void>): Promise<Writing> {
  const editor = page.locator('#place').locator('[contenteditable],textarea,input');
  await editor.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Security guarantees for Ukraine');
  await amid();
  await page.keyboard.type(' and a ceasefire.');
  const arrows = Array<string>(5).fill('ArrowLeft');
  for (const key of [...arrows, 'Backspace', 'x', 'Shift+ArrowLeft']) {
    await drawNext(page);
    await page.keyboard.press(key);
  }
  await drawNext(page);
  return editor.evaluate((element) => ({
    html: element.outerHTML,
    value: Reflect.get(element, 'value') ?? element.textContent,
    focus: document.activeElement?.localName ?? null,
    selected: getSelection()?.toString() ?? '',
  }));
}

for (const name of EDITORS) {
  test(`writing in ${name} goes as without the extension`, async ({ context, plainContext }) => {
    const plain = await openEditor(plainContext, name);
    const expected = await write(plain, async () => undefined);
    await plain.close();

    const page = await openEditor(context, name);
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const found = await write(page, async () => {
      // What is written is the writer's own and is not marked, though it has every phrase.
      await expectMarks(page, MARKS);
      await pointAtMark(page, 'Coalition of the Willing');
      await expect.poll(() => readCard(page)).not.toBeNull();
    });
    expect(found).toEqual(expected);
    expect(found.value).toContain('and a ceasx');
    await expectMarks(page, MARKS);
    expect(errors).toEqual([]);
  });
}
