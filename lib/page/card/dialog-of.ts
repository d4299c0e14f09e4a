import { outerElementOf } from '../node-access.ts';

/** The modal dialog that an element lies in, through shadow trees; null where it is in none. */
export function dialogOf(element: Element): Element | null {
  for (let at: Element | null = element; at; at = outerElementOf(at)) {
    if (Element.prototype.matches.call(at, 'dialog:modal')) return at;
  }
  return null;
}
