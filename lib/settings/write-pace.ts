/**
 * How many changes are written without waiting: someone who sets Caveat up presses many switches
 * in a row.
 */
const BURST = 20;

/**
 * How long after that one change follows another at least, in ms. Browsers take 1,800 writes to
 * synchronised storage in an hour and 120 in a minute, and a change may need two: one to set and
 * one to remove.
 */
const INTERVAL = 4500;

/** When the last writes were, and so how long the next one waits. */
export class WritePace {
  /** Times of the last writes, in ms, oldest first; not more than {@link BURST}. */
  #times: number[] = [];

  /** How long a write at the time `now` has to wait, in ms. */
  waitAt(now: number): number {
    const [oldest] = this.#times;
    const newest = this.#times.at(-1);
    if (oldest === undefined || newest === undefined || this.#times.length < BURST) return 0;
    // A full burst is over once each of its writes has had its interval.
    if (now - oldest >= BURST * INTERVAL) return 0;
    // A clock that was set back must not hold changes up for hours.
    return Math.min(INTERVAL, Math.max(0, newest + INTERVAL - now));
  }

  /** A write is made at the time `now`, in ms. */
  note(now: number): void {
    this.#times = [...this.#times, now].slice(-BURST);
  }
}
