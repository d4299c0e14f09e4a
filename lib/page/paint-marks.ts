import type { MarkingStyle } from '../schema/choices.ts';
import { mapInSteps, type Steps } from '../text/steps.ts';
import { holderOf, type Mark, staticRangeOf } from './mark.ts';
import { type Ground, readGround } from './read-ground.ts';

/**
 * How often highlights are registered again after something else threw them out. A page that
 * clears the registry time and again wants no marks, and gets its way.
 */
export const MOST_RESTORATIONS = 5;

/**
 * How long a mark flashes after a jump, in ms: long enough for eyes to follow a scroll. It is one
 * steady tint that comes and goes without a movement, so readers who want none are served too.
 */
export const FLASH_TIME = 1200;

/** What of a mark is painted. */
interface Painted {
  range: StaticRange;
  /** Names of the highlights that hold the range, with spaces between. */
  layers: string;
}

/**
 * Paints marks as custom highlights, whose looks are in `public/highlights.css`: the lines
 * `caveat-<category>`, and for light and dark ground `caveat-tint-<category>-<ground>`,
 * `caveat-active-<ground>` and `caveat-flash-<ground>`. The only writer to the page, and it
 * touches no node.
 */
export class Painter {
  readonly #highlights = new Map<string, Highlight>();
  readonly #painted = new Map<Mark, Painted>();
  #restorations = 0;
  #flashTimer: ReturnType<typeof setTimeout> | undefined;

  /** Takes the paint of some marks away, and paints others. */
  *change(gone: readonly Mark[], come: readonly Mark[], style: MarkingStyle): Steps<void> {
    for (const mark of gone) {
      const painted = this.#painted.get(mark);
      if (painted) this.#erase(painted);
      this.#painted.delete(mark);
    }
    const groundOf = rememberGrounds();
    yield* mapInSteps(come, (mark) => this.#draw(mark, layersOf(mark, style, groundOf)));
  }

  #draw(mark: Mark, layers: string): void {
    const before = this.#painted.get(mark);
    if (before?.layers === layers) return;
    if (before) this.#erase(before);
    const range = before?.range ?? staticRangeOf(mark);
    this.#painted.set(mark, { range, layers });
    for (const name of layers.split(' ')) this.#highlight(name).add(range);
  }

  /** Tints the mark whose card is open; null for none. */
  activate(mark: Mark | null): void {
    this.#showOnly('caveat-active', mark);
  }

  /** Tints a mark for {@link FLASH_TIME}, so that eyes find it. */
  flash(mark: Mark): void {
    clearTimeout(this.#flashTimer);
    this.#showOnly('caveat-flash', mark);
    this.#flashTimer = setTimeout(() => this.#showOnly('caveat-flash', null), FLASH_TIME);
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

  #erase({ range, layers }: Painted): void {
    for (const name of layers.split(' ')) this.#highlights.get(name)?.delete(range);
  }

  #showOnly(name: string, mark: Mark | null): void {
    for (const ground of GROUNDS) this.#highlights.get(`${name}-${ground}`)?.clear();
    const holder = mark && holderOf(mark);
    if (holder) this.#highlight(`${name}-${readGround(holder)}`).add(staticRangeOf(mark));
  }

  #highlight(name: string): Highlight {
    let highlight = this.#highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = PRIORITIES.findIndex((start) => name.startsWith(start));
      this.#highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
    }
    return highlight;
  }
}

const GROUNDS: readonly Ground[] = ['light', 'dark'];

/** What lies over what, from below, by the beginnings of the names. */
const PRIORITIES = ['caveat-tint', 'caveat-active', 'caveat-flash', 'caveat-'];

/** Grounds by the element that holds a mark: many marks share one, and reading it is dear. */
function rememberGrounds(): (mark: Mark) => Ground {
  const known = new Map<Element | null, Ground>();
  return (mark) => {
    const holder = holderOf(mark);
    const ground = known.get(holder) ?? (holder ? readGround(holder) : 'light');
    known.set(holder, ground);
    return ground;
  };
}

/** Names of the highlights for a mark, with spaces between; on demand, marks are lines. */
function layersOf(mark: Mark, style: MarkingStyle, groundOf: (mark: Mark) => Ground): string {
  const line = `caveat-${mark.category}`;
  if (!hasTint(style)) return line;
  const tint = `caveat-tint-${mark.category}-${groundOf(mark)}`;
  return style === 'tint' ? tint : `${tint} ${line}`;
}

/** Whether marks of a style depend on the ground behind them. */
export function hasTint(style: MarkingStyle): boolean {
  return style === 'tint' || style === 'both';
}
