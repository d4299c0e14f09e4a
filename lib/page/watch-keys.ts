import { hearKeysFirst, KEY_EVENTS } from './first-keys.ts';

/** What keys do while a card is open. */
export interface KeyActions {
  /** True while a card is in the page. */
  isOpen: () => boolean;
  /** True where an event came from the card. */
  isCard: (target: EventTarget | null) => boolean;
  /** Escape: closes the card. */
  close: () => void;
  /** Tab. Answers whether it did something; else the browser does what it does. */
  tab: (backwards: boolean) => boolean;
  /** An arrow key in the card, with Shift or without. Answers whether it did something. */
  move: (key: string, isFar: boolean) => boolean;
}

/**
 * Handles the keys of an open card before the page hears of them. Without one, every key is the
 * page's.
 *
 * @param signal ends it
 */
export function watchKeys(actions: KeyActions, signal: AbortSignal): void {
  /** Keys whose press was ours; their release is, too. */
  const held = new Set<string>();
  /** Heard of already, ahead of the page. */
  let last: KeyboardEvent | null = null;

  function takes(event: KeyboardEvent): boolean {
    const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
    if (ctrlKey || altKey || metaKey || event.isComposing) return false;
    if (key === 'Escape') {
      actions.close();
      return true;
    }
    if (key === 'Tab') return actions.tab(shiftKey);
    return key.startsWith('Arrow') && actions.move(key, shiftKey);
  }

  function hear(event: KeyboardEvent): boolean {
    if (!event.isTrusted || event === last) return false;
    last = event;
    const isTaken = event.type === 'keydown' && actions.isOpen() && takes(event);
    if (isTaken) {
      held.add(event.key);
      event.preventDefault();
    }
    // Default actions, such as pressing a button, do not depend on the way of the event.
    const isOurs = isTaken || held.has(event.key) || actions.isCard(event.target);
    if (isOurs) event.stopImmediatePropagation();
    if (event.type === 'keyup') held.delete(event.key);
    return isOurs;
  }

  hearKeysFirst(hear, signal);
  for (const type of KEY_EVENTS) {
    window.addEventListener(type, hear, { capture: true, signal });
  }
}
