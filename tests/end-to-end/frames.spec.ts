import type { Frame, Page, Worker } from '@playwright/test';
import { readCard } from '../../scripts/read-card.ts';
import { findEntry } from './dataset.ts';
import { expect, expectBadge, pointAtMark, test } from './fixtures.ts';
import { message } from './messages.ts';
import { documentOf, openDocuments, TOPIC } from './serve-body.ts';

const PAGE = 'http://courier.example/';
const INNER = 'http://courier.example/inner';
const OTHER = 'http://wire.example/embed';

/** How many marks a frame has. */
const countMarks = (frame: Frame) =>
  frame.evaluate(() => {
    const names = [...CSS.highlights.keys()].filter((name) => !/tint|active|flash/.test(name));
    return names.reduce((sum, name) => sum + (CSS.highlights.get(name)?.size ?? 0), 0);
  });

const frameAt = (page: Page, place: number): Frame => {
  const frame = page.mainFrame().childFrames()[place];
  if (frame === undefined) throw new Error(`no frame ${place}`);
  return frame;
};

const KINDS: [name: string, markup: string][] = [
  ['a frame of the same site', `<iframe src="${INNER}"></iframe>`],
  ['a frame of another site', `<iframe src="${OTHER}"></iframe>`],
  ['a srcdoc frame', `<iframe srcdoc='${TOPIC}'></iframe>`],
  ['a sandboxed frame', `<iframe sandbox src="${OTHER}"></iframe>`],
  ['a sandboxed srcdoc frame', `<iframe sandbox srcdoc='${TOPIC}'></iframe>`],
  [
    'a frame that the page writes',
    `<iframe></iframe><script>
      const { contentDocument } = document.querySelector('iframe');
      contentDocument.open();
      contentDocument.write(${JSON.stringify(documentOf(TOPIC))});
      contentDocument.close();
    </script>`,
  ],
];

for (const [name, markup] of KINDS) {
  test(`marked and counted in ${name}, which stays as it was`, async ({ page, worker }) => {
    await openDocuments(page, {
      [PAGE]: documentOf(`<p>Elsewhere.</p>${markup}`),
      [INNER]: documentOf(TOPIC),
      [OTHER]: documentOf(TOPIC),
    });
    await expectBadge(worker, page, '2');
    await expect.poll(() => countMarks(frameAt(page, 0))).toBe(2);
    const attributes = await page
      .locator('iframe')
      .evaluate((frame) => frame.getAttributeNames().sort().join());
    expect(attributes).toBe((markup.match(/sandbox|srcdoc|src(?==)/g) ?? []).sort().join());
  });
}

const MIXED = {
  [PAGE]: documentOf(
    `${TOPIC}<div style="height:1500px"></div><iframe src="${OTHER}" width="500" height="300">` +
      `</iframe><iframe src="${INNER}" width="500" height="300"></iframe>`,
  ),
  [OTHER]: documentOf(`${TOPIC}<p>The Kremlin spoke.</p>`, 'Embedded'),
  [INNER]: documentOf('<p>Nothing to see.</p>'),
};

test('the badge adds up the frames, and follows when one goes', async ({ page, worker }) => {
  await openDocuments(page, MIXED);
  await expectBadge(worker, page, '5');
  await page
    .locator('iframe')
    .first()
    .evaluate((frame) => frame.remove());
  await expectBadge(worker, page, '2');
});

test('popup and panel speak of page and frames together, and a jump goes into the frame', async ({
  page,
  worker,
  openOwnPage,
}) => {
  await openDocuments(page, MIXED);
  await expectBadge(worker, page, '5');
  const popup = await openOwnPage('popup.html', page);
  await expect(popup.getByText(message('mentions_other', 5), { exact: true })).toBeVisible();
  const panel = await openOwnPage('sidepanel.html', page);
  await expect(panel.getByText(message('inFrame', 'Embedded')).first()).toBeVisible();
  await panel.getByRole('button', { name: 'The Kremlin spoke.' }).click();
  await page.bringToFront();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await expect
    .poll(() => frameAt(page, 0).evaluate(() => document.querySelector('caveat-card') !== null))
    .toBe(true);
});

test('stepping goes from frame to frame and round the page', async ({ page, worker }) => {
  await openDocuments(page, MIXED);
  await expectBadge(worker, page, '5');
  const press = (command: string) =>
    worker.evaluate(async (name) => {
      const [tab] = await chrome.tabs.query({ active: true });
      const event: unknown = chrome.commands.onCommand;
      (event as { dispatch: (name: string, tab?: chrome.tabs.Tab) => void }).dispatch(name, tab);
    }, command);
  const whereCardIs = async () => {
    const frames = [page.mainFrame(), frameAt(page, 0)];
    const open = await Promise.all(
      frames.map((frame) => frame.evaluate(() => document.querySelector('caveat-card') !== null)),
    );
    return open.map(Number).join('');
  };
  for (const where of ['10', '10', '01', '01', '01', '10']) {
    await press('next-mention');
    await expect.poll(whereCardIs).toBe(where);
  }
  await press('previous-mention');
  await expect.poll(whereCardIs).toBe('01');
});

test('a card in a small frame fits into it', async ({ page, worker }) => {
  await openDocuments(page, {
    [PAGE]: documentOf(`<iframe src="${OTHER}" width="260" height="180"></iframe>`),
    [OTHER]: documentOf(TOPIC),
  });
  await expectBadge(worker, page, '2');
  const frame = frameAt(page, 0);
  const place = await frame.evaluate(() => {
    const range = document.createRange();
    const [part] = CSS.highlights.get('caveat-coalition') ?? [];
    if (!part) return null;
    range.setStart(part.startContainer, part.startOffset);
    range.setEnd(part.endContainer, part.endOffset);
    return range.getClientRects()[0]?.toJSON();
  });
  const box = await page.locator('iframe').boundingBox();
  await page.mouse.move((box?.x ?? 0) + place.x + 10, (box?.y ?? 0) + place.y + 8);
  await page.mouse.move((box?.x ?? 0) + place.x + 12, (box?.y ?? 0) + place.y + 8);
  await expect
    .poll(() => frame.evaluate(() => document.querySelector('caveat-card') !== null))
    .toBe(true);
  await page.screenshot({ path: 'test-results/small-frame.png' });
});

test('a document that is opened anew is read anew, and its cards open', async ({
  page,
  worker,
}) => {
  await openDocuments(page, { [PAGE]: documentOf(TOPIC) });
  await expectBadge(worker, page, '2');
  await page.evaluate(
    (html) => {
      document.open();
      document.write(html);
      document.close();
    },
    documentOf(`${TOPIC}<p>The Kremlin spoke.</p>`),
  );
  await expectBadge(worker, page, '3');
  await pointAtMark(page, 'Kremlin');
  await expect.poll(() => readCard(page)).toContain(findEntry('russian-leadership').gloss);
  await page.keyboard.press('Escape');
  await expect.poll(() => readCard(page)).toBeNull();
});

/** Text that fills some screens. */
const TALL = '<div style="height:1600px"></div>';

const hasCard = (frame: Frame) =>
  frame.evaluate(() => document.querySelector('caveat-card') !== null);

/** Where the marked words stand on the screen, from the top of the page's view. */
async function yOnScreen(page: Page, frame: Frame): Promise<number> {
  const inFrame = await frame.evaluate(() => {
    const [part] = CSS.highlights.get('caveat-people') ?? [];
    const range = document.createRange();
    if (!part) return Number.NaN;
    range.setStart(part.startContainer, part.startOffset);
    range.setEnd(part.endContainer, part.endOffset);
    return range.getBoundingClientRect().top;
  });
  return inFrame + ((await page.locator('iframe').boundingBox())?.y ?? Number.NaN);
}

for (const [name, style, around] of [
  ['higher than the screen', 'height:4000px', ['', '']],
  [
    'higher than the column that scrolls around it',
    'height:4000px',
    ['<style>html,body{height:100%;margin:0}</style><main style="height:100%;overflow:auto">', ''],
  ],
] as const) {
  test(`a jump into a frame of another site, ${name}, brings the mark on the screen`, async ({
    page,
    worker,
    openOwnPage,
  }) => {
    const [before, after] = around;
    await openDocuments(page, {
      [PAGE]: documentOf(
        `${before}${TALL}<iframe src="${OTHER}" width="500" style="${style}"></iframe>${TALL}${after}`,
      ),
      [OTHER]: documentOf(`${TOPIC}${TALL}<p>The Kremlin spoke.</p>`, 'Embedded'),
    });
    await expectBadge(worker, page, '3');
    const panel = await openOwnPage('sidepanel.html', page);
    await panel.getByRole('button', { name: 'The Kremlin spoke.' }).click();
    await page.bringToFront();
    const frame = frameAt(page, 0);
    await expect.poll(() => hasCard(frame)).toBe(true);
    const height = page.viewportSize()?.height ?? 0;
    const y = () => yOnScreen(page, frame);
    await expect.poll(y).toBeGreaterThan(0);
    await expect.poll(y).toBeLessThan(height);
  });
}

/** A page whose scripts hear every key, and where a field has the focus. */
const HEARING = `<input><script>
  window.heard = [];
  addEventListener('keydown', (event) => heard.push(event.key), true);
  addEventListener('keyup', (event) => heard.push(event.key + ' up'), true);
</script>`;

test('Escape closes a card in a frame while the focus is in the page, which hears nothing of it', async ({
  page,
  worker,
}) => {
  // The page itself is not about the topic.
  await openDocuments(page, {
    [PAGE]: documentOf(`<p>Elsewhere.</p>${HEARING}<iframe src="${OTHER}"></iframe>`),
    [OTHER]: documentOf(TOPIC),
  });
  await expectBadge(worker, page, '2');
  const frame = frameAt(page, 0);
  const heard = () => page.evaluate<string[]>('heard');
  await page.locator('input').focus();
  // The other frames are told of a card the moment after it is there.
  await expect(async () => {
    const before = await heard();
    await stepOn(worker);
    await expect.poll(() => hasCard(frame)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(frame), { timeout: 1000 }).toBe(false);
    expect(await heard()).toEqual(before);
  }).toPass();
  await expect(page.locator('input')).toBeFocused();
  // Without a card, it is the page's again.
  await expect(async () => {
    const before = await heard();
    await page.keyboard.press('Escape');
    expect(await heard()).toEqual([...before, 'Escape', 'Escape up']);
  }).toPass();
});

test('Escape in a frame closes a card in the page around it', async ({ page, worker }) => {
  await openDocuments(page, {
    [PAGE]: documentOf(`${TOPIC}<iframe src="${OTHER}"></iframe>`),
    [OTHER]: documentOf(`<p>Elsewhere.</p>${HEARING}`),
  });
  await expectBadge(worker, page, '2');
  const frame = frameAt(page, 0);
  await frame.locator('input').focus();
  await expect(async () => {
    const before = await frame.evaluate('heard');
    await stepOn(worker);
    await expect.poll(() => hasCard(page.mainFrame())).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => hasCard(page.mainFrame()), { timeout: 1000 }).toBe(false);
    expect(await frame.evaluate('heard')).toEqual(before);
  }).toPass();
});

test('Escape is the page’s again once a frame with a card has gone', async ({ page, worker }) => {
  await openDocuments(page, {
    [PAGE]: documentOf(`<p>Elsewhere.</p>${HEARING}<iframe src="${OTHER}"></iframe>`),
    [OTHER]: documentOf(TOPIC),
  });
  await expectBadge(worker, page, '2');
  const heard = () => page.evaluate<string[]>('heard');
  await stepOn(worker);
  await expect.poll(() => hasCard(frameAt(page, 0))).toBe(true);
  await page.locator('iframe').evaluate((frame) => frame.remove());
  await expect(async () => {
    const before = await heard();
    await page.keyboard.press('Escape');
    expect(await heard()).toEqual([...before, 'Escape', 'Escape up']);
  }).toPass();
});

/** As the reader's key for the next mention does. */
function stepOn(worker: Worker): Promise<void> {
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const event: unknown = chrome.commands.onCommand;
    (event as { dispatch: (name: string, tab?: chrome.tabs.Tab) => void }).dispatch(
      'next-mention',
      tab,
    );
  });
}
