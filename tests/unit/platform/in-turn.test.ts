import { expect, test } from 'vitest';
import { inTurn } from '../../../lib/platform/in-turn.ts';

/** Work that goes on until it is ended by its name, and what was begun and done. */
function makeWork() {
  const log: string[] = [];
  const ends = new Map<string, { resolve: () => void; reject: (error: Error) => void }>();
  const run = inTurn(async (tabId: number, name: string) => {
    log.push(`${tabId} ${name}`);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    ends.set(name, { resolve, reject });
    await promise;
    log.push(`${tabId} ${name} done`);
    return name;
  });
  return { log, run, end: (name: string) => ends.get(name) };
}

test('work for a tab waits for what was asked for before', async () => {
  const { log, run, end } = makeWork();
  const first = run(1, 'first');
  const second = run(1, 'second');
  expect(log).toEqual(['1 first']);
  end('first')?.resolve();
  expect(await first).toBe('first');
  end('second')?.resolve();
  expect(await second).toBe('second');
  expect(log).toEqual(['1 first', '1 first done', '1 second', '1 second done']);
});

test('other tabs do not wait', () => {
  const { log, run } = makeWork();
  void run(1, 'first');
  void run(2, 'other');
  expect(log).toEqual(['1 first', '2 other']);
});

test('what fails keeps nothing waiting, and its caller hears of it', async () => {
  const { log, run, end } = makeWork();
  const first = run(1, 'first');
  const second = run(1, 'second');
  end('first')?.reject(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  end('second')?.resolve();
  await second;
  expect(log).toEqual(['1 first', '1 second', '1 second done']);
  void run(1, 'third');
  expect(log.at(-1)).toBe('1 third');
});
