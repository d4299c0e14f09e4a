import type { FrameState } from '../schema/frame-state.ts';
import { RUNNING_SCRIPT } from '../schema/limits.ts';

/** A script of ours that runs in a page. */
export interface RunningScript {
  role: 'probe' | 'annotator';
  /** False once the extension was updated or removed under it. */
  isAlive: () => boolean;
  /** Of a probe: whether it asked for the annotator in vain, since marking is off in its page. */
  isRefused?: () => boolean;
  /** Of an annotator, asked by the background when it counts the mentions of all frames of a tab. */
  tellState?: () => FrameState;
  /** Of an annotator: closes a card of this document, as Escape does. */
  closeCard?: () => void;
  /** Ends it, and takes away whatever it put into the page. */
  stop: () => void;
}

/**
 * Where scripts of ours find one another: on the global object of the world that they share, and
 * that the page does not.
 */
const KEY = Symbol.for(RUNNING_SCRIPT);

/** The script that runs in this page, or one that an update left behind. */
export function runningScript(): RunningScript | undefined {
  return Reflect.get(globalThis, KEY);
}

/**
 * Makes a script the one that runs in this page. An annotator takes over from a probe, and
 * anything from a script that an update left behind; that one is stopped.
 *
 * @returns false where the page has a script already, and this one must not start
 */
export function takeOver(script: RunningScript): boolean {
  const running = runningScript();
  if (running?.isAlive() && (running.role === 'annotator' || script.role === 'probe')) return false;
  running?.stop();
  Reflect.set(globalThis, KEY, script);
  return true;
}
