import { afterEach, expect, test, vi } from 'vitest';
import { runSteps, type Step } from '../../../scripts/run-steps.ts';

afterEach(() => vi.restoreAllMocks());

/** Runs the steps, and gives the result and what was printed. */
async function run(steps: Step[]): Promise<{ passed: boolean; lines: string[] }> {
  const lines: string[] = [];
  const keep = (text: string) => void lines.push(...text.split('\n'));
  vi.spyOn(console, 'log').mockImplementation(keep);
  vi.spyOn(console, 'error').mockImplementation(keep);
  return { passed: await runSteps(steps), lines };
}

const endWith = (code: number): Step['run'] => ['node', '-e', `process.exit(${code})`];

test('all steps passed', async () => {
  const { passed, lines } = await run([
    { name: 'one', run: endWith(0) },
    { name: 'two', run: () => {} },
  ]);
  expect(passed).toBe(true);
  expect(lines).toContain('[2/2] two');
  expect(lines.at(-1)).toBe('2 passed, 0 failed');
});

test('after a failure the others run, but not what needs the failed one', async () => {
  const three = vi.fn();
  const { passed, lines } = await run([
    { name: 'one', run: endWith(3) },
    { name: 'two', run: endWith(0), needs: ['one'] },
    { name: 'three', run: three },
    {
      name: 'four',
      run: () => {
        throw new Error('what to do');
      },
    },
    { name: 'five', run: ['no-such-program-here'] },
  ]);
  expect(passed).toBe(false);
  expect(three).toHaveBeenCalledOnce();
  expect(lines).toContain('Not run: it needs what failed above (one).');
  expect(lines).toContain('what to do');
  expect(lines.at(-1)).toBe('1 passed, 4 failed');
});
