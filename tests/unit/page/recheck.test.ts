import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Recheck } from '../../../lib/page/recheck.ts';
import { finish, type Steps } from '../../../lib/text/steps.ts';

/** A check of so many steps that take so many ms each. */
function* work(steps: number, ms: number): Steps<void> {
  for (let step = 0; step < steps; step++) {
    vi.advanceTimersByTime(ms);
    yield;
  }
}

describe('Recheck', () => {
  const onTime = vi.fn();
  let life: AbortController;
  let recheck: Recheck;
  beforeEach(() => {
    vi.useFakeTimers();
    onTime.mockReset();
    life = new AbortController();
    recheck = new Recheck(onTime, life.signal);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('has nothing to do until a check is wanted, and then at once', () => {
    expect(recheck.isTime).toBe(false);
    recheck.want();
    expect(recheck.isTime).toBe(true);
    expect(onTime).toHaveBeenCalledOnce();
  });

  test('leaves a pause after each check, and then calls back for what was wanted meanwhile', () => {
    finish(recheck.make(work(1, 1)));
    recheck.want();
    recheck.want();
    expect(recheck.isTime).toBe(false);
    expect(onTime).not.toHaveBeenCalled();
    vi.advanceTimersByTime(250);
    expect(recheck.isTime).toBe(true);
    expect(onTime).toHaveBeenCalledOnce();
  });

  test('is quick to follow where nothing was wanted for long', () => {
    finish(recheck.make(work(1, 1)));
    vi.advanceTimersByTime(1000);
    expect(recheck.isTime).toBe(false);
    recheck.want();
    expect(recheck.isTime).toBe(true);
  });

  for (const done of [0, 1, 2]) {
    test(`what changes after ${done} steps of a check is checked again, though nothing else comes`, () => {
      const check = recheck.make(work(2, 1.3));
      check.next();
      for (let step = 0; step < done; step++) check.next();
      recheck.want();
      finish(check);
      expect(recheck.isTime).toBe(false);
      const answers: boolean[] = [];
      onTime.mockReset();
      onTime.mockImplementation(() => answers.push(recheck.isTime));
      vi.advanceTimersByTime(1000);
      expect(answers).toEqual([true]);
    });
  }

  test('takes a small share of the time in a page that changes in every frame', () => {
    let spent = 0;
    const end = performance.now() + 60_000;
    while (performance.now() < end) {
      vi.advanceTimersByTime(16);
      recheck.want();
      if (!recheck.isTime) continue;
      const steps = recheck.make(work(20, 2));
      while (!steps.next().done) vi.advanceTimersByTime(10);
      spent += 40;
    }
    expect(spent).toBeLessThan(60_000 / 20);
    expect(spent).toBeGreaterThan(60_000 / 30);
  });

  test('goes on after a check that failed', () => {
    const check = recheck.make(
      (function* () {
        yield;
        throw new Error('a page without a body');
      })(),
    );
    expect(() => finish(check)).toThrow();
    recheck.want();
    vi.advanceTimersByTime(250);
    expect(recheck.isTime).toBe(true);
  });

  test('calls nobody back once it has ended', () => {
    finish(recheck.make(work(1, 1)));
    recheck.want();
    life.abort();
    vi.advanceTimersByTime(1000);
    expect(onTime).not.toHaveBeenCalled();
  });
});
