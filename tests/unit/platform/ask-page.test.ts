import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CATEGORY_IDS } from '../../../lib/schema/ids.ts';
import type { PageTab } from '../../../lib/schema/page-reading.ts';

const sendMessage = vi.fn<(...args: unknown[]) => Promise<unknown>>();
const contains = vi.fn(async () => true);
const executeScript = vi.fn<(...args: unknown[]) => Promise<unknown>>();

vi.mock('../../../lib/platform/browser.ts', () => ({
  browser: {
    scripting: { executeScript },
    tabs: { sendMessage },
    permissions: { contains },
    runtime: { getManifest: () => ({ host_permissions: ['https://*/*'] }) },
  },
}));

const { jumpToMention, readPage, stepMention } = await import('../../../lib/platform/ask-page.ts');

const tab = (changed: Partial<PageTab> = {}): PageTab => ({
  id: 5,
  windowId: 1,
  url: 'https://example.org/',
  title: '',
  loading: false,
  asleep: false,
  ...changed,
});

const report = {
  state: 'topic',
  url: 'https://example.org/',
  title: 'A page',
  language: 'en',
  counts: Object.fromEntries(CATEGORY_IDS.map((id) => [id, 0])),
  mentions: [],
  partial: false,
};

beforeEach(() => {
  vi.clearAllMocks();
  contains.mockResolvedValue(true);
  executeScript.mockResolvedValue([]);
  sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
});

describe('a page that answers', () => {
  test('has its report, from the page itself and not from a frame', async () => {
    sendMessage.mockResolvedValue(report);
    expect(await readPage(tab())).toEqual({ state: 'report', report });
    expect(sendMessage).toHaveBeenCalledWith(5, { type: 'get-report' }, { frameId: 0 });
  });

  test.each<[string, unknown]>([
    ['null', null],
    ['a string', 'hello'],
    ['a report without counts', { ...report, counts: undefined }],
    ['an unknown entry', { ...report, mentions: [{ id: 0, entry: 'moon' }] }],
    ['a title without end', { ...report, title: 'x'.repeat(3000) }],
  ])('with %s has failed', async (_name, answer) => {
    sendMessage.mockResolvedValue(answer);
    expect(await readPage(tab())).toEqual({ state: 'failed' });
  });
});

describe('a page that does not answer', () => {
  test.each<[string, Partial<PageTab>, object]>([
    ['was open before', {}, { state: 'needs-reload' }],
    ['is loading', { loading: true }, { state: 'loading' }],
    ['hides its address', { url: '' }, { state: 'unreadable', reason: 'browser-page' }],
    ['is a PDF', { url: 'https://a.org/b.PDF?c' }, { state: 'unreadable', reason: 'pdf' }],
    [
      'is a store',
      { url: 'https://addons.mozilla.org/en-GB/' },
      { state: 'unreadable', reason: 'store' },
    ],
  ])('%s', async (_name, changed, wanted) => {
    expect(await readPage(tab(changed))).toEqual(wanted);
  });

  test('may have no script that listens', async () => {
    sendMessage.mockResolvedValue(undefined);
    expect(await readPage(tab())).toEqual({ state: 'needs-reload' });
  });

  test.each(['', 'https://example.org/'])('may be out of reach: "%s"', async (url) => {
    contains.mockResolvedValue(false);
    expect(await readPage(tab({ url }))).toEqual({ state: 'unreadable', reason: 'no-access' });
  });

  test('is not even asked where the tab is asleep', async () => {
    expect(await readPage(tab({ asleep: true }))).toEqual({ state: 'asleep' });
    expect(sendMessage).not.toHaveBeenCalled();
  });

  test('lets jumps and steps come to nothing', async () => {
    await expect(jumpToMention(5, { id: 1 })).resolves.toBeUndefined();
    await expect(stepMention(5, 'next')).resolves.toBeUndefined();
  });
});

describe('a page with frames', () => {
  const counts = (people: number) => ({ ...report.counts, people });
  const frame = (frameId: number, path: number[], people: number, stepped = 0) => ({
    frameId,
    result: { state: people > 0 ? 'topic' : 'off-topic', counts: counts(people), path, stepped },
  });
  const sentence = { text: 'Putin', start: 0, end: 5 };
  const why = { form: 'putin', rule: 'name', context: [] };
  const mention = { id: 1, entry: 'russian-leadership', category: 'people', quote: 'Putin' };
  const inner = { ...report, counts: counts(1), mentions: [{ ...mention, sentence, why }] };
  const steps = () =>
    sendMessage.mock.calls.flatMap(([, request, to]) => {
      const { type, turn } = request as { type: string; turn?: string };
      return type === 'step' ? [[(to as { frameId: number }).frameId, turn]] : [];
    });

  test('has the mentions of its frames after its own, in page order', async () => {
    executeScript.mockResolvedValue([
      frame(9, [1], 1),
      frame(0, [], 0),
      frame(7, [0, 3], 1),
      { frameId: 8, result: null },
      { frameId: 6, result: { state: 'forged' } },
    ]);
    sendMessage.mockImplementation(async (_tab, _request, to) =>
      (to as { frameId: number }).frameId === 0 ? report : inner,
    );
    const reading = await readPage(tab());
    const joined = reading.state === 'report' ? reading.report : null;
    expect(joined?.state).toBe('topic');
    expect(joined?.counts.people).toBe(2);
    expect(joined?.mentions.map(({ id, frame }) => [id, frame?.id, frame?.mention])).toEqual([
      [1, 7, 1],
      [2, 9, 1],
    ]);
  });

  test('has no mentions of a frame that does not answer', async () => {
    executeScript.mockResolvedValue([frame(0, [], 0), frame(7, [0], 1)]);
    sendMessage.mockImplementation(async (_tab, _request, to) => {
      if ((to as { frameId: number }).frameId !== 0) throw new Error('gone');
      return report;
    });
    expect(await readPage(tab())).toEqual({ state: 'report', report });
  });

  test('has a mention in an inner frame brought into view from the inside outwards', async () => {
    const asked: unknown[] = [];
    executeScript.mockImplementation(async (injection) => {
      const { args } = injection as { args: [string, string, [number[], number]] };
      const [, method, values] = args;
      if (method === 'tellState') return [frame(0, [], 0), frame(7, [2], 0), frame(9, [2, 1], 1)];
      asked.push(values);
      const [path, y] = values;
      return [
        { frameId: 0, result: null },
        { frameId: 7, result: y + path.length * 1000 },
      ];
    });
    sendMessage.mockResolvedValue(30);
    await jumpToMention(5, { id: 4, frame: { id: 9, name: '', mention: 1 } });
    expect(sendMessage).toHaveBeenCalledWith(5, { type: 'jump', id: 1 }, { frameId: 9 });
    expect(asked).toEqual([
      [[2, 1], 30],
      [[2], 2030],
    ]);
  });

  test.each<[string, number, 'next' | 'previous', unknown[]]>([
    ['within the frame stepped in last', 0, 'next', [[7, 'stay']]],
    [
      'to the page after the last frame',
      7,
      'next',
      [
        [7, 'stay'],
        [0, 'enter'],
      ],
    ],
    [
      'to the page before the first frame',
      7,
      'previous',
      [
        [7, 'stay'],
        [0, 'enter'],
      ],
    ],
  ])('is stepped through %s', async (_name, end, direction, wanted) => {
    executeScript.mockResolvedValue([frame(0, [], 2, 10), frame(7, [0], 1, 20), frame(8, [1], 0)]);
    sendMessage.mockImplementation(async (_tab, _request, to) =>
      (to as { frameId: number }).frameId === end ? null : 40,
    );
    await stepMention(5, direction);
    expect(steps()).toEqual(wanted);
  });
});
