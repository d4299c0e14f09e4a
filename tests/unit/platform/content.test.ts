import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type * as Content from '../../../lib/platform/content.ts';

type Listener = (
  value: unknown,
  sender: { id?: string },
  respond: (answer: unknown) => void,
) => boolean;

/** The browser API as a content script sees it. */
function makeApi() {
  const hearing = new Set<Listener>();
  return {
    hearing,
    runtime: {
      id: 'caveat' as string | undefined,
      sendMessage: vi.fn(),
      onMessage: {
        addListener: (listener: Listener) => hearing.add(listener),
        removeListener: (listener: Listener) => hearing.delete(listener),
      },
    },
    storage: { onChanged: { addListener: vi.fn(), removeListener: vi.fn() } },
    i18n: { getMessage: vi.fn((key: string, values: string[]) => `${key} ${values.join(',')}`) },
  };
}

describe('content', () => {
  let api: ReturnType<typeof makeApi>;
  let content: typeof Content;

  beforeEach(async () => {
    api = makeApi();
    vi.stubGlobal('chrome', api);
    vi.resetModules();
    content = await import('../../../lib/platform/content.ts');
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('passes on what the background answers', async () => {
    api.runtime.sendMessage.mockResolvedValue({ ok: true, value: { injected: true } });
    const answer = await content.askBackground({ type: 'topic-found' });
    expect(answer).toEqual({ ok: true, value: { injected: true } });
  });

  test.each([
    ['nothing', () => Promise.resolve(undefined)],
    ['a rejection', () => Promise.reject(new Error('no receiver'))],
    [
      'a throw, as for an orphan',
      () => {
        throw new Error('Extension context invalidated.');
      },
    ],
  ])('%s becomes an error', async (_, send) => {
    api.runtime.sendMessage.mockImplementation(send);
    const answer = await content.askBackground({ type: 'topic-found' });
    expect(answer).toEqual({ ok: false, error: expect.any(String) });
  });

  test('is orphaned once the browser has taken the id away', () => {
    expect(content.isOrphaned()).toBe(false);
    api.runtime.id = undefined;
    expect(content.isOrphaned()).toBe(true);
  });

  test('an element of the page with the id "browser" is not taken for the API', async () => {
    vi.stubGlobal('browser', { localName: 'div' });
    vi.resetModules();
    const clobbered = await import('../../../lib/platform/content.ts');
    expect(clobbered.isOrphaned()).toBe(false);
  });

  describe('requests', () => {
    const hear = (value: unknown, id = 'caveat') => {
      const respond = vi.fn();
      const [listener] = api.hearing;
      return { waits: listener?.(value, { id }, respond), respond };
    };

    test('of our own pages are answered, at once or later', async () => {
      content.answerPageRequests(({ type }) => Promise.resolve(type), new AbortController().signal);
      const { waits, respond } = hear({ type: 'get-report' });
      expect(waits).toBe(true);
      await vi.waitFor(() => expect(respond).toHaveBeenCalledWith('get-report'));
    });

    test.each([
      ['another sender', { type: 'get-report' }, 'another'],
      ['no request', { type: 'page-changed' }, 'caveat'],
      ['a bad request', { type: 'jump', id: 'one' }, 'caveat'],
      ['nothing', null, 'caveat'],
    ])('%s is not heard', (_, value, id) => {
      const answer = vi.fn();
      content.answerPageRequests(answer, new AbortController().signal);
      expect(hear(value, id).waits).toBe(false);
      expect(answer).not.toHaveBeenCalled();
    });

    test('that fail leave nobody waiting', async () => {
      content.answerPageRequests(() => Promise.reject(new Error()), new AbortController().signal);
      const { respond } = hear({ type: 'get-report' });
      await vi.waitFor(() => expect(respond).toHaveBeenCalledWith(undefined));
    });

    test('are heard no more after the end', () => {
      const life = new AbortController();
      content.answerPageRequests(() => null, life.signal);
      life.abort();
      expect(api.hearing.size).toBe(0);
    });
  });

  describe('the line on which a text is told', () => {
    const PART = {
      language: 'en',
      published: null,
      languages: [],
      gone: [],
      come: [],
      isLast: true,
    };

    function makePort() {
      const hear = vi.fn();
      const onLost = vi.fn();
      const port = {
        postMessage: vi.fn(),
        disconnect: vi.fn(),
        onMessage: { addListener: vi.fn() },
        onDisconnect: { addListener: vi.fn() },
      };
      Object.assign(api.runtime, { connect: vi.fn(() => port) });
      return { port, hear, onLost };
    }

    test('carries parts there and answers back, until it is closed', () => {
      const { port, hear, onLost } = makePort();
      const line = content.openTextLine(hear, onLost);
      line.say(PART);
      expect(port.postMessage).toHaveBeenCalledExactlyOnceWith(PART);
      expect(port.onMessage.addListener).toHaveBeenCalledExactlyOnceWith(hear);
      line.close();
      expect(port.disconnect).toHaveBeenCalledOnce();
      expect(onLost).not.toHaveBeenCalled();
    });

    test('says nothing more once it broke', () => {
      const { port, hear, onLost } = makePort();
      const line = content.openTextLine(hear, onLost);
      port.onDisconnect.addListener.mock.calls[0]?.[0]();
      expect(onLost).toHaveBeenCalledOnce();
      line.say(PART);
      expect(port.postMessage).not.toHaveBeenCalled();
    });

    test.each(['opened', 'spoken on'])('is lost where it cannot be %s', async (what) => {
      const { port, hear, onLost } = makePort();
      const fail = (): never => {
        throw new Error('Extension context invalidated.');
      };
      if (what === 'opened') Object.assign(api.runtime, { connect: fail });
      else port.postMessage.mockImplementation(fail);
      const line = content.openTextLine(hear, onLost);
      expect(onLost).not.toHaveBeenCalled();
      line.say(PART);
      await Promise.resolve();
      expect(onLost).toHaveBeenCalled();
    });
  });

  test('sentences are looked up with their values', () => {
    const translator = content.makeTranslator();
    // The first makes the page wait, so none is looked up beforehand.
    expect(api.i18n.getMessage).not.toHaveBeenCalled();
    expect(translator.text('cardPosition', 'Military hubs', 3, 17)).toBe(
      'cardPosition Military hubs,3,17',
    );
    expect(translator.locale).toContain('catalogueLanguage');
  });
});
