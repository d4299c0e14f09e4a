import { setTimeout as pause } from 'node:timers/promises';

/** Time between two looks, in ms: short against a page's loading, long against a look. */
const INTERVAL = 100;

/**
 * Looks again and again until `look` gives something.
 *
 * @param timeout in ms
 * @returns what `look` gave, or null where the time ran out
 */
export async function waitFor<Value>(
  look: () => Promise<Value | null>,
  timeout: number,
): Promise<Value | null> {
  const end = Date.now() + timeout;
  for (;;) {
    const found = await look();
    if (found !== null || Date.now() > end) return found;
    await pause(INTERVAL);
  }
}
