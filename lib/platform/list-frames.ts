import { z } from 'zod';
import { type FrameState, frameStateSchema } from '../schema/frame-state.ts';
import { FRAME_SCRIPT, RUNNING_SCRIPT } from '../schema/limits.ts';
import { browser, type Scripting } from './browser.ts';
import { inTurn } from './in-turn.ts';

/** A frame of a tab in which the annotator runs, the page itself among them. */
export interface TabFrame extends FrameState {
  /** The browser's id of the frame; 0 for the page itself. */
  frameId: number;
}

const resultsSchema = z.array(
  z.object({ frameId: z.number(), result: frameStateSchema.nullish().catch(null) }),
);

/**
 * The frames of a tab in which the annotator runs, in page order. Asked anew each time: nothing
 * tells when a frame goes, and the background may be ended between two questions. Frames that
 * cannot be asked are left out.
 */
export async function listFrames(tabId: number): Promise<TabFrame[]> {
  const results = resultsSchema.safeParse(
    await callScripts({ tabId, allFrames: true }, 'tellState'),
  );
  if (!results.success) return [];
  return results.data
    .flatMap(({ frameId, result }) => (result ? [{ ...result, frameId }] : []))
    .sort((one, other) => comparePaths(one.path, other.path));
}

/** How many mentions the frames of a tab have together. */
export async function countMentions(tabId: number): Promise<number> {
  const frames = await listFrames(tabId);
  const counts = frames.flatMap(({ counts }) => Object.values(counts));
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Has the documents around a frame bring a place in it into view, from the inside outwards.
 *
 * @param y the place, in CSS px from the top of the frame's view
 */
export async function showFrame(tabId: number, { path }: FrameState, y = 0): Promise<void> {
  if (path.length === 0) return;
  const target = { tabId, allFrames: true };
  await putFrameScript(target);
  let place = y;
  for (let level = path.length; level > 0; level--) {
    const answers = await callScripts(target, 'showFrame', [path.slice(0, level), place]);
    const outer = placesSchema.safeParse(answers).data?.find(({ result }) => result !== null);
    // Without an answer the frame is no longer there.
    if (typeof outer?.result !== 'number') return;
    place = outer.result;
  }
}

const placesSchema = z.array(z.object({ result: z.number().nullish().catch(null) }));

/**
 * Tells the other frames of a tab that one of them has a card now, or none any more. In turn: a
 * frame that heard of a card last would keep Escape to itself for ever.
 */
export const noteCards = inTurn(tellFrames);

async function tellFrames(tabId: number, frameId: number, isOpen: boolean): Promise<null> {
  const all = { tabId, allFrames: true };
  if (!isOpen) {
    // Those that do not have the script have heard of no card.
    await callScripts(all, 'noteCards', [frameId, false]);
    return null;
  }
  const others = (await putFrameScript(all)).filter((id) => id !== frameId);
  if (others.length > 0) {
    await callScripts({ tabId, frameIds: others }, 'noteCards', [frameId, true]);
  }
  return null;
}

/** What is to be said of a page in which only the probe runs; undefined of any other. */
export async function reportUnmarked(tabId: number): Promise<unknown> {
  const target = { tabId, frameIds: [0] };
  await putFrameScript(target);
  const answers = await callScripts(target, 'reportUnmarked');
  return answersSchema.safeParse(answers).data?.[0]?.result ?? undefined;
}

const answersSchema = z.array(z.object({ result: z.unknown() }));

/** Has every frame of a tab close a card, as Escape does. */
export async function closeCards(tabId: number): Promise<null> {
  await callScripts({ tabId, allFrames: true }, 'closeCard');
  return null;
}

/** Which frames are meant. */
type Target = Scripting.InjectionTarget;

/** What scripts in frames offer here, and where: `RunningScript` and `FrameScript` in `lib/page`. */
const OFFERED_BY = {
  tellState: RUNNING_SCRIPT,
  closeCard: RUNNING_SCRIPT,
  showFrame: FRAME_SCRIPT,
  noteCards: FRAME_SCRIPT,
  reportUnmarked: FRAME_SCRIPT,
} as const;

/** Puts the script that any frame may have into frames; answers which frames there are. */
async function putFrameScript(target: Target): Promise<number[]> {
  const results = await browser.scripting
    .executeScript({ target, files: ['frame.js'], injectImmediately: true })
    .catch(() => []);
  return results.map(({ frameId }) => frameId);
}

/** Calls a method of a script that runs in frames; none answers where it is gone. */
async function callScripts(
  target: Target,
  method: keyof typeof OFFERED_BY,
  values: (number | boolean | number[])[] = [],
): Promise<unknown> {
  return browser.scripting
    .executeScript({
      target,
      func: callScript,
      args: [OFFERED_BY[method], method, values],
      // A page that is still loading is not waited for.
      injectImmediately: true,
    })
    .catch(() => []);
}

/** Runs in the frames, cut off from everything here. */
function callScript(name: string, method: string, values: unknown[]): unknown {
  return Reflect.get(globalThis, Symbol.for(name))?.[method]?.(...values) ?? null;
}

function comparePaths(one: readonly number[], other: readonly number[]): number {
  const level = one.findIndex((place, index) => place !== other[index]);
  return level < 0 ? one.length - other.length : (one[level] ?? 0) - (other[level] ?? -1);
}
