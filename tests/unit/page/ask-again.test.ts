import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askAgain } from '../../../lib/page/ask-again.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const { signal } = new AbortController();

test('what is answered at once is asked for once', async () => {
  const ask = vi.fn(async () => 'here');
  await expect(askAgain(ask, signal)).resolves.toBe('here');
  expect(ask).toHaveBeenCalledTimes(1);
});

test('what failed is asked for again, until it is there', async () => {
  const ask = vi.fn(async () => (ask.mock.calls.length < 3 ? null : 'here'));
  const answer = askAgain(ask, signal);
  await vi.runAllTimersAsync();
  await expect(answer).resolves.toBe('here');
  expect(ask).toHaveBeenCalledTimes(3);
});

test('what fails each time is given up', async () => {
  const ask = vi.fn(async () => null);
  const answer = askAgain(ask, signal);
  await vi.runAllTimersAsync();
  await expect(answer).resolves.toBeNull();
  expect(ask).toHaveBeenCalledTimes(5);
});

test('nothing is asked any more once it is over', async () => {
  const life = new AbortController();
  const ask = vi.fn(async () => null);
  const answer = askAgain(ask, life.signal);
  life.abort();
  await vi.runAllTimersAsync();
  await expect(answer).resolves.toBeNull();
  expect(ask).toHaveBeenCalledTimes(1);
});
