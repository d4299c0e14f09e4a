import { findElement, localNameOf, outerElementOf } from '../node-access.ts';

/** They show something of their own in place of what they hold. */
const REPLACED = ['video', 'iframe', 'embed', 'object', 'img', 'canvas'];

/**
 * Where cards have to be so that they can be used: in the modal dialog or in what fills the screen,
 * since all else is inert then; null where the whole page is open to the reader.
 *
 * @param holder the element that holds the mention, null where it has gone
 */
export function layerOf(holder: Element | null): Element | null {
  for (let at = holder; at; at = outerElementOf(at)) {
    if (Element.prototype.matches.call(at, 'dialog:modal, :fullscreen')) return at;
  }
  const full = findElement(document, ':fullscreen');
  return full && !REPLACED.includes(localNameOf(full)) ? full : null;
}
