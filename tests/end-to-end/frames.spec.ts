import type { Frame, Page } from '@playwright/test';
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
