import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type RunningScript, takeOver } from '../../../lib/page/running-script.ts';

function makeScript(role: RunningScript['role'], alive = true) {
  return {
    role,
    isAlive: () => alive,
    stop: vi.fn(),
  };
}

describe('takeOver', () => {
  beforeEach(() => {
    Reflect.deleteProperty(globalThis, Symbol.for('caveat.running-script'));
  });

  test('the first script starts', () => {
    expect(takeOver(makeScript('probe'))).toBe(true);
  });

  test.each([
    ['probe', 'probe', false],
    ['probe', 'annotator', true],
    ['annotator', 'probe', false],
    ['annotator', 'annotator', false],
  ] as const)('with a %s running, another %s starts: %s', (running, next, starts) => {
    const first = makeScript(running);
    takeOver(first);
    expect(takeOver(makeScript(next))).toBe(starts);
    expect(first.stop).toHaveBeenCalledTimes(starts ? 1 : 0);
  });

  test.each(['probe', 'annotator'] as const)(
    'a %s that an update left behind is replaced',
    (role) => {
      const orphan = makeScript(role, false);
      takeOver(orphan);
      expect(takeOver(makeScript('probe'))).toBe(true);
      expect(orphan.stop).toHaveBeenCalledOnce();
    },
  );
});
