import { z } from 'zod';
import { type FrameState, frameStateSchema } from '../schema/frame-state.ts';
import { RUNNING_SCRIPT } from '../schema/limits.ts';
import { browser } from './browser.ts';

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
  const results = resultsSchema.safeParse(await callScripts(tabId, 'tellState'));
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
  let place = y;
  for (let level = path.length; level > 0; level--) {
    const answers = await callScripts(tabId, 'showFrame', [path.slice(0, level), place]);
    const outer = placesSchema.safeParse(answers).data?.find(({ result }) => result !== null);
    // Without an answer the frame is no longer there.
    if (typeof outer?.result !== 'number') return;
    place = outer.result;
  }
}

const placesSchema = z.array(z.object({ result: z.number().nullish().catch(null) }));

/** Tells all frames of a tab that one of them, which drew a number, has a card or none any more. */
export async function noteCards(tabId: number, from: number, isOpen: boolean): Promise<null> {
  await callScripts(tabId, 'noteCards', [from, isOpen]);
  return null;
}

/** Has every frame of a tab close a card, as Escape does. */
export async function closeCards(tabId: number): Promise<null> {
  await callScripts(tabId, 'closeCard');
  return null;
}

/** What the running scripts of a tab's frames offer here: `RunningScript` in `lib/page`. */
type ScriptMethod = 'tellState' | 'showFrame' | 'noteCards' | 'closeCard';

/** Calls a method of the script that runs in each frame of a tab; none answers where it is gone. */
async function callScripts(
  tabId: number,
  method: ScriptMethod,
  values: (number | boolean | number[])[] = [],
): Promise<unknown> {
  return browser.scripting
    .executeScript({
      target: { tabId, allFrames: true },
      func: callScript,
      args: [RUNNING_SCRIPT, method, values],
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
