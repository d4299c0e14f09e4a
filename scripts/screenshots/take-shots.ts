import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { findTabId, readReport } from '../ask-page.ts';
import { BUILT_EXTENSION, findWorker, launchBrowser } from '../launch-browser.ts';
import { pointAt } from '../point-at.ts';
import { readCard } from '../read-card.ts';
import { readMarks } from '../read-marks.ts';
import { waitFor } from '../wait-for.ts';
import type { Shot } from './list-shots.ts';
import { type ArticleTexts, makeArticle, readArticleTexts } from './make-article.ts';

/** An address that no one has; its pages are answered from here. */
const SITE = 'http://courier.example/';

const SHEET = fileURLToPath(new URL('../../tests/pages/courier.css', import.meta.url));

/** How long a page may take until it is marked, and a card until it is open, in ms. */
const PATIENCE = 15_000;

/** Height of the viewport in CSS px; own pages are taken as long as they are, but not shorter. */
const HEIGHT = 800;

/** Panel and dataset may be fifty screens long; what matters is at their beginning. */
const HEIGHT_OF_LONG = 1600;

/** Browsers make a popup as high as its contents. */
const POPUP_HEIGHT = 200;

/** Where the marked line stands in the picture of a card, in CSS px from the top. */
const CARD_LINE = 260;

/**
 * Takes pictures with the extension as it was built last.
 *
 * @param executable path of the browser
 * @param folder where they go
 * @param onTaken told of each as it is there
 * @throws {Error} where a surface does not come up; its message says which
 */
export async function takeShots(
  shots: readonly Shot[],
  executable: string,
  folder: string,
  onTaken: (shot: Shot) => void,
): Promise<void> {
  const texts = await readArticleTexts();
  const { context, close } = await launchBrowser({
    executable,
    headless: true,
    extension: BUILT_EXTENSION,
  });
  try {
    const worker = await findWorker(context);
    for (const shot of shots) {
      await takeShot(shot, { context, worker, texts, folder });
      onTaken(shot);
    }
  } finally {
    await close();
  }
}

/** What a picture is taken with. */
interface Studio {
  context: BrowserContext;
  worker: Worker;
  texts: ArticleTexts;
  folder: string;
}

async function takeShot(shot: Shot, studio: Studio): Promise<void> {
  const { context, worker, texts, folder } = studio;
  await worker.evaluate(
    async (settings) => {
      await chrome.storage.sync.clear();
      await chrome.storage.sync.set(settings);
    },
    {
      version: 1,
      ...(shot.style && { markingStyle: shot.style }),
      ...(shot.state === 'off' && { sitesOff: [new URL(SITE).hostname] }),
    },
  );
  const article = await openPage(context, shot);
  await article.route(`${SITE}**`, (route) =>
    route.request().url().endsWith('.css')
      ? route.fulfill({ contentType: 'text/css', body: readFileSync(SHEET, 'utf8') })
      : route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: shot.state === 'nothing' ? '<p>Rain is expected.' : makeArticle(texts, shot),
        }),
  );
  await article.goto(SITE);
  const path = join(folder, `${shot.name}.png`);
  if (shot.surface === 'card' || shot.surface === 'marks') {
    await waitForMarks(article, shot);
    if (shot.surface === 'card') await openCard(article, shot);
    await article.screenshot({ path });
  } else {
    const own = await openOwnPage(article, shot, studio);
    await own.screenshot({ path, fullPage: HEIGHTS[shot.surface] !== HEIGHT_OF_LONG });
    await own.close();
  }
  await article.close();
}

async function openPage(context: BrowserContext, shot: Shot, height = HEIGHT): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: shot.width, height });
  await page.emulateMedia({
    colorScheme: shot.theme,
    // A picture taken in the middle of a fade shows neither state.
    reducedMotion: 'reduce',
    forcedColors: shot.state === 'forced-colors' ? 'active' : 'none',
  });
  return page;
}

async function waitForMarks(page: Page, { name }: Shot): Promise<void> {
  const marks = await waitFor(
    async () => ((await readMarks(page)).length > 0 ? true : null),
    PATIENCE,
  );
  if (marks === null) throw new Error(`${name}: nothing was marked on the page.`);
}

async function openCard(page: Page, { name }: Shot): Promise<void> {
  const marks = await readMarks(page);
  const box = marks.find((mark) => mark.category === 'pledges' && mark.box)?.box ?? marks[0]?.box;
  if (box) await pointAt(page, box, CARD_LINE);
  const card = await waitFor(() => readCard(page), PATIENCE);
  if (card === null) throw new Error(`${name}: no card opened over the mark.`);
}

const HEIGHTS = {
  panel: HEIGHT_OF_LONG,
  popup: POPUP_HEIGHT,
  options: HEIGHT,
  dataset: HEIGHT_OF_LONG,
  welcome: HEIGHT,
} as const;

const FILES = {
  panel: 'sidepanel.html',
  popup: 'popup.html',
  options: 'options.html',
  dataset: 'dataset.html',
  welcome: 'welcome.html',
} as const;

/** Opens one of the extension's own pages about the article, and waits until it is complete. */
async function openOwnPage(article: Page, shot: Shot, studio: Studio): Promise<Page> {
  const { surface } = shot;
  if (surface === 'card' || surface === 'marks') throw new Error(`${surface} is no page.`);
  const { context, worker } = studio;
  const tabId = await findTabId(worker, article.url());
  const isAboutPage = surface === 'panel' || surface === 'popup';
  if (isAboutPage && shot.state === undefined) await waitForMarks(article, shot);
  if (isAboutPage) await waitFor(() => readReport(worker, tabId), PATIENCE);
  const own = await openPage(context, shot, HEIGHTS[surface]);
  await own.goto(new URL(`/${FILES[surface]}?tab=${tabId}`, worker.url()).href);
  await own.locator('main').waitFor({ timeout: PATIENCE });
  if (surface === 'welcome') await waitForMarks(own, shot);
  if (isAboutPage) await waitUntilRead(own);
  if (shot.state === 'question') await askQuestions(own);
  return own;
}

/** Waits until the page no longer says that it is being read. */
async function waitUntilRead(own: Page): Promise<void> {
  await own
    .getByText(messages.statusLoading.message, { exact: true })
    .waitFor({ state: 'detached', timeout: PATIENCE });
}

/** Brings the settings page to what it shows only now and then. */
async function askQuestions(options: Page): Promise<void> {
  await options.getByRole('radio', { name: messages.openByModifier.message }).check();
  await options.getByLabel(messages.settingOpenDelay.message).fill('9000');
  await options.getByText(messages.siteListOpen.message).click();
  await options
    .getByLabel(messages.siteListField.message)
    .fill('donaudampfschifffahrtsgesellschaft.example\nnot a site');
  await options.getByRole('button', { name: messages.siteListAdd.message }).click();
  await options.getByRole('radio', { name: messages.storageChoiceLocal.message }).click();
  await options.getByLabel(messages.backupRestore.message).setInputFiles({
    name: 'settings-of-a-colleague-with-a-long-name.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        format: 'caveat-settings',
        version: 1,
        settings: { theme: 'dark', markingStyle: 'glow', categoriesOff: ['people'], tempo: 3 },
      }),
    ),
  });
  await options.getByText(messages.backupApply.message).waitFor({ timeout: PATIENCE });
}
