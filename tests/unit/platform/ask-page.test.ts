import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CATEGORY_IDS } from '../../../lib/schema/ids.ts';
import type { PageTab } from '../../../lib/schema/page-reading.ts';

const sendMessage = vi.fn<(...args: unknown[]) => Promise<unknown>>();
const contains = vi.fn(async () => true);

vi.mock('../../../lib/platform/browser.ts', () => ({
  browser: {
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
    await expect(jumpToMention(5, 1)).resolves.toBeUndefined();
    await expect(stepMention(5, 'next')).resolves.toBeUndefined();
  });
});
