import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page, Worker } from '@playwright/test';
import type { PageReport } from '../lib/schema/page-report.ts';
import { summarisePage } from '../lib/summary/summarise-page.ts';
import { findTabId, readReport } from './ask-page.ts';
import { formatTable } from './format-table.ts';
import { pointAt } from './point-at.ts';
import { readCard } from './read-card.ts';
import { readMarks } from './read-marks.ts';
import { loadSeeds } from './read-seeds.ts';
import { waitFor } from './wait-for.ts';

const FOLDER = fileURLToPath(new URL('../.output/demo', import.meta.url));

/** How long a page may take until it is marked, and a card until it is open, in ms. */
const PATIENCE = 10_000;

/** Marks above this line belong to the head of a usual article, in CSS px of the page. */
const BELOW_HEADLINE = 300;

/** Where the marked line stands in the picture, in CSS px: the card fits below it. */
const CARD_LINE = 400;

/**
 * What a reader would see of a page, without a display: prints the page's summary as a table, and
 * saves screenshots of a card, the panel and the popup.
 *
 * @param page loaded
 * @param worker the extension's background
 */
export async function showDemo(page: Page, worker: Worker): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  // A picture taken in the middle of a fade shows neither state.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const tabId = await findTabId(worker, page.url());
  const report = await waitFor(async () => {
    const found = await readReport(worker, tabId);
    return found !== null && found.mentions.length > 0 ? found : null;
  }, PATIENCE);
  console.log(`\n${page.url()}\n`);
  console.log(report === null ? 'Nothing on this page is marked.' : describeReport(report));

  const root = new URL('/', worker.url()).href;
  const pictures = [
    await showCard(page),
    await showOwnPage(page, `${root}sidepanel.html?tab=${tabId}`, 'panel.png', {
      width: 420,
      height: 900,
    }),
    await showOwnPage(page, `${root}popup.html?tab=${tabId}`, 'popup.png', {
      width: 320,
      height: 500,
    }),
  ];
  console.log(`\nScreenshots:\n${pictures.map((path) => `  ${path}`).join('\n')}`);
}

function describeReport(report: PageReport): string {
  const { categories, total, entryCount } = summarisePage(report, loadSeeds().dataset);
  const rows = categories.flatMap(({ category, entries }) =>
    entries.map(({ entry, mentions }) => [
      category.label,
      entry.label,
      mentions.length,
      mentions[0]?.sentence.text ?? '',
    ]),
  );
  const table = formatTable(['Category', 'Entry', 'Count', 'First sentence'], rows);
  return `${table}\n\n${total} mentions of ${entryCount} entries`;
}

/**
 * Takes a picture of the page with the card open of a pledge below the headline, or of the first
 * mark.
 */
async function showCard(page: Page): Promise<string> {
  const boxes = (await readMarks(page)).flatMap(({ category, box }) =>
    box === null ? [] : [{ ...box, isPledge: category === 'pledges' }],
  );
  const box = boxes.find(({ y, isPledge }) => isPledge && y > BELOW_HEADLINE) ?? boxes[0];
  if (box) {
    await pointAt(page, box, CARD_LINE);
    const card = await waitFor(() => readCard(page), PATIENCE);
    if (card === null) console.error('No card opened over the mark.');
  }
  return savePicture(page, 'page.png');
}

/** Takes a picture of one of the extension's pages. */
async function showOwnPage(
  opener: Page,
  url: string,
  name: string,
  size: { width: number; height: number },
): Promise<string> {
  const page = await opener.context().newPage();
  await page.setViewportSize(size);
  await page.goto(url, { waitUntil: 'networkidle' });
  const picture = await savePicture(page, name);
  await page.close();
  return picture;
}

async function savePicture(page: Page, name: string): Promise<string> {
  const path = join(FOLDER, name);
  await page.screenshot({ path });
  return path;
}
