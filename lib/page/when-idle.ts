import { whenSeen } from './when-seen.ts';

/** How long work may be put off where a page is never idle, in ms. */
const PATIENCE = 1000;

/**
 * Does a piece of work in a task of its own, once the tab is seen and the page has nothing more
 * urgent to do.
 */
export function whenIdle(work: () => void): void {
  whenSeen(() => requestIdleCallback(work, { timeout: PATIENCE }));
}
