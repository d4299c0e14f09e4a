import { findTabId } from '../../scripts/ask-page.ts';
import { readCard } from '../../scripts/read-card.ts';
import { findEntry } from './dataset.ts';
import { expect, expectBadge, expectMarks, findMark, pointAtMark, test } from './fixtures.ts';
import { message } from './messages.ts';
import { documentOf, openBody, openDocuments, TOPIC, TOPIC_MARKS } from './serve-body.ts';

const { gloss } = findEntry('security-guarantees');

test('over a modal dialog the card opens, can be used, and leaves the dialog modal', async ({
  page,
}) => {
  await openBody(
    page,
    `<button>Outside</button><dialog>${TOPIC}<button>Inside</button></dialog>
     <script>document.querySelector('dialog').showModal()</script>`,
  );
  await expectMarks(page, TOPIC_MARKS);
  await pointAtMark(page, 'security guarantees');
  await expect.poll(() => readCard(page)).toContain(gloss);
  const onTop = () =>
    page.evaluate(() => {
      const host = document.querySelector('caveat-card');
      return (
        host?.parentElement?.localName === 'dialog' &&
        document.querySelector('dialog:modal') !== null
      );
    });
  expect(await onTop()).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => readCard(page)).toBeNull();
  await expect(page.locator('dialog')).toHaveAttribute('open', '');
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).not.toHaveAttribute('open', '');
});

test('over something that fills the screen the card opens, and the screen stays filled', async ({
  page,
}) => {
  await openBody(page, `<main style="background:#fff">${TOPIC}<button>Full</button></main>`);
  await expectMarks(page, TOPIC_MARKS);
  await page.evaluate(() => {
    const button = document.querySelector('button');
    button?.addEventListener('click', () => document.querySelector('main')?.requestFullscreen());
  });
  await page.getByRole('button').click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('main');
  await pointAtMark(page, 'security guarantees');
  await expect.poll(() => readCard(page)).toContain(gloss);
  expect(await page.evaluate(() => document.fullscreenElement?.localName)).toBe('main');
});

const UNFOLDED: [name: string, body: string, unfold: string][] = [
  [
    'a class of the element',
    `<style>.shut{display:none}</style><div class="shut">${TOPIC}</div>`,
    `document.querySelector('div').className = ''`,
  ],
  [
    'a class far above',
    `<style>.shut div{display:none}</style><div>${TOPIC}</div>`,
    `document.documentElement.className = ''`,
  ],
  [
    'hidden until found',
    `<div hidden="until-found">${TOPIC}</div>`,
    `document.querySelector('div').hidden = false`,
  ],
  [
    'content-visibility',
    `<div style="content-visibility:hidden">Ukraine: the Coalition of the Willing met in Paris and
      promised security guarantees.</div>`,
    `document.querySelector('div').style.contentVisibility = 'visible'`,
  ],
  [
    'details that hold the text themselves',
    `<details><summary>More</summary>Ukraine: the Coalition of the Willing met in Paris and promised
      security guarantees.</details>`,
    `document.querySelector('details').open = true`,
  ],
  [
    'a style sheet that is exchanged',
    `<style>div{display:none}</style><div>${TOPIC}</div>`,
    `document.querySelector('style').replaceWith(document.createElement('style'))`,
  ],
  [
    'a style sheet that is written anew',
    `<style>div{display:none}</style><div>${TOPIC}</div>`,
    `document.querySelector('style').textContent = ''`,
  ],
  [
    'a style sheet whose text changes',
    `<style>div{display:none}</style><div>${TOPIC}</div>`,
    `document.querySelector('style').firstChild.data = ''`,
  ],
];

for (const [name, body, unfold] of UNFOLDED) {
  test(`marked once it is unfolded by ${name}`, async ({ page, worker }) => {
    await openBody(page, `<p>The Kremlin spoke of Ukraine.</p>${body}`);
    if (name.includes('above')) {
      await page.evaluate(() => {
        document.documentElement.className = 'shut';
      });
    }
    // What is declared hidden is not even read, and so tells nothing of the rest.
    await expectMarks(page, name.startsWith('hidden') ? [] : ['people: Kremlin']);
    await page.evaluate(unfold);
    await expectMarks(page, ['people: Kremlin', ...TOPIC_MARKS]);
    await expectBadge(worker, page, '3');
  });
}

test('marked once it is unfolded by a style sheet that comes late', async ({ page }) => {
  const { promise: isSeen, resolve: send } = Promise.withResolvers<void>();
  await page.route('**/late.css', async (route) => {
    await isSeen;
    await route.fulfill({ contentType: 'text/css', body: 'div{display:block !important}' });
  });
  await openBody(
    page,
    `<style>p+p,div{display:none}</style><p>The Kremlin spoke of Ukraine.</p>
     <p>The Kremlin spoke again.</p><div>${TOPIC}</div>`,
  );
  await expectMarks(page, ['people: Kremlin']);
  await page.evaluate(() => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: '/late.css', media: 'print' });
    link.onload = () => {
      link.media = 'all';
    };
    const style = document.createElement('style');
    style.textContent = 'p+p{display:block !important}';
    document.head.append(link, style);
  });
  // Once this is seen, nothing but the sheet can be what the rest is seen for.
  await expectMarks(page, ['people: Kremlin', 'people: Kremlin']);
  send();
  await expectMarks(page, ['people: Kremlin', 'people: Kremlin', ...TOPIC_MARKS]);
});

test('no marks on paper', async ({ page }) => {
  await openBody(page, TOPIC);
  await expectMarks(page, TOPIC_MARKS);
  const line = () =>
    page.evaluate(
      () =>
        getComputedStyle(
          document.querySelector('p') ?? document.body,
          '::highlight(caveat-coalition)',
        ).textDecorationLine,
    );
  expect(await line()).toBe('underline');
  await page.emulateMedia({ media: 'print' });
  expect(await line()).toBe('none');
});

test('a page that is only prepared has no badge before the reader goes there', async ({
  page,
  worker,
}) => {
  const next = 'http://courier.example/next';
  await openDocuments(page, {
    'http://courier.example/': documentOf(
      `<p>Elsewhere.</p><a href="${next}">Next</a><script type="speculationrules">
        {"prerender": [{"urls": ["${next}"], "eagerness": "immediate"}]}</script>`,
    ),
    [next]: documentOf(TOPIC),
  });
  await expectBadge(worker, page, '');
  await page.getByRole('link').click();
  await expectMarks(page, TOPIC_MARKS);
  await expectBadge(worker, page, '2');
});

const DOCUMENTS: [type: string, body: string, key: 'unreadablePdf' | 'unreadableNoPage'][] = [
  ['text/plain', TOPIC, 'unreadableNoPage'],
  [
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>',
    'unreadableNoPage',
  ],
  ['application/pdf', '%PDF-1.4\ntrailer<</Root 1 0 R>>\n%%EOF', 'unreadablePdf'],
  ['application/xml', '<r>Coalition of the Willing</r>', 'unreadableNoPage'],
];

for (const [type, body, key] of DOCUMENTS) {
  test(`the popup says that a document of type ${type} is not read`, async ({
    page,
    openOwnPage,
  }) => {
    await page.route('http://courier.example/', (route) =>
      route.fulfill({ contentType: type, body }),
    );
    await page.goto('http://courier.example/');
    const popup = await openOwnPage('popup.html', page);
    await expect(popup.getByText(message(key), { exact: true })).toBeVisible();
  });
}

test('a gazetteer that does not arrive is asked for again', async ({ page, worker }) => {
  await worker.evaluate(() => {
    const { executeScript } = chrome.scripting;
    let failures = 2;
    Object.assign(chrome.scripting, {
      executeScript: (injection: chrome.scripting.ScriptInjection<unknown[], unknown>) => {
        if (!/gazetteer/.test(injection.files?.[0] ?? '') || failures === 0) {
          return executeScript(injection);
        }
        failures -= 1;
        return Promise.reject(new Error('not now'));
      },
    });
  });
  await openBody(page, TOPIC);
  await expectMarks(page, TOPIC_MARKS);
});

test('scripts put in again and again are one, in frames too, and nothing is marked twice', async ({
  page,
  worker,
}) => {
  await openDocuments(page, {
    'http://courier.example/': documentOf(`${TOPIC}<iframe src="http://wire.example/"></iframe>`),
    'http://wire.example/': documentOf(TOPIC),
  });
  await expectBadge(worker, page, '4');
  const tabId = await findTabId(worker, page.url());
  await worker.evaluate(async (id) => {
    for (let time = 0; time < 5; time++) {
      await chrome.scripting.executeScript({
        target: { tabId: id, allFrames: true },
        files: ['probe.js'],
      });
      await chrome.scripting.executeScript({
        target: { tabId: id, allFrames: true },
        files: ['annotator.js'],
      });
    }
  }, tabId);
  await expectMarks(page, TOPIC_MARKS);
  await expectBadge(worker, page, '4');
  await pointAtMark(page, 'security guarantees');
  await expect.poll(() => readCard(page)).toContain(gloss);
  expect(await page.locator('caveat-card').count()).toBe(1);
});

test('a page that throws the card out each time gets its way, and stays usable', async ({
  page,
}) => {
  await openBody(
    page,
    `${TOPIC}<script>
      window.thrown = 0;
      new MutationObserver(() => {
        const card = document.querySelector('caveat-card');
        if (card) { window.thrown += 1; card.remove(); }
      }).observe(document.documentElement, { childList: true });
    </script>`,
  );
  await findMark(page, 'security guarantees');
  await pointAtMark(page, 'security guarantees');
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'thrown'))).toBeGreaterThan(0);
  await page.mouse.move(600, 500);
  await page.mouse.move(610, 500);
  await pointAtMark(page, 'Coalition of the Willing');
  await expect.poll(() => readCard(page)).toBeNull();
  expect(await page.evaluate(() => Reflect.get(window, 'thrown'))).toBeLessThan(20);
  await expectMarks(page, TOPIC_MARKS);
});
