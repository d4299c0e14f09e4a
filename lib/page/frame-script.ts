import { FRAME_SCRIPT } from '../schema/limits.ts';
import type { PageReport } from '../schema/page-report.ts';

/**
 * What any frame of a tab may be asked by the background, whatever else runs there. Few tabs ever
 * are, so it is put into them when it is needed.
 */
export interface FrameScript {
  /** False once the extension was updated or removed under it. */
  isAlive: () => boolean;
  /** Brings a place of a frame into view, if this document holds the frame. */
  showFrame: (path: readonly number[], y: number) => number | null;
  /** Told that another frame of the tab has a card now, or none any more. */
  noteCards: (frameId: number, isOpen: boolean) => void;
  /** What is to be said of a page that is not marked; null where another script answers, or none. */
  reportUnmarked: () => PageReport | null;
  /** Ends it. */
  stop: () => void;
}

/** Where the background finds it: on the global object of content scripts, which is not the page's. */
const KEY = Symbol.for(FRAME_SCRIPT);

/** Puts it there, unless there is one; one that an update left behind is stopped. */
export function shelveFrameScript(script: FrameScript): void {
  const running: FrameScript | undefined = Reflect.get(globalThis, KEY);
  if (running?.isAlive()) return;
  running?.stop();
  Reflect.set(globalThis, KEY, script);
}
