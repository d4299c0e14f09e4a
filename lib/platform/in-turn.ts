/**
 * Has work that concerns a tab done one after the other, in the order in which it was asked for. In
 * other tabs nobody waits for it.
 *
 * @returns does the same in turn
 */
export function inTurn<Values extends unknown[], Result>(
  work: (tabId: number, ...values: Values) => Promise<Result>,
): (tabId: number, ...values: Values) => Promise<Result> {
  /** What was asked for last, by tab, until it is done. */
  const latest = new Map<number, Promise<Result>>();
  return (tabId, ...values) => {
    const start = (): Promise<Result> => work(tabId, ...values);
    const before = latest.get(tabId);
    const now = (before ? before.then(start, start) : start()).finally(() => {
      if (latest.get(tabId) === now) latest.delete(tabId);
    });
    latest.set(tabId, now);
    return now;
  };
}
