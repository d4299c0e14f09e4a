import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { TEXT_LINE } from '../../../lib/schema/limits.ts';
import type { FoundPart, TextPart } from '../../../lib/schema/text-part.ts';
import { FakeEvent } from './fake-event.ts';

const onConnect = new FakeEvent<[port: object], unknown>();

vi.mock('../../../lib/platform/browser.ts', () => ({
  browser: { runtime: { id: 'ours', onConnect } },
}));

const { handleTextLines } = await import('../../../lib/platform/text-lines.ts');

const PART: TextPart = {
  language: 'en',
  published: null,
  languages: ['en'],
  gone: [],
  come: [[1, null, 'text']],
  isLast: true,
};
const FOUND: FoundPart = { blocks: [], isLast: true, spent: 1 };

function makePort(name = TEXT_LINE, id = 'ours') {
  return {
    name,
    sender: { id },
    onMessage: new FakeEvent<[value: unknown], unknown>(),
    onDisconnect: new FakeEvent<[], unknown>(),
    postMessage: vi.fn(),
    disconnect: vi.fn(),
  };
}

const answer = vi.fn(async (_part: TextPart) => [FOUND]);
let isWanted: () => boolean = () => true;

beforeEach(() => {
  vi.clearAllMocks();
  onConnect.listeners.clear();
  handleTextLines((asked) => {
    isWanted = asked;
    return answer;
  });
  vi.stubGlobal('reportError', vi.fn());
});

test('a part is answered', async () => {
  const port = makePort();
  onConnect.fire(port);
  port.onMessage.fire(PART);
  await vi.waitFor(() => expect(port.postMessage).toHaveBeenCalledWith(FOUND));
  expect(answer).toHaveBeenCalledWith(PART);
});

test('parts are answered one after another', async () => {
  const order: string[] = [];
  answer.mockImplementation(async ({ language }) => {
    order.push(`begin ${language}`);
    await Promise.resolve();
    order.push(`end ${language}`);
    return [];
  });
  const port = makePort();
  onConnect.fire(port);
  port.onMessage.fire({ ...PART, language: 'en' });
  port.onMessage.fire({ ...PART, language: 'de' });
  await vi.waitFor(() => expect(order).toHaveLength(4));
  expect(order).toEqual(['begin en', 'end en', 'begin de', 'end de']);
  answer.mockImplementation(async () => [FOUND]);
});

test.each([
  ['another name', makePort('other')],
  ['another extension', makePort(TEXT_LINE, 'theirs')],
])('a line of %s is not heard', (_what, port) => {
  onConnect.fire(port);
  expect(port.onMessage.listeners.size).toBe(0);
});

test('whatever is no part of a text ends the line, and is reported', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (value) => {
      const port = makePort();
      onConnect.fire(port);
      port.onMessage.fire(value);
      await vi.waitFor(() => expect(port.disconnect).toHaveBeenCalled());
      expect(port.postMessage).not.toHaveBeenCalled();
      expect(reportError).toHaveBeenCalled();
    }),
    { numRuns: 50 },
  );
});

test('a page that has gone is no longer wanted, and not answered', async () => {
  const { promise, resolve } = Promise.withResolvers<FoundPart[]>();
  answer.mockImplementationOnce(() => promise);
  const port = makePort();
  onConnect.fire(port);
  port.onMessage.fire(PART);
  await vi.waitFor(() => expect(answer).toHaveBeenCalled());
  expect(isWanted()).toBe(true);
  port.onDisconnect.fire();
  expect(isWanted()).toBe(false);
  resolve([FOUND]);
  await promise;
  expect(port.postMessage).not.toHaveBeenCalled();
});
