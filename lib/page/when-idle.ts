/** How long work may be put off where a page is never idle, in ms. */
const PATIENCE = 1000;

/** Does a piece of work in a task of its own, once a page has nothing more urgent to do. */
export function whenIdle(work: () => void): void {
  requestIdleCallback(work, { timeout: PATIENCE });
}
