import { TEXT_LINE } from '../schema/limits.ts';
import type { BackgroundAnswers, BackgroundMessage, Result } from '../schema/message.ts';
import { type PageRequest, parsePageRequest } from '../schema/page-request.ts';
import type { OpenLine } from '../schema/text-line.ts';
import type { MessageKey, Translator } from '../schema/translate.ts';

let known: typeof chrome | undefined;

/**
 * The browser API for scripts in web pages. Both browsers return promises under the name that is
 * theirs, so the polyfill's bytes are spared on every page. The browser makes it when it is asked
 * for, which takes some 1.5 ms: not while a script is compiled, in one task with that.
 */
function api(): typeof chrome {
  known ??= findApi();
  return known;
}

function findApi(): typeof chrome {
  // In Chromium `browser` may be an element of the page with this id.
  const own: Partial<typeof chrome> | undefined = Reflect.get(globalThis, 'browser');
  return own?.runtime?.id ? (own as typeof chrome) : globalThis.chrome;
}

/** True once the extension was updated or removed: this script lives on, cut off. */
export function isOrphaned(): boolean {
  return api().runtime?.id === undefined;
}

/** Says something to the background. Never rejects. */
export async function askBackground<Message extends BackgroundMessage>(
  message: Message,
): Promise<Result<BackgroundAnswers[Message['type']]>> {
  try {
    // For an orphan this throws at once.
    const answer: unknown = await api().runtime.sendMessage(message);
    return isResult<BackgroundAnswers[Message['type']]>(answer) ? answer : failure('no answer');
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
}

function failure(error: string): { ok: false; error: string } {
  return { ok: false, error };
}

/** The background is ours and checks what it says; only whether it answered is open. */
function isResult<Value>(answer: unknown): answer is Result<Value> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

/** Opens a line to the background, which is ours and checks what it says. */
export const openTextLine: OpenLine = (hear, onLost) => {
  let port: chrome.runtime.Port | null = null;
  const lose = (): void => {
    port = null;
    onLost();
  };
  try {
    // For an orphan this throws.
    port = api().runtime.connect({ name: TEXT_LINE });
    port.onMessage.addListener(hear);
    port.onDisconnect.addListener(lose);
  } catch {
    queueMicrotask(lose);
  }
  return {
    say(part) {
      try {
        port?.postMessage(part);
      } catch {
        // Broken already, and nothing has told of it yet.
        queueMicrotask(lose);
      }
    },
    close: () => port?.disconnect(),
  };
};

/**
 * Answers what our own pages and the background ask of this page.
 *
 * @param answer gives the answer, or a promise of it; throwing leaves the question unanswered
 * @param signal ends it
 */
export function answerPageRequests(
  answer: (request: PageRequest) => unknown,
  signal: AbortSignal,
): void {
  const hear = (
    value: unknown,
    sender: chrome.runtime.MessageSender,
    respond: (answer: unknown) => void,
  ): boolean => {
    const request = sender.id === api().runtime.id ? parsePageRequest(value) : null;
    if (!request) return false;
    Promise.resolve(answer(request)).then(respond, () => respond(undefined));
    // The answer comes later.
    return true;
  };
  api().runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => {
    if (!isOrphaned()) api().runtime.onMessage.removeListener(hear);
  });
}

/**
 * Calls back when anything stored changes. What is stored is not for pages: it is a sign to ask
 * the background again.
 *
 * @param signal ends it
 */
export function onSettingsChange(listener: () => void, signal: AbortSignal): void {
  const hear = (): void => listener();
  api().storage.onChanged.addListener(hear);
  signal.addEventListener('abort', () => {
    if (!isOrphaned()) api().storage.onChanged.removeListener(hear);
  });
}

/**
 * The shadow root of an element, open or closed: in Chromium only extensions are told of closed
 * ones, here; Firefox has a property of elements for it. Most pages ask for nothing else of the API,
 * so all else of it, which takes a millisecond to make, is left alone.
 */
export const findShadowRoot: (typeof chrome.dom)['openOrClosedShadowRoot'] = (element) =>
  chrome.dom.openOrClosedShadowRoot(element);

/**
 * The extension's own sentences in the reader's language. None is looked up before it is needed: the
 * first one has the page wait for the browser to send them all.
 */
export function makeTranslator(): Pick<Translator, 'text' | 'locale'> {
  const text = (key: MessageKey, ...values: (string | number)[]): string =>
    api().i18n.getMessage(key, values.map(String));
  return {
    text,
    get locale() {
      return text('catalogueLanguage') || 'en';
    },
  };
}
