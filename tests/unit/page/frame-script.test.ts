import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type FrameScript, shelveFrameScript } from '../../../lib/page/frame-script.ts';

const KEY = Symbol.for('caveat.frame-script');

function makeScript(isAlive = true) {
  return {
    isAlive: () => isAlive,
    showFrame: () => null,
    noteCards: () => undefined,
    reportUnmarked: () => null,
    stop: vi.fn(),
  } satisfies FrameScript;
}

describe('the script that any frame may have', () => {
  beforeEach(() => {
    Reflect.deleteProperty(globalThis, KEY);
  });

  test('is there once, however often it is put there', () => {
    const first = makeScript();
    shelveFrameScript(first);
    shelveFrameScript(makeScript());
    expect(Reflect.get(globalThis, KEY)).toBe(first);
    expect(first.stop).not.toHaveBeenCalled();
  });

  test('replaces one that an update left behind', () => {
    const orphan = makeScript(false);
    const next = makeScript();
    shelveFrameScript(orphan);
    shelveFrameScript(next);
    expect(Reflect.get(globalThis, KEY)).toBe(next);
    expect(orphan.stop).toHaveBeenCalledOnce();
  });
});
