import { expect, test, vi } from 'vitest';
import { makeStorage } from './fake-storage.ts';

const storage = makeStorage();

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: { storage } }));

const { changeSettings } = await import('../../../lib/platform/settings-store.ts');

test('changes that come too fast for the browser are slowed down, and none is lost', async () => {
  vi.useFakeTimers();
  const started = Date.now();
  const written: Promise<unknown>[] = [];
  for (let delay = 0; delay < 3000; delay++) {
    written.push(changeSettings(() => ({ openDelay: delay })));
    await vi.advanceTimersByTimeAsync(20);
  }
  await vi.runAllTimersAsync();
  expect(new Set(await Promise.all(written))).toEqual(new Set([null]));
  expect(storage.sync.values).toEqual({ version: 1, openDelay: 2999 });
  const minutes = (Date.now() - started) / 60_000;
  const writes = storage.sync.set.mock.calls.length + storage.sync.remove.mock.calls.length;
  expect(writes).toBeLessThan(40 + 30 * minutes);
  vi.useRealTimers();
});
