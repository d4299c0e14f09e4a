import type { Page } from '@playwright/test';
import { readCard } from '../../scripts/read-card.ts';
import { expect, expectMarks, findMark, listMarks, pointAtMark, test } from './fixtures.ts';

const TOPIC =
  '<p>Ukraine: the Coalition of the Willing met in Paris and promised security guarantees.</p>';

const MARKS = ['coalition: Coalition of the Willing', 'pledges: security guarantees'];

/** Serves a document with this body as a page of the web. */
async function openBody(page: Page, body: string, type = 'text/html') {
  await page.route('http://courier.example/**', (route) =>
    route.fulfill({ contentType: type, body }),
  );
  await page.goto('http://courier.example/');
}

test('highlights of the page itself are left alone', async ({ openSample }) => {
  const page = await openSample('wire-article.html');
  await page.evaluate(() => CSS.highlights.set('page-own', new Highlight()));
  await findMark(page, 'Budapest Memorandum');
  await pointAtMark(page, 'Coalition of the Willing');
  await expect.poll(() => readCard(page)).not.toBeNull();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => CSS.highlights.has('page-own'))).toBe(true);
});

test('a registry that a page clears is filled again, but not for ever', async ({ page }) => {
  await openBody(page, `<!doctype html><html lang="en"><body>${TOPIC}`);
  await expectMarks(page, MARKS);
  const clear = () =>
    page.evaluate(() => {
      CSS.highlights.clear();
      document.body.append(' more text');
    });
  await clear();
  await expectMarks(page, MARKS);
  for (let round = 0; round < 8; round++) await clear();
  await expect
    .poll(async () => {
      await clear();
      return page.evaluate(
        () => new Promise((resolve) => setTimeout(() => resolve(CSS.highlights.size), 100)),
      );
    })
    .toBe(0);
});

test('controls that carry the names of properties do no harm', async ({ page }) => {
  const names = ['parentNode', 'firstChild', 'nodeType', 'localName', 'textContent', 'contains'];
  const traps = names.map((name) => `<input name="${name}">`).join('');
  const images = ['body', 'title', 'createElement', 'elementFromPoint', 'querySelector', 'chrome']
    .map((name) => `<img name="${name}" id="${name}" alt="">`)
    .join('');
  await openBody(
    page,
    `<!doctype html><html lang="en"><body id="browser"><form>${traps}${TOPIC}</form>${images}`,
  );
  await expectMarks(page, MARKS);
  await pointAtMark(page, 'Coalition of the Willing');
  await expect.poll(() => readCard(page)).not.toBeNull();
});

test('the annotator put in again and again is one', async ({ worker, openSample }) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'Budapest Memorandum');
  const before = await listMarks(page);
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    for (let time = 0; time < 5; time++) {
      for (const file of ['probe.js', 'annotator.js']) {
        await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, files: [file] });
      }
    }
  });
  await pointAtMark(page, 'Coalition of the Willing');
  await expect.poll(() => readCard(page)).not.toBeNull();
  expect(await page.locator('caveat-card').count()).toBe(1);
  await page.keyboard.press('Escape');
  await expectMarks(page, before);
});

test('a page that is all editor is left alone', async ({ page }) => {
  await openBody(
    page,
    `<!doctype html><html lang="en"><body>${TOPIC}<script>document.designMode = 'on'</script>`,
  );
  // Only once the mode is off again is there something to see.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await expectMarks(page, []);
  await page.evaluate(() => {
    document.designMode = 'off';
    document.body.append('more text');
  });
  await expectMarks(page, MARKS);
});

for (const type of ['text/plain', 'application/xml', 'image/svg+xml']) {
  test(`a document of type ${type} is left alone`, async ({ page, openSample }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    const body =
      type === 'text/plain' ? TOPIC : `<r xmlns="http://www.w3.org/2000/svg">${TOPIC}</r>`;
    await openBody(page, body, type);
    await expectMarks(page, []);
    await openSample('wire-article.html');
    await findMark(page, 'Budapest Memorandum');
    expect(errors).toEqual([]);
  });
}

test('a body that is exchanged whole is read anew', async ({ openSample }) => {
  const page = await openSample('wire-article.html');
  await findMark(page, 'Budapest Memorandum');
  await page.evaluate((html) => {
    const body = document.createElement('body');
    body.innerHTML = html;
    document.body.replaceWith(body);
  }, TOPIC);
  await expectMarks(page, MARKS);
});
