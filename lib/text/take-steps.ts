import type { Steps } from './steps.ts';

/**
 * Takes steps until a time, one at least.
 *
 * @param deadline as `performance.now()` tells time, in ms
 * @returns what the last of them gave: the result, or that there is more to do
 */
export function takeSteps<Result>(
  steps: Steps<Result>,
  deadline: number,
): IteratorResult<void, Result> {
  let step = steps.next();
  while (!step.done && performance.now() < deadline) step = steps.next();
  return step;
}
