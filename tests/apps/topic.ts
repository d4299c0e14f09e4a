/** What every application says from the beginning. */
export const TOPIC =
  'Ukraine: the Coalition of the Willing met in Paris and promised security guarantees.';

/** What it says after a click. */
export const LATER = 'Military hubs in Ukraine would follow.';

/** How an application is driven by its test. */
export interface DrivenApp {
  /** Makes the markup of the server a running application. */
  hydrate: () => void;
  /** Ends it and takes its markup away. */
  unmount: () => void;
  /** What the library complained of. */
  complaints: string[];
}

/** Puts an application where its test finds it. */
export function offer(app: DrivenApp): void {
  Object.assign(window, { app });
}
