/** Pauses before something that failed is asked for again, in ms. */
const PAUSES = [500, 2000, 8000, 30_000];

/**
 * Asks until there is an answer, a few times: the background may be ended just as it is asked.
 *
 * @param ask answers null where it failed
 * @param signal ends the asking
 * @returns null where it failed each time
 */
export async function askAgain<Value>(
  ask: () => Promise<Value | null>,
  signal: AbortSignal,
): Promise<Value | null> {
  let answer = await ask();
  for (const pause of PAUSES) {
    if (answer !== null) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (signal.aborted) break;
    answer = await ask();
  }
  return answer;
}
