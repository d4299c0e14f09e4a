import { expect, test } from 'vitest';
import { runInStretches } from '../../../lib/text/run-in-stretches.ts';
import type { Steps } from '../../../lib/text/steps.ts';

/** Work whose every step takes a stretch. */
function* count(to: number, heard: string[]): Steps<number> {
  for (let step = 1; step <= to; step++) {
    const end = performance.now() + 9;
    while (performance.now() < end);
    heard.push(`step ${step}`);
    yield;
  }
  return to;
}

test('others have their turn between the stretches', async () => {
  const heard: string[] = [];
  const done = runInStretches(count(3, heard), () => true);
  heard.push('others');
  expect(await done).toBe(3);
  expect(heard).toEqual(['step 1', 'others', 'step 2', 'step 3']);
});

test('what is no longer wanted goes no further', async () => {
  const heard: string[] = [];
  expect(await runInStretches(count(3, heard), () => heard.length < 2)).toBeNull();
  expect(heard).toEqual(['step 1', 'step 2']);
});

test('a step that throws is told', async () => {
  // biome-ignore lint/correctness/useYield: it fails before it could.
  const failing = function* (): Steps<null> {
    throw new Error('a broken page');
  };
  await expect(runInStretches(failing(), () => true)).rejects.toThrow('a broken page');
});
