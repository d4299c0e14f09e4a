import { type Box, isOnLines } from '../placement/line-rects.ts';
import { linesOf, type Mark } from './mark.ts';
import { accessor, boxOf } from './node-access.ts';

/**
 * How long measured lines are good, in ms. Nearly all that moves words about in an element changes
 * its size as well, and is noticed at once; a font that arrives may not.
 */
const LINES_AGE = 300;

/** Where the lines of marks are in an element, as long as it looks like this. */
interface Measured {
  until: number;
  width: number;
  height: number;
  scrolled: number;
  /** For each mark, from the left top corner of the element, in CSS px. */
  lines: Box[][];
}

/**
 * The marks whose text an element holds itself. Where they are is measured once for many moves of
 * the pointer: to ask for the lines of one mark takes the browser several times as long as to ask
 * where the element is.
 */
export class HeldMarks {
  readonly #holder: Element;
  readonly #marks: Mark[] = [];
  #measured: Measured | null = null;

  /** @param holder the element */
  constructor(holder: Element) {
    this.#holder = holder;
  }

  get size(): number {
    return this.#marks.length;
  }

  add(mark: Mark): void {
    if (this.#marks.includes(mark)) return;
    this.#marks.push(mark);
    this.#measured = null;
  }

  remove(mark: Mark): void {
    const place = this.#marks.indexOf(mark);
    if (place < 0) return;
    this.#marks.splice(place, 1);
    this.#measured = null;
  }

  /** The mark on whose lines a point of the viewport is, in CSS px; null for none. */
  markAt(x: number, y: number): Mark | null {
    const box = boxOf(this.#holder);
    const { lines } = this.#measure(box);
    const place = lines.findIndex((each) => isOnLines(each, x - box.left, y - box.top));
    return this.#marks[place] ?? null;
  }

  #measure({ left, top, width, height }: DOMRect): Measured {
    const now = performance.now();
    const scrolled = scrolledBy(this.#holder);
    const before = this.#measured;
    const isGood =
      before !== null &&
      before.until > now &&
      // An element without a box of its own is nowhere.
      width + height > 0 &&
      before.width === width &&
      before.height === height &&
      before.scrolled === scrolled;
    if (isGood) return before;
    const lines = this.#marks.map((mark) =>
      linesOf(mark).map((line) => ({
        left: line.left - left,
        top: line.top - top,
        right: line.right - left,
        bottom: line.bottom - top,
      })),
    );
    this.#measured = { until: now + LINES_AGE, width, height, scrolled, lines };
    return this.#measured;
  }
}

/** How far an element has scrolled what is inside it, both ways together, in CSS px. */
function scrolledBy(element: Element): number {
  return scrollTopOf(element) + scrollLeftOf(element);
}

const scrollTopOf = accessor<Element, number>(Element.prototype, 'scrollTop');
const scrollLeftOf = accessor<Element, number>(Element.prototype, 'scrollLeft');
