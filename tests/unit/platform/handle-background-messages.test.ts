import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { MessageHandlers } from '../../../lib/platform/handle-background-messages.ts';
import { CATEGORY_IDS } from '../../../lib/schema/ids.ts';
import type { Counts } from '../../../lib/schema/page-report.ts';
import { FakeEvent } from './fake-event.ts';

const onMessage = new FakeEvent<[value: unknown, sender: object], Promise<unknown>>();

vi.mock('../../../lib/platform/browser.ts', () => ({
  browser: {
    runtime: { id: 'ours', getURL: (path: string) => `chrome-extension://ours/${path}`, onMessage },
  },
}));

const { handleBackgroundMessages } = await import(
  '../../../lib/platform/handle-background-messages.ts'
);

const counts = Object.fromEntries(CATEGORY_IDS.map((id) => [id, 1])) as Counts;
const page = {
  id: 'ours',
  url: 'https://frame.example/a',
  frameId: 3,
  tab: { id: 7, url: 'https://www.example.org/news' },
};
const card = { label: 'a card' };
const handlers = {
  'topic-found': vi.fn(() => ({ injected: true })),
  'get-page-settings': vi.fn(() => ({ enabled: true, categories: [] })),
  'get-entry': vi.fn(() => card),
  'page-changed': vi.fn(() => null),
  'load-card': vi.fn(() => null),
  'set-unmarked': vi.fn(() => null),
  'cards-changed': vi.fn(() => null),
  'close-cards': vi.fn(() => null),
  'open-panel': vi.fn(async () => ({ opened: true })),
};

const unmark = {
  type: 'set-unmarked',
  phrase: 'Military hubs',
  entry: 'military-hubs',
  scope: 'here',
  unmarked: true,
} as const;

/** What the sender gets. */
async function send(value: unknown, sender: object = page): Promise<unknown> {
  return onMessage.fire(value, sender)[0];
}

beforeEach(() => {
  vi.clearAllMocks();
  onMessage.listeners.clear();
  handleBackgroundMessages(handlers as unknown as MessageHandlers);
});

describe('messages', () => {
  test.each<[{ type: keyof typeof handlers; [field: string]: unknown }, unknown]>([
    [{ type: 'topic-found' }, { injected: true }],
    [{ type: 'get-page-settings' }, { enabled: true, categories: [] }],
    [{ type: 'get-entry', entry: 'macron' }, card],
    [{ type: 'page-changed', state: 'topic', counts }, null],
    [{ type: 'load-card' }, null],
    [unmark, null],
    [{ type: 'cards-changed', open: true }, null],
    [{ type: 'close-cards' }, null],
    [{ type: 'open-panel' }, { opened: true }],
    [{ type: 'open-panel', entry: 'macron' }, { opened: true }],
  ])('%j is answered', async (message, value) => {
    expect(await send(message)).toEqual({ ok: true, value });
    const sender = { tabId: 7, frameId: 3, hostname: 'www.example.org' };
    expect(handlers[message.type]).toHaveBeenCalledExactlyOnceWith(message, sender);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a string', 'topic-found'],
    ['an unknown type', { type: 'set-settings', enabled: false }],
    ['a type of every object', { type: 'constructor' }],
    ['a field too many', { type: 'topic-found', tabId: 1 }],
    ['cards of a frame by name', { type: 'cards-changed', from: 'top', open: true }],
    ['an unknown entry', { type: 'get-entry', entry: '__proto__' }],
    [
      'a negative count',
      { type: 'page-changed', state: 'topic', counts: { ...counts, people: -1 } },
    ],
    ['a missing count', { type: 'page-changed', state: 'topic', counts: {} }],
    ['a site of its own choosing', { ...unmark, site: 'example.com' }],
    ['another scope', { ...unmark, scope: 'example.com' }],
    ['an empty phrase', { ...unmark, phrase: '' }],
    ['a phrase like a page', { ...unmark, phrase: 'x'.repeat(201) }],
    ['several phrases', { ...unmark, phrase: ['a', 'b'] }],
    ['one that is too long', { type: 'get-entry', entry: 'x'.repeat(5000) }],
  ])('%s is refused', async (_name, value) => {
    expect(await send(value)).toMatchObject({ ok: false });
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  test('whatever is sent, there is an answer and no handler sees what is no message', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (value) => {
        expect(await send(value)).toMatchObject({ ok: false });
      }),
    );
    const cycle: Record<string, unknown> = { type: 'topic-found' };
    cycle.self = cycle;
    expect(await send(cycle)).toMatchObject({ ok: false });
  });

  test('a handler that fails becomes an error for the sender', async () => {
    handlers['get-entry'].mockImplementationOnce(() => {
      throw new Error('found no entry');
    });
    const answer = await send({ type: 'get-entry', entry: 'macron' });
    expect(answer).toEqual({ ok: false, error: 'found no entry' });
  });

  test('a handler runs before anything is awaited, as long as the click still counts', () => {
    onMessage.fire({ type: 'open-panel' }, page);
    expect(handlers['open-panel']).toHaveBeenCalledOnce();
  });
});

describe('senders', () => {
  const { tab: _tab, ...withoutTab } = page;
  const { frameId: _frame, ...withoutFrame } = page;
  test.each<[string, object]>([
    ['another extension', { ...page, id: 'theirs' }],
    ['nobody', {}],
    ['a page without a tab', withoutTab],
    ['a sender without a frame', withoutFrame],
    ['our own page in a tab', { ...page, url: 'chrome-extension://ours/options.html' }],
  ])('%s is refused', async (_name, sender) => {
    expect(await send({ type: 'topic-found' }, sender)).toMatchObject({ ok: false });
    expect(handlers['topic-found']).not.toHaveBeenCalled();
  });

  test.each<[string, object, string]>([
    ['the page in the tab, not the frame', page, 'www.example.org'],
    ['the frame, where the tab hides its address', { ...page, tab: { id: 7 } }, 'frame.example'],
    ['none, where nothing tells it', { ...page, tab: { id: 7 }, url: 'about:srcdoc' }, ''],
  ])('the host is that of %s', async (_name, sender, hostname) => {
    await send({ type: 'topic-found' }, sender);
    expect(handlers['topic-found']).toHaveBeenCalledWith(
      { type: 'topic-found' },
      { tabId: 7, frameId: 3, hostname },
    );
  });
});
