import type { CDPSession } from '@playwright/test';
import { waitFor } from './wait-for.ts';

/** A page is at rest once these did not grow for so many looks, about a second. */
const WORK = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];
const LOOKS = 10;

/**
 * Waits until neither script nor layout has run in a page for a while. Not judged by all tasks,
 * since each look is one.
 *
 * @param session of the page
 * @param patience in ms
 * @returns the page's metrics as they were when its rest began; null where it came to none
 */
export async function waitForRest(
  session: CDPSession,
  patience: number,
): Promise<ReadonlyMap<string, number> | null> {
  const looks: Map<string, number>[] = [];
  await session.send('Performance.enable');
  return waitFor(async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const look = new Map(metrics.map(({ name, value }) => [name, value]));
    looks.push(look);
    const past = looks.at(-1 - LOOKS);
    return past && WORK.every((name) => past.get(name) === look.get(name)) ? past : null;
  }, patience);
}
