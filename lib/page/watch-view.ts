import { MOST_REPORTED_MENTIONS } from '../schema/limits.ts';
import type { PageView, ViewSpan } from '../schema/page-view.ts';
import { linesOf, type Mark } from './mark.ts';
import { rootOf } from './node-access.ts';

/**
 * Tells which part of a page is on screen and where its marks lie, each time one of both is
 * another. It listens only while somebody waits: a panel that draws the page asks again and again.
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
      const view = this.#read();
      if (view.revision !== known?.revision || view.height !== known.height) {
        return { ...view, places: placesOf(this.#marks()) };
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

  #read(): ViewSpan {
    const root = rootOf(document);
    const height = Math.max(root?.scrollHeight ?? 0, innerHeight);
    const top = Math.max(0, Math.round(scrollY));
    const bottom = Math.min(height, top + innerHeight);
    return { revision: this.#revision, height, top, bottom };
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

/** Brings a place to the middle of the screen, at once: readers may want no motion. */
export function scrollToPlace(y: number): void {
  window.scrollTo({ top: y - innerHeight / 2, behavior: 'instant' });
}

function placesOf(marks: readonly Mark[]): { id: number; y: number }[] {
  return marks.slice(0, MOST_REPORTED_MENTIONS).flatMap((mark) => {
    const [line] = linesOf(mark);
    return line ? [{ id: mark.id, y: Math.max(0, Math.round(line.top + scrollY)) }] : [];
  });
}
