import { type FrameReport, joinReports } from '../schema/join-reports.ts';
import type { PageReading, PageTab } from '../schema/page-reading.ts';
import { pageReportSchema, type ReportedMention } from '../schema/page-report.ts';
import type { PageRequest, StepTurn } from '../schema/page-request.ts';
import { sentTextSchema } from '../schema/sent-text.ts';
import { type TextSelector, textSelectorsSchema } from '../schema/text-selector.ts';
import { browser } from './browser.ts';
import { inTurn } from './in-turn.ts';
import { listFrames, reportUnmarked, showFrame, type TabFrame } from './list-frames.ts';
import { readContentType } from './read-content-type.ts';
import { unreadableReason } from './unreadable-reason.ts';
import { within } from './within.ts';

/**
 * Sends a request to the script in a frame of a tab; rejects or gives undefined where none hears.
 *
 * @param frameId the page itself where it is left out
 */
export function askPage(tabId: number, request: PageRequest, frameId = 0): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, request, { frameId });
}

/** Types of documents that our scripts read, see `whenReadable`. */
const PAGE_TYPES = ['text/html', 'application/xhtml+xml'];

/** Why a page does not answer. */
async function explainSilence({ id, url, loading }: PageTab): Promise<PageReading> {
  const reason = unreadableReason(url);
  // Without access the browser hides the address too, so an empty one tells nothing yet.
  if (url === '' || reason === null) {
    const pages = browser.runtime.getManifest().host_permissions ?? [];
    if (!(await browser.permissions.contains({ origins: pages }))) {
      return { state: 'unreadable', reason: 'no-access' };
    }
  }
  if (reason !== null) return { state: 'unreadable', reason };
  const type = await readContentType(id);
  if (type === 'application/pdf') return { state: 'unreadable', reason: 'pdf' };
  if (type !== null && !PAGE_TYPES.includes(type))
    return { state: 'unreadable', reason: 'no-page' };
  return { state: loading ? 'loading' : 'needs-reload' };
}

/** How long a frame may take to answer, in ms: one that is not shown may never have been read. */
const FRAME_PATIENCE = 1000;

/**
 * Asks a tab's page for its report, and joins to it those of the frames. Never rejects; waits as
 * long as the page's script takes.
 */
export async function readPage(tab: PageTab): Promise<PageReading> {
  if (tab.asleep) return { state: 'asleep' };
  const marked = await askPage(tab.id, { type: 'get-report' }).catch(() => undefined);
  const answer = marked === undefined ? await reportUnmarked(tab.id) : marked;
  if (answer === undefined) return explainSilence(tab);
  const report = pageReportSchema.safeParse(answer);
  if (!report.success) return { state: 'failed' };
  return { state: 'report', report: joinReports(report.data, await readFrames(tab.id)) };
}

async function readFrames(tabId: number): Promise<FrameReport[]> {
  const frames = (await listFrames(tabId)).filter(
    ({ frameId, state }) => frameId !== 0 && state === 'topic',
  );
  const reports = await Promise.all(
    frames.map(async ({ frameId }) => {
      const asked = askPage(tabId, { type: 'get-report' }, frameId);
      const answer = await within(FRAME_PATIENCE, asked).catch(() => undefined);
      const report = pageReportSchema.safeParse(answer);
      return report.success ? [{ frameId, report: report.data }] : [];
    }),
  );
  return reports.flat();
}

/**
 * As {@link readPage}, with the text that the mentions of the report stand in. A page whose text
 * does not come is listed without it.
 */
export async function readPageAndText(tab: PageTab): Promise<PageReading> {
  const reading = await readPage(tab);
  if (reading.state !== 'report' || reading.report.mentions.length === 0) return reading;
  const answer = await askPage(tab.id, { type: 'get-text' }).catch(() => undefined);
  const text = sentTextSchema.safeParse(answer);
  return text.success ? { ...reading, text: text.data } : reading;
}

/** Where the mentions of a page's report stand in its text; none where it does not answer. */
export async function readSelectors(tabId: number): Promise<TextSelector[]> {
  const answer = await askPage(tabId, { type: 'get-selectors' }).catch(() => undefined);
  return textSelectorsSchema.safeParse(answer).data ?? [];
}

/** Brings a place of a page, so many CSS px from its top, to the middle of the screen. */
export async function scrollPage(tabId: number, y: number): Promise<void> {
  await askPage(tabId, { type: 'scroll-to', y }).catch(() => undefined);
}

/** Scrolls a page to a mention of its last report and opens its card; nothing where it is gone. */
export async function jumpToMention(
  tabId: number,
  { id, frame }: Pick<ReportedMention, 'id' | 'frame'>,
): Promise<void> {
  const frames = frame ? await listFrames(tabId) : [];
  const holder = frames.find(({ frameId }) => frameId === frame?.id);
  const request = { type: 'jump', id: frame?.mention ?? id } as const;
  await openIn(tabId, holder, () => askPage(tabId, request, frame?.id));
}

/**
 * Opens the card of the next or previous mention, going on from frame to frame and round the page;
 * a page without our script is left alone. In turn: each step goes on from where the one before led,
 * however fast a key is pressed.
 */
export const stepMention = inTurn(stepOnce);

async function stepOnce(tabId: number, direction: 'next' | 'previous'): Promise<void> {
  const frames = await listFramesWithMentions(tabId);
  const step = (frame: TabFrame | undefined, turn?: StepTurn): Promise<unknown> =>
    askPage(tabId, { type: 'step', direction, ...(turn && { turn }) }, frame?.frameId).catch(
      () => undefined,
    );
  if (frames.length < 2) {
    await step(frames[0]);
    return;
  }
  const latest = findLatest(frames);
  if (!latest) return;
  // A frame that does not answer is passed by.
  if (await openIn(tabId, latest, () => step(latest, 'stay'))) return;
  const move = direction === 'next' ? 1 : -1;
  const following = frames.at((frames.indexOf(latest) + move) % frames.length) ?? latest;
  await openIn(tabId, following, () => step(following, 'enter'));
}

/**
 * Has a card opened in a frame, and brings its line into view; answers whether it was.
 *
 * @param open answers where the line is in the frame's view, in CSS px from its top
 */
async function openIn(
  tabId: number,
  frame: TabFrame | undefined,
  open: () => Promise<unknown>,
): Promise<boolean> {
  const place = await open().catch(() => undefined);
  if (typeof place !== 'number') return false;
  if (frame) await showFrame(tabId, frame, place);
  return true;
}

async function listFramesWithMentions(tabId: number): Promise<TabFrame[]> {
  const frames = await listFrames(tabId);
  return frames.filter(({ counts }) => Object.values(counts).some((count) => count > 0));
}

/** The frame that a card was last opened in by key or from the panel, else the first. */
function findLatest(frames: readonly TabFrame[]): TabFrame | undefined {
  return frames.toSorted((one, other) => other.stepped - one.stepped)[0];
}

/** Shows a page's marks or hides them, until it is loaded again. */
export async function revealMarks(tabId: number, on: boolean): Promise<void> {
  for (const { frameId } of await listFrames(tabId)) {
    await askPage(tabId, { type: 'reveal', on }, frameId).catch(() => undefined);
  }
}

/** Moves the focus into the page's card, opening one first where none is open. */
export async function enterCard(tabId: number): Promise<void> {
  const frame = findLatest(await listFramesWithMentions(tabId));
  await askPage(tabId, { type: 'enter-card' }, frame?.frameId).catch(() => undefined);
}

/** Pins the page's open card. */
export async function pinCard(tabId: number): Promise<void> {
  const frame = findLatest(await listFramesWithMentions(tabId));
  await askPage(tabId, { type: 'pin-card' }, frame?.frameId).catch(() => undefined);
}

/** Shows the marks of the page where they are hidden, and else hides them. */
export async function toggleMarks(tabId: number): Promise<void> {
  const [first, ...others] = await listFrames(tabId);
  const asked = askPage(tabId, { type: 'reveal' }, first?.frameId);
  const on = (await asked.catch(() => undefined)) === true;
  for (const { frameId } of others) {
    await askPage(tabId, { type: 'reveal', on }, frameId).catch(() => undefined);
  }
}
