import type { Steps } from './steps.ts';
import { takeSteps } from './take-steps.ts';

/** Longest stretch of work without giving the browser its turn, in ms: half a frame at 60 Hz. */
const LONGEST_STRETCH = 8;

/**
 * Takes all steps, with the browser's turn in between, also in a page that is not seen, where
 * browsers hold timers back.
 *
 * @param isWanted asked before each stretch
 * @returns null where the result is no longer wanted
 * @throws what a step throws
 */
export async function runInStretches<Result>(
  steps: Steps<Result>,
  isWanted: () => boolean,
): Promise<Result | null> {
  while (isWanted()) {
    const step = takeSteps(steps, performance.now() + LONGEST_STRETCH);
    if (step.done) return step.value;
    await nextTurn();
  }
  return null;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
