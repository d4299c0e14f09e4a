import type { Steps } from '../text/steps.ts';

/** Least pause between two checks, in ms: readers take what follows within it to come at once. */
const LEAST_PAUSE = 250;

/** Checks take at most one part in this many of the time. */
const SHARE = 20;

/**
 * Says when to look again at what may have been shown or hidden. Many pages change a style in every
 * frame to move something about, which hardly ever shows or hides text: the first such change is
 * followed at once, those after it now and then, and the last one in any case.
 */
export class Recheck {
  readonly #onTime: () => void;
  #isWanted = false;
  /** While a check is made, and for a pause after it. */
  #isResting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param onTime called when it is time for a check that is wanted; must be cheap
   * @param signal ends it
   */
  constructor(onTime: () => void, signal: AbortSignal) {
    this.#onTime = onTime;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Asks for a check. Asking again before it is made costs nothing and changes nothing. */
  want(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    if (!this.#isResting) this.#onTime();
  }

  /** Whether a check is wanted, and may be made now. */
  get isTime(): boolean {
    return this.#isWanted && !this.#isResting;
  }

  /** Makes a check, in any case. Pauses between its steps do not count as its time. */
  *make(check: Steps<void>): Steps<void> {
    clearTimeout(this.#timer);
    this.#isWanted = false;
    this.#isResting = true;
    let spent = 0;
    try {
      for (;;) {
        const start = performance.now();
        const { done } = check.next();
        spent += performance.now() - start;
        if (done) return;
        yield;
      }
    } finally {
      this.#timer = setTimeout(() => this.#goOn(), Math.max(LEAST_PAUSE, spent * (SHARE - 1)));
    }
  }

  #goOn(): void {
    this.#isResting = false;
    if (this.#isWanted) this.#onTime();
  }
}
