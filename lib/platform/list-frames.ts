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
  const answers = await browser.scripting
    .executeScript({
      target: { tabId, allFrames: true },
      func: tellState,
      args: [RUNNING_SCRIPT],
    })
    .catch(() => []);
  const results = resultsSchema.safeParse(answers);
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

/** Has the documents around a frame bring it into view. */
export async function showFrame(tabId: number, { path }: FrameState): Promise<void> {
  if (path.length === 0) return;
  await browser.scripting
    .executeScript({
      target: { tabId, allFrames: true },
      func: runShowFrame,
      args: [RUNNING_SCRIPT, path],
    })
    .catch(() => undefined);
}

/** Runs in the frames, cut off from everything here. */
function runShowFrame(name: string, path: number[]): void {
  Reflect.get(globalThis, Symbol.for(name))?.showFrame(path);
}

/** Runs in the frames, cut off from everything here. */
function tellState(name: string): unknown {
  return Reflect.get(globalThis, Symbol.for(name))?.tellState?.() ?? null;
}

function comparePaths(one: readonly number[], other: readonly number[]): number {
  const level = one.findIndex((place, index) => place !== other[index]);
  return level < 0 ? one.length - other.length : (one[level] ?? 0) - (other[level] ?? -1);
}
