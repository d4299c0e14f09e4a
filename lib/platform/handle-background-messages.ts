import {
  type BackgroundAnswers,
  type BackgroundMessage,
  backgroundMessageSchema,
  type Result,
} from '../schema/message.ts';
import { browser, type Runtime } from './browser.ts';

/** The frame of a web page that sent a message. */
export interface SendingPage {
  tabId: number;
  frameId: number;
  /** Host of the page in the tab, also where a frame of another host sent the message. */
  hostname: string;
}

/** What the background does for each message; throwing becomes an error for the sender. */
export type MessageHandlers = {
  [Type in BackgroundMessage['type']]: (
    message: Extract<BackgroundMessage, { type: Type }>,
    page: SendingPage,
  ) => BackgroundAnswers[Type] | Promise<BackgroundAnswers[Type]>;
};

/** Longest message as JSON, in UTF-16 code units; the longest honest one has some 200. */
const LONGEST_MESSAGE = 4096;

/**
 * The page that sent a message, or null where the sender is none of our own scripts in a web
 * page. Our own pages have no business here: they use the platform themselves.
 */
function sendingPage(sender: Runtime.MessageSender): SendingPage | null {
  const { tab, frameId, id, url } = sender;
  if (id !== browser.runtime.id || tab?.id === undefined || frameId === undefined) return null;
  if (url?.startsWith(browser.runtime.getURL(''))) return null;
  const address = tab.url ?? url ?? '';
  const hostname = URL.canParse(address) ? new URL(address).hostname : '';
  return { tabId: tab.id, frameId, hostname };
}

/** `value` as a message; throws where it is none, or is too long. */
function parseBackgroundMessage(value: unknown): BackgroundMessage {
  const length = JSON.stringify(value)?.length ?? 0;
  if (length > LONGEST_MESSAGE) throw new Error(`message of ${length} characters refused`);
  const parsed = backgroundMessageSchema.safeParse(value);
  if (!parsed.success) throw new Error(`not a message: ${parsed.error.issues[0]?.message ?? ''}`);
  return parsed.data;
}

/**
 * Answers the messages of our scripts in web pages, and refuses all else. Called once, while the
 * background starts: a listener added later misses the message that woke it.
 */
export function handleBackgroundMessages(handlers: MessageHandlers): void {
  const dispatch = handlers as Record<
    BackgroundMessage['type'],
    (message: BackgroundMessage, page: SendingPage) => unknown
  >;
  // Nothing is awaited before the handler runs: it may need the gesture that sent the message.
  const answer = async (value: unknown, page: SendingPage | null): Promise<Result<unknown>> => {
    try {
      if (page === null) throw new Error('not a script of ours in a web page');
      const message = parseBackgroundMessage(value);
      return { ok: true, value: await dispatch[message.type](message, page) };
    } catch (error) {
      return { ok: false, error: error instanceof Error ? error.message : String(error) };
    }
  };
  browser.runtime.onMessage.addListener((value: unknown, sender: Runtime.MessageSender) =>
    answer(value, sendingPage(sender)),
  );
}
