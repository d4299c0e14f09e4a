import { TEXT_LINE } from '../schema/limits.ts';
import { type FoundPart, type TextPart, textPartSchema } from '../schema/text-part.ts';
import { browser, type Runtime } from './browser.ts';

/** Makes what answers one page, part after part; `isWanted` turns false once the page is gone. */
type OpenAnswer = (isWanted: () => boolean) => (part: TextPart) => Promise<FoundPart[]>;

/**
 * Answers the lines on which pages tell their text, and ends those that say anything else. Called
 * once, while the background starts.
 */
export function handleTextLines(open: OpenAnswer): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== TEXT_LINE || port.sender?.id !== browser.runtime.id) return;
    answerLine(port, open);
  });
}

function answerLine(port: Runtime.Port, open: OpenAnswer): void {
  let isOpen = true;
  const answer = open(() => isOpen);
  let answered: Promise<void> = Promise.resolve();
  port.onDisconnect.addListener(() => {
    isOpen = false;
  });
  port.onMessage.addListener((value: unknown) => {
    answered = answered.then(() => reply(value));
  });

  async function reply(value: unknown): Promise<void> {
    if (!isOpen) return;
    try {
      const found = await answer(textPartSchema.parse(value));
      if (isOpen) for (const part of found) port.postMessage(part);
    } catch (error) {
      // Listed among the extension's errors; the page hears that the line has ended.
      reportError(error);
      isOpen = false;
      port.disconnect();
    }
  }
}
