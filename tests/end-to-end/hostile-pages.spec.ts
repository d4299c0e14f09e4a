import type { Page } from '@playwright/test';
import { readCard } from '../../scripts/read-card.ts';
import { expect, expectBadge, expectMarks, listMarks, pointAtMark, test } from './fixtures.ts';

const TOPIC =
  '<p id="topic">Ukraine: the Coalition of the Willing met in Paris and promised security guarantees.</p>';

const MARKS = ['coalition: Coalition of the Willing', 'pledges: security guarantees'];

/** Serves a page of the web that runs a script before anything else in it. */
async function openPage(page: Page, script: string, body = TOPIC): Promise<string[]> {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.route('http://courier.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><head><script>${script}</script></head><body>${body}`,
    }),
  );
  await page.goto('http://courier.example/');
  return errors;
}

test('a page that knows the extension cannot end its script, and hears nothing of it', async ({
  page,
  worker,
}) => {
  await openPage(
    page,
    `window.heard = []; addEventListener('message', ({ data }) => heard.push(data));`,
  );
  await expectMarks(page, MARKS);
  await page.evaluate((id) => {
    for (const name of ['probe', 'annotator', 'content']) {
      for (const type of [
        'wxt:content-script-started',
        `${id}:${name}:wxt:content-script-started`,
      ]) {
        const detail = { contentScriptName: name, messageId: '1' };
        document.dispatchEvent(new CustomEvent(type, { detail }));
        window.dispatchEvent(new CustomEvent(type, { detail }));
        window.postMessage({ type, ...detail }, '*');
      }
    }
  }, new URL(worker.url()).host);
  // It still follows the page and opens cards.
  await page.evaluate(() => document.body.append('Military hubs in Ukraine would follow.'));
  await expectMarks(page, [...MARKS, 'pledges: Military hubs']);
  await pointAtMark(page, 'Military hubs');
  await expect.poll(() => readCard(page)).not.toBeNull();
  const heard = await page.evaluate(() => Reflect.get(window, 'heard').length);
  expect(heard, 'only what the page sent itself').toBe(6);
});

test('builtins that a page poisoned do no harm', async ({ page, worker }) => {
  const errors = await openPage(
    page,
    `const owners = [Array.prototype, Map.prototype, Set.prototype, String.prototype,
      RegExp.prototype, Promise.prototype, Node.prototype, Element.prototype, Document.prototype,
      Text.prototype, TreeWalker.prototype, Highlight.prototype, HighlightRegistry.prototype];
    const kept = [];
    for (const owner of owners) {
      for (const key of Reflect.ownKeys(owner)) {
        const property = Reflect.getOwnPropertyDescriptor(owner, key);
        if (key === 'constructor' || !property.configurable) continue;
        kept[kept.length] = [owner, key, property];
      }
    }
    const { defineProperty } = Reflect;
    function poisoned() { throw new Error('poisoned'); }
    const heal = () => {
      for (let at = 0; at < kept.length; at++)
        defineProperty(kept[at][0], kept[at][1], kept[at][2]);
    };
    addEventListener('keyup', heal);
    // Once the page stands: its own parsing needs nothing of these.
    addEventListener('DOMContentLoaded', () => {
      for (let at = 0; at < kept.length; at++) {
        const owner = kept[at][0];
        const key = kept[at][1];
        defineProperty(owner, key, { configurable: true, get: poisoned, set: poisoned });
      }
    });`,
  );
  // The badge is asked for outside of the page, which nothing can be asked now.
  await expectBadge(worker, page, '2');
  await page.keyboard.press('h');
  await expectMarks(page, MARKS);
  await pointAtMark(page, 'Coalition of the Willing');
  await expect.poll(() => readCard(page)).not.toBeNull();
  expect(errors).toEqual([]);
});

test('text that is split, joined, emptied and moved is marked as it stands', async ({ page }) => {
  const errors = await openPage(page, '');
  await expectMarks(page, MARKS);
  await page.evaluate(() => {
    const text = document.querySelector('#topic')?.firstChild;
    if (!(text instanceof Text)) return;
    text.splitText(20).splitText(10);
    for (let at = text.length; at > 0; at--) text.splitText(at - 1);
  });
  await expectMarks(page, MARKS);
  await page.evaluate(() => document.body.normalize());
  await expectMarks(page, MARKS);
  await page.evaluate(() => {
    const text = document.querySelector('#topic')?.firstChild;
    if (text instanceof Text) text.data = '';
  });
  await expectMarks(page, []);
  await page.evaluate(() => {
    const text = document.querySelector('#topic')?.firstChild;
    if (!(text instanceof Text)) return;
    text.data = 'Ukraine: security guarantees, says the Coalition of the Willing.';
    // To another document and back, within one task.
    const other = document.implementation.createHTMLDocument();
    const paragraph = document.querySelector('#topic');
    if (paragraph) other.body.append(paragraph);
    if (paragraph) document.body.append(paragraph);
  });
  await expectMarks(page, MARKS.toReversed());
  expect(errors).toEqual([]);
});

test('one text of ten megabytes is marked from its beginning to its end', async ({ page }) => {
  test.slow();
  await openPage(page, '');
  await expectMarks(page, MARKS);
  await page.evaluate((rain) => {
    const sentence = 'Ukraine thanked the Coalition of the Willing. ';
    const text = new Text(sentence + rain.repeat(10_000_000 / rain.length) + sentence);
    // In a box, or layout takes as long as all tests together.
    const box = document.createElement('div');
    Object.assign(box.style, { height: '5em', overflow: 'hidden', contain: 'strict' });
    box.append(text);
    document.body.append(box);
  }, 'It rained all afternoon, and the match was put off. ');
  await expect
    .poll(() => listMarks(page), { timeout: 60_000 })
    .toEqual([...MARKS, MARKS[0], MARKS[0]]);
});

test('a page that says a novel about its language is marked', async ({ page }) => {
  const errors = await openPage(page, `document.documentElement.lang = 'en-' + 'x'.repeat(5000)`);
  await expectMarks(page, MARKS);
  expect(errors).toEqual([]);
});

test('a storm of changes is weathered: every frame goes on, and the end is marked', async ({
  page,
}) => {
  const errors = await openPage(page, '', `${TOPIC}<div id="storm"></div>`);
  await expectMarks(page, MARKS);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const place = document.querySelector('#storm');
        let frames = 0;
        const blow = (): void => {
          for (let turn = 0; turn < 200; turn++) {
            const paragraph = document.createElement('p');
            paragraph.textContent = `Frame ${frames}: military hubs in Ukraine, ${turn}.`;
            place?.append(paragraph);
            if (turn % 2 === 0) paragraph.firstChild?.remove();
          }
          if (frames % 2 === 0) place?.replaceChildren();
          frames += 1;
          if (frames < 90) requestAnimationFrame(blow);
          else resolve();
        };
        blow();
      }),
  );
  await page.evaluate(() => {
    const place = document.querySelector('#storm');
    if (place) place.textContent = 'Military hubs in Ukraine are all that is left.';
  });
  await expectMarks(page, [...MARKS, 'pledges: Military hubs']);
  expect(errors).toEqual([]);
});

test('editors drawn on a canvas or kept in a frame are left alone', async ({ page }) => {
  const frame =
    `<iframe sandbox="allow-same-origin" srcdoc="${TOPIC.replaceAll('"', '&quot;')}"></iframe>` +
    '<iframe id="editor"></iframe><canvas width="300" height="80"></canvas>';
  const errors = await openPage(page, '', TOPIC + frame);
  await expectMarks(page, MARKS);
  const before = await page.evaluate((html) => {
    const inner = document.querySelector<HTMLIFrameElement>('#editor')?.contentDocument;
    if (inner) {
      inner.designMode = 'on';
      inner.body.innerHTML = html;
    }
    return document.documentElement.outerHTML;
  }, TOPIC);
  await page.frameLocator('#editor').locator('body').click();
  await page.keyboard.type('Military hubs in Ukraine. ');
  await expectMarks(page, MARKS);
  const frames = await page.evaluate(() =>
    [...document.querySelectorAll('iframe')].map(({ contentWindow, outerHTML }) => ({
      highlights: Reflect.get(contentWindow ?? {}, 'CSS').highlights.size,
      outerHTML,
    })),
  );
  // The first frame holds a text to read, the second one to write.
  expect(frames.map(({ highlights }) => highlights > 0)).toEqual([true, false]);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(errors).toEqual([]);
});
