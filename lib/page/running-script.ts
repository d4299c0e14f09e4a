import type { FrameState } from '../schema/frame-state.ts';
import { RUNNING_SCRIPT } from '../schema/limits.ts';

/** A script of ours that runs in a page. */
export interface RunningScript {
  role: 'probe' | 'annotator';
  /** False once the extension was updated or removed under it. */
  isAlive: () => boolean;
  /** Asked by the background when it counts the mentions of all frames of a tab. */
  tellState?: () => FrameState;
  /** Brings a place of a frame into view, if this document holds the frame. */
  showFrame: (path: readonly number[], y: number) => number | null;
  /** Told that a frame of the tab has a card now, or none any more; `from` stands for the frame. */
  noteCards: (from: number, isOpen: boolean) => void;
  /** Closes a card of this document, as Escape does. */
  closeCard?: () => void;
  /** Ends it, and takes away whatever it put into the page. */
  stop: () => void;
}

/**
 * Where scripts of ours find one another: on the global object of the world that they share, and
 * that the page does not.
 */
const KEY = Symbol.for(RUNNING_SCRIPT);

/**
 * Makes a script the one that runs in this page. An annotator takes over from a probe, and
 * anything from a script that an update left behind; that one is stopped.
 *
 * @returns false where the page has a script already, and this one must not start
 */
export function takeOver(script: RunningScript): boolean {
  const running = Reflect.get(globalThis, KEY) as RunningScript | undefined;
  if (running?.isAlive() && (running.role === 'annotator' || script.role === 'probe')) return false;
  running?.stop();
  Reflect.set(globalThis, KEY, script);
  return true;
}
