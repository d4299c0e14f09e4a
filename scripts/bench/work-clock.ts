/**
 * Longest delay of timers that are waited for, in ms. Work is put off by less; shadow roots that
 * come late are looked for a second after they might have come, and up to 16 s.
 */
const LONGEST_WAIT = 900;

/**
 * Rounds of microtasks that still count to the callback that set them off: what is measured works in
 * steps, and settles one promise. Each costs some microseconds that count as well.
 */
const ROUNDS = 2;

/**
 * Adds up the time that scripts of a page work, whenever they do: it puts itself between them and
 * everything that calls them back. Made before they start, on a page that has no other script.
 */
export class WorkClock {
  /** Time worked since the last reset, in ms. */
  spent = 0;
  /** Longest time worked without the browser getting its turn, in ms. */
  longest = 0;
  #start: number | null = null;
  readonly #awaited = new Set<string>();
  readonly #nextFrame = window.requestAnimationFrame.bind(window);

  constructor() {
    this.#watchFrames();
    this.#watchTimers();
    const clock = this;
    window.MutationObserver = class extends MutationObserver {
      constructor(callback: MutationCallback) {
        super((records, observer) => clock.run(() => callback(records, observer)));
      }
    };
  }

  reset(): void {
    this.spent = 0;
    this.longest = 0;
  }

  /** Counts a piece of work, and the promises that it settles. */
  run<Value>(work: () => Value): Value {
    if (this.#start !== null) return work();
    this.#start = performance.now();
    try {
      return work();
    } finally {
      this.#stopAfter(ROUNDS);
    }
  }

  /** Settled once nothing that would call back is awaited any more. */
  async settle(): Promise<void> {
    do {
      await new Promise((resolve) => this.#nextFrame(resolve));
    } while (this.#awaited.size > 0 || this.#start !== null);
  }

  /** Runs the whole of a piece of work, which ends by itself, and tells how long it worked, in ms. */
  async measure(work: () => unknown): Promise<number> {
    this.reset();
    this.run(work);
    await this.settle();
    return this.spent;
  }

  #stopAfter(rounds: number): void {
    if (rounds > 0) {
      queueMicrotask(() => this.#stopAfter(rounds - 1));
      return;
    }
    const time = performance.now() - (this.#start ?? 0);
    this.#start = null;
    this.spent += time;
    this.longest = Math.max(this.longest, time);
  }

  #watchFrames(): void {
    const { requestAnimationFrame, cancelAnimationFrame } = window;
    window.requestAnimationFrame = (callback) => {
      const id = requestAnimationFrame((time) => this.#called(`frame ${id}`, () => callback(time)));
      this.#awaited.add(`frame ${id}`);
      return id;
    };
    window.cancelAnimationFrame = (id) => {
      this.#awaited.delete(`frame ${id}`);
      cancelAnimationFrame(id);
    };
    const { requestIdleCallback, cancelIdleCallback } = window;
    window.requestIdleCallback = (callback, options) => {
      const id = requestIdleCallback(
        (deadline) => this.#called(`idle ${id}`, () => callback(deadline)),
        options,
      );
      this.#awaited.add(`idle ${id}`);
      return id;
    };
    window.cancelIdleCallback = (id) => {
      this.#awaited.delete(`idle ${id}`);
      cancelIdleCallback(id);
    };
  }

  #watchTimers(): void {
    const { setTimeout, clearTimeout } = window;
    const wait = (callback: () => void, delay?: number): number => {
      const id = setTimeout(() => this.#called(`timer ${id}`, callback), delay);
      if ((delay ?? 0) <= LONGEST_WAIT) this.#awaited.add(`timer ${id}`);
      return id;
    };
    const clear = (id?: number): void => {
      this.#awaited.delete(`timer ${id}`);
      clearTimeout(id);
    };
    Object.assign(window, { setTimeout: wait, clearTimeout: clear });
  }

  #called(key: string, callback: () => void): void {
    this.#awaited.delete(key);
    this.run(callback);
  }
}

/** A clock that has run once: its own code, when cold, takes half a ms, a fifth of a short work. */
export async function startClock(): Promise<WorkClock> {
  const clock = new WorkClock();
  await clock.measure(() => undefined);
  return clock;
}
