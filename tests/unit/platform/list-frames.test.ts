import { beforeEach, describe, expect, test, vi } from 'vitest';

interface Injection {
  target: { tabId: number; frameIds?: number[]; allFrames?: boolean };
  files?: string[];
  args?: [script: string, method: string, values: unknown[]];
}

const executeScript = vi.fn<(injection: Injection) => Promise<unknown>>();

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: { scripting: { executeScript } } }));

const { noteCards, reportUnmarked, showFrame } = await import(
  '../../../lib/platform/list-frames.ts'
);

/** Which files were put where, and what was called. */
const done = () =>
  executeScript.mock.calls.map(([{ target, files, args }]) => [
    target.frameIds ?? 'all',
    files?.join() ?? args?.[1],
  ]);

/** Frames that scripts can be put into, and what calls answer. */
function haveFrames(frameIds: number[], answer: unknown = null): void {
  executeScript.mockImplementation(async ({ files, target }) =>
    frameIds
      .filter((frameId) => target.frameIds?.includes(frameId) ?? true)
      .map((frameId) => ({ frameId, result: files ? undefined : answer })),
  );
}

beforeEach(() => {
  vi.clearAllMocks();
});

describe('a card that opens in a frame', () => {
  test('is told to the other frames, which are first made able to hear it', async () => {
    haveFrames([0, 4, 7]);
    await noteCards(5, 4, true);
    expect(done()).toEqual([
      ['all', 'frame.js'],
      [[0, 7], 'noteCards'],
    ]);
    expect(executeScript.mock.lastCall?.[0].args?.[2]).toEqual([4, true]);
  });

  test('is told to nobody where the others have gone', async () => {
    haveFrames([4]);
    await noteCards(5, 4, true);
    expect(done()).toEqual([['all', 'frame.js']]);
  });

  test('is taken back wherever it was heard of, and nothing is put anywhere for it', async () => {
    haveFrames([0, 4, 7]);
    await noteCards(5, 4, false);
    expect(done()).toEqual([['all', 'noteCards']]);
  });

  test('and closes at once is told of in this order', async () => {
    haveFrames([0, 4]);
    await Promise.all([noteCards(5, 4, true), noteCards(5, 4, false)]);
    const told = executeScript.mock.calls.flatMap(([{ args }]) => args?.[2][1] ?? []);
    expect(told).toEqual([true, false]);
  });

  test('in a tab that cannot be reached is no error', async () => {
    executeScript.mockRejectedValue(new Error('No tab with id: 5'));
    await expect(noteCards(5, 4, true)).resolves.toBeNull();
  });
});

describe('a page that is not marked', () => {
  test('is asked in its own document alone', async () => {
    haveFrames([0, 4], { state: 'off-topic' });
    expect(await reportUnmarked(5)).toEqual({ state: 'off-topic' });
    expect(done()).toEqual([
      [[0], 'frame.js'],
      [[0], 'reportUnmarked'],
    ]);
  });

  test.each<[string, () => void]>([
    ['where another script answers', () => haveFrames([0], null)],
    ['where nothing answers', () => haveFrames([])],
    ['out of reach', () => executeScript.mockRejectedValue(new Error('Cannot access'))],
  ])('says nothing %s', async (_name, arrange) => {
    arrange();
    expect(await reportUnmarked(5)).toBeUndefined();
  });
});

test('the page itself need not be brought into view', async () => {
  await showFrame(5, { state: 'topic', counts: {} as never, path: [], stepped: 0 });
  expect(executeScript).not.toHaveBeenCalled();
});
