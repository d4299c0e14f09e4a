import { MOST_REPORTED_MENTIONS } from '../schema/limits.ts';
import type { PageView, ViewSpan } from '../schema/page-view.ts';
import { holderOf, linesOf, type Mark } from './mark.ts';
import { boxOf, rootOf } from './node-access.ts';
import { ScrollBoxes } from './scroll-box.ts';

/**
 * Tells which part of a page is on screen and where its marks lie, each time one of both is
 * another. It listens only while somebody waits: a panel that draws the page asks again and again.
 *
 * Where the marks lie in a column that scrolls by itself, that column is what it tells of.
 */
export class ViewWatch {
  readonly #marks: () => readonly Mark[];
  readonly #signal: AbortSignal;
  readonly #waiting = new Set<() => void>();
  #listening = new AbortController();
  /** How often the marks have changed. */
  #revision = 0;

  /**
   * @param marks gives those shown, in page order
   * @param signal ends it
   */
  constructor(marks: () => readonly Mark[], signal: AbortSignal) {
    this.#marks = marks;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#wake());
  }

  /** The view, as soon as it is another than what is known; null once this has ended. */
  async next(known: ViewSpan | null): Promise<PageView | null> {
    while (!this.#signal.aborted) {
      const marks = this.#marks();
      const column = findColumn(marks);
      const view = { revision: this.#revision, ...spanOf(column) };
      if (view.revision !== known?.revision || view.height !== known.height) {
        return { ...view, places: placesIn(column, marks) };
      }
      if (view.top !== known.top || view.bottom !== known.bottom) return { ...view, places: null };
      await this.#change();
    }
    return null;
  }

  /** To be called after the page's marks changed. */
  update(): void {
    this.#revision += 1;
    this.#wake();
  }

  /** Brings a place, told as views tell it, to the middle of the screen. */
  scrollTo(y: number): void {
    const column = findColumn(this.#marks());
    // At once: readers may want no motion.
    const behavior = 'instant';
    if (!column) {
      window.scrollTo({ top: y - innerHeight / 2, behavior });
      return;
    }
    const top = y - column.clientHeight / 2;
    Reflect.apply(Element.prototype.scrollTo, column, [{ top, behavior }]);
    Element.prototype.scrollIntoView.call(column, { block: 'nearest', behavior });
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.add(resolve);
      if (this.#waiting.size === 1) this.#listen();
    });
  }

  #listen(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    // Once a frame, however fast it moves.
    const wakeSoon = (): number => requestAnimationFrame(() => this.#wake());
    window.addEventListener('scroll', wakeSoon, { capture: true, passive: true, signal });
    window.addEventListener('resize', wakeSoon, { passive: true, signal });
    const root = rootOf(document);
    if (!root) return;
    let isFirst = true;
    const observer = new ResizeObserver(() => {
      // The first call says that observing has begun.
      if (!isFirst) wakeSoon();
      isFirst = false;
    });
    observer.observe(root);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  #wake(): void {
    this.#listening.abort();
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resolve of waiting) resolve();
  }
}

/** Marks that are asked what they scroll with. */
const SAMPLE = 30;

/** What scrolls by itself is the page's column if it is at least this part of the view's height. */
const LEAST_COLUMN = 0.5;

/** The element that most marks scroll with, where it is the page's main column; null: the page. */
function findColumn(marks: readonly Mark[]): Element | null {
  const boxes = new ScrollBoxes();
  const step = Math.max(1, Math.floor(marks.length / SAMPLE));
  const sample = marks.filter((_mark, place) => place % step === 0).slice(0, SAMPLE);
  const found = sample.flatMap((mark) => {
    const holder = holderOf(mark);
    return holder ? [boxes.around(holder)] : [];
  });
  const [most] = [...Map.groupBy(found, (box) => box)].sort(
    ([, one], [, other]) => other.length - one.length,
  );
  const column = most?.[0] ?? null;
  return column && column.clientHeight >= innerHeight * LEAST_COLUMN ? column : null;
}

/** How high the column is and which part of it is on screen, in CSS px from its top. */
function spanOf(column: Element | null): Omit<ViewSpan, 'revision'> {
  if (!column) {
    const height = Math.max(rootOf(document)?.scrollHeight ?? 0, innerHeight);
    const top = Math.max(0, Math.round(scrollY));
    return { height, top, bottom: Math.min(height, top + innerHeight) };
  }
  const frame = frameOf(column);
  const above = Math.max(0, -frame.top);
  const seen = Math.max(0, Math.min(frame.bottom, innerHeight) - Math.max(frame.top, 0));
  const height = column.scrollHeight;
  const top = Math.max(0, Math.round(column.scrollTop + above));
  return { height, top, bottom: Math.min(height, Math.round(top + seen)) };
}

/** Where the marks lie in the column; those beside it are left out. */
function placesIn(column: Element | null, marks: readonly Mark[]): { id: number; y: number }[] {
  const boxes = new ScrollBoxes();
  const origin = column ? frameOf(column).top - column.scrollTop : -scrollY;
  return marks.slice(0, MOST_REPORTED_MENTIONS).flatMap((mark) => {
    const [line] = linesOf(mark);
    const holder = holderOf(mark);
    if (!line || !holder) return [];
    let { top } = line;
    for (let box = boxes.around(holder); box !== column; box = boxes.outside(box)) {
      if (!box) return [];
      // What is scrolled away in a smaller box lies where the box does.
      const frame = frameOf(box);
      top = Math.min(Math.max(top, frame.top), frame.bottom);
    }
    return [{ id: mark.id, y: Math.max(0, Math.round(top - origin)) }];
  });
}

/** The part of the viewport in which an element's contents are seen. */
function frameOf(element: Element): { top: number; bottom: number } {
  const top = boxOf(element).top + element.clientTop;
  return { top, bottom: top + element.clientHeight };
}
