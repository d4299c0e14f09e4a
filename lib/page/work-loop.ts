import type { Steps } from '../text/steps.ts';
import { takeSteps } from '../text/take-steps.ts';
import { isFrame } from './frame-path.ts';
import { whenSeen } from './when-seen.ts';

/**
 * Longest stretch of work without giving the browser its turn, in ms. With the last step and what
 * the browser does about it, a stretch stays within half a frame at 60 Hz.
 */
const LONGEST_STRETCH = 4;

/**
 * Work takes at most one part in this many of the time, so that a page that changes without end
 * stays as quick as it was.
 */
const SHARE = 5;

/** How long a frame waits for a paint, in ms. */
const PAINT_PATIENCE = 500;

/** Work of a page that is put off to the next frame, and done in bounded stretches. */
export interface WorkLoop {
  /** Asks for a round of work. Asking again before it begins changes nothing. */
  request(): void;
}

/**
 * Runs rounds of work just before the next paint, so that marks appear together with the text
 * they mark. In a tab that is not seen no frame comes, and nothing is done until it is.
 *
 * @param begin begins a round, which may take any number of stretches
 * @param signal ends it
 */
export function startWorkLoop(begin: () => Steps<void>, signal: AbortSignal): WorkLoop {
  let round: Steps<void> | null = null;
  let isWanted = false;
  let isWaiting = false;
  let notBefore = 0;

  function run(): void {
    isWaiting = false;
    if (signal.aborted) return;
    const start = performance.now();
    if (!round) {
      isWanted = false;
      round = begin();
    }
    if (takeSteps(round, start + LONGEST_STRETCH).done) round = null;
    const end = performance.now();
    notBefore = end + (end - start) * (SHARE - 1);
    if (round || isWanted) schedule();
  }

  function schedule(): void {
    if (isWaiting || signal.aborted) return;
    isWaiting = true;
    const delay = notBefore - performance.now();
    if (delay <= 0) beforeNextPaint(run);
    else setTimeout(() => beforeNextPaint(run), delay);
  }

  return {
    request() {
      isWanted = true;
      schedule();
    },
  };
}

/**
 * Calls back before the next paint. Browsers do not paint frames that are scrolled out of view,
 * whose mentions count all the same: there it is done without one.
 */
function beforeNextPaint(run: () => void): void {
  if (!isFrame()) {
    requestAnimationFrame(run);
    return;
  }
  let isDone = false;
  const runOnce = (): void => {
    if (isDone) return;
    isDone = true;
    run();
  };
  requestAnimationFrame(runOnce);
  setTimeout(() => whenSeen(runOnce), PAINT_PATIENCE);
}
