import type { CategoryId } from '../schema/ids.ts';
import { type Mark, staticRangeOf } from './mark.ts';

/**
 * How often highlights are registered again after something else threw them out. A page that
 * clears the registry time and again wants no marks, and gets its way.
 */
export const MOST_RESTORATIONS = 5;

/** How long a mark flashes after a jump, in ms: long enough for eyes to follow a scroll. */
export const FLASH_TIME = 1200;

/**
 * Paints marks as custom highlights `caveat-<category>`, `caveat-active` and `caveat-flash`, whose
 * looks are in `public/highlights.css`. The only writer to the page, and it touches no node.
 */
export class Painter {
  readonly #highlights = new Map<string, Highlight>();
  readonly #painted = new Map<Mark, StaticRange>();
  #restorations = 0;
  #flashTimer: ReturnType<typeof setTimeout> | undefined;

  /** Makes the painted marks these, touching only the difference. */
  paint(marks: readonly Mark[]): void {
    const wanted = new Set(marks);
    for (const [mark, range] of this.#painted) {
      if (wanted.has(mark)) continue;
      this.#highlights.get(nameOf(mark.category))?.delete(range);
      this.#painted.delete(mark);
    }
    for (const mark of wanted) {
      if (this.#painted.has(mark)) continue;
      const range = staticRangeOf(mark);
      this.#painted.set(mark, range);
      this.#highlight(nameOf(mark.category)).add(range);
    }
    this.restore();
  }

  /** Tints the mark whose card is open; null for none. */
  activate(mark: Mark | null): void {
    this.#showOnly(ACTIVE, mark);
  }

  /** Tints a mark for {@link FLASH_TIME}, so that eyes find it. */
  flash(mark: Mark): void {
    clearTimeout(this.#flashTimer);
    this.#showOnly(FLASH, mark);
    this.#flashTimer = setTimeout(() => this.#showOnly(FLASH, null), FLASH_TIME);
  }

  /** Registers again what something else threw out of the registry, a bounded number of times. */
  restore(): void {
    let isMissing = false;
    for (const name of this.#highlights.keys()) isMissing ||= !CSS.highlights.has(name);
    if (!isMissing || this.#restorations >= MOST_RESTORATIONS) return;
    this.#restorations += 1;
    for (const [name, highlight] of this.#highlights) CSS.highlights.set(name, highlight);
  }

  /** Takes everything back. A name that someone else took over since is left alone. */
  remove(): void {
    clearTimeout(this.#flashTimer);
    for (const [name, highlight] of this.#highlights) {
      highlight.clear();
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    this.#highlights.clear();
    this.#painted.clear();
  }

  #showOnly(name: string, mark: Mark | null): void {
    this.#highlights.get(name)?.clear();
    if (mark) this.#highlight(name).add(staticRangeOf(mark));
  }

  #highlight(name: string): Highlight {
    let highlight = this.#highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = PRIORITY.get(name) ?? 0;
      this.#highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
    }
    return highlight;
  }
}

const ACTIVE = 'caveat-active';
const FLASH = 'caveat-flash';

/** Tints lie over the underlines of the categories. */
const PRIORITY: ReadonlyMap<string, number> = new Map([
  [ACTIVE, 1],
  [FLASH, 2],
]);

function nameOf(category: CategoryId): string {
  return `caveat-${category}`;
}
