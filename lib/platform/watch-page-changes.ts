import { backgroundMessageSchema } from '../schema/message.ts';
import { browser, type Runtime } from './browser.ts';

/**
 * Calls `listener` with the tab whose page says that its mentions changed, until `signal` aborts.
 * Never answers: that is the background's part.
 */
export function watchPageChanges(listener: (tabId: number) => void, signal: AbortSignal): void {
  const hear = (value: unknown, sender: Runtime.MessageSender): undefined => {
    const tabId = sender.tab?.id;
    if (sender.id !== browser.runtime.id || tabId === undefined) return;
    const message = backgroundMessageSchema.safeParse(value);
    if (message.success && message.data.type === 'page-changed') listener(tabId);
  };
  browser.runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(hear));
}
