import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkPage } from '../../scripts/check-pages/check-page.ts';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { STRICT_PATH } from '../../scripts/serve-pages.ts';
import { expect, test } from './fixtures.ts';

/** Sample pages without anything to mark. */
const UNMARKED = ['index.html', 'iraq-coalition.html', 'off-topic.html', 'single-page-app.html'];

/** They move by themselves, and how much they shift hangs on how busy the machine is. */
const MOVING = ['live-blog.html'];

const FILES = readdirSync(fileURLToPath(new URL('../pages', import.meta.url))).filter((file) =>
  file.endsWith('.html'),
);

for (const file of [...FILES, `${STRICT_PATH.slice(1)}wire-article.html`]) {
  test(`${file} is the same with the extension as without`, async ({
    context,
    plainContext,
    server,
  }) => {
    const address = server.url + file;
    const { differences, unsteady, opened } = await checkPage(context, plainContext, address);
    expect(differences).toEqual([]);
    const allowed = MOVING.includes(file) ? ['layout shift'] : [];
    expect(unsteady.filter((aspect) => !allowed.includes(aspect))).toEqual([]);
    expect(opened).toBe(!UNMARKED.includes(file));
  });
}

/** Does to a page what an extension must not do. */
function tamper(): void {
  document.body.setAttribute('data-ours', '');
  Reflect.set(window, 'ours', 1);
  document.adoptedStyleSheets = [new CSSStyleSheet()];
  CSS.highlights.clear();
  document.querySelector('a')?.focus();
  const image = new Image();
  image.src = '/ours.png';
  void Promise.reject(new Error('ours failed'));
  // Only what happens to a page that was drawn is a shift.
  const shift = (): void => {
    document.body.style.marginTop = '80px';
  };
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(shift, 300)));
}

test('the check of pages finds whatever an extension does to one', async ({
  executable,
  plainContext,
  server,
}) => {
  const other = await launchBrowser({ executable, headless: true, extension: null });
  await other.context.addInitScript(`addEventListener('load', ${tamper})`);
  const address = `${server.url}off-topic.html`;
  const { differences } = await checkPage(other.context, plainContext, address);
  await other.close();
  const found = differences.map(({ aspect, words }) => `${aspect} ${words}`);
  for (const named of [
    /^html before a card, .*data-ours/,
    /^html after a card, .*data-ours/,
    /^layout before a card, .*instead of/,
    /^globals before a card, .*ours/,
    /^styles before a card, .*1 1/,
    /^highlights before a card, .*own lost/,
    /^focus before a card, .*"a"/,
    /^layout shift 0\.\d+ instead of 0/,
    /^error ours failed/,
    /^request .*\/ours\.png/,
  ]) {
    expect(found).toContainEqual(expect.stringMatching(named));
  }
});
