import { bodyOf, outerElementOf, rootOf } from './node-access.ts';

/** Finds out what scrolls, for many elements of one layout. */
export class ScrollBoxes {
  readonly #found = new Map<Element, Element | null>();

  /** The innermost element that scrolls what lies in `element` up and down; null: the page does. */
  around(element: Element): Element | null {
    const passed: Element[] = [];
    let box: Element | null = null;
    for (let at: Element | null = element; at; at = outerElementOf(at)) {
      const known = this.#found.get(at);
      if (known !== undefined || scrolls(at)) {
        box = known === undefined ? at : known;
        passed.push(at);
        break;
      }
      passed.push(at);
    }
    for (const each of passed) this.#found.set(each, box);
    return box;
  }

  /** What scrolls around an element that scrolls itself; null: the page does. */
  outside(box: Element): Element | null {
    const outer = outerElementOf(box);
    return outer && this.around(outer);
  }
}

/** Scrolls what scrolls around an element, at once: readers may want no motion. */
export function scrollAround(element: Element, by: number): void {
  const box = new ScrollBoxes().around(element);
  if (box) Reflect.apply(Element.prototype.scrollBy, box, [{ top: by, behavior: 'instant' }]);
  else window.scrollBy({ top: by, behavior: 'instant' });
}

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + 1) return false;
  const { overflowY } = getComputedStyle(element);
  if (overflowY !== 'auto' && overflowY !== 'scroll') return false;
  const root = rootOf(document);
  if (element === root) return false;
  // What the body says is the page's, unless the root says something itself.
  return element !== bodyOf(document) || !root || getComputedStyle(root).overflowY !== 'visible';
}
