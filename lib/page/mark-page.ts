import type { Point } from '../hover/hover-state.ts';
import type { CategoryId } from '../schema/ids.ts';
import { MarkFinder, type Matcher } from './find-marks.ts';
import { findPublished } from './find-published.ts';
import type { Mark } from './mark.ts';
import { MarkIndex } from './mark-index.ts';
import { PageText } from './page-text.ts';
import { Painter } from './paint-marks.ts';
import { shownMarks } from './shown-marks.ts';
import type { TextBlock } from './text-block.ts';
import { watchPage } from './watch-page.ts';
import { startWorkLoop } from './work-loop.ts';

/** A page that is being marked, and stays marked as it changes. */
export interface MarkedPage {
  /** The marks that are shown, of the categories that are switched on, in page order. */
  readonly marks: readonly Mark[];
  /** The text that was read, in page order. */
  readonly blocks: readonly TextBlock[];
  /** The day on which the page says it was published, YYYY-MM-DD; null where it does not say. */
  readonly published: string | null;
  /** True where the page has more text than is read. */
  readonly partial: boolean;
  /** True where the page has mentions of any category, shown or not. */
  readonly isTopic: boolean;
  readonly painter: Painter;
  /** The mark at a point of the viewport, or null. */
  markAt(point: Point): Mark | null;
  /** Marks these categories from now on. */
  choose(categories: ReadonlySet<CategoryId>): void;
  /** Reads what the matcher could not read before: it has learnt something. */
  readAgain(): void;
}

/**
 * Reads a page, marks its mentions, and keeps at it.
 *
 * @param onChange called after the marks changed, and once when the page was read first
 * @param signal ends it, and takes all marks away
 */
export function markPage<Scan>(
  matcher: Matcher<Scan>,
  categories: ReadonlySet<CategoryId>,
  onChange: () => void,
  signal: AbortSignal,
): MarkedPage {
  const text = new PageText();
  const finder = new MarkFinder(matcher);
  const painter = new Painter();
  let chosen = categories;
  let found: readonly Mark[] = [];
  let marks: readonly Mark[] = [];
  let index = new MarkIndex([]);
  /** Null until the page was read once. */
  let isTopic: boolean | null = null;
  let mustResolve = false;
  let mustShow = false;
  let published: string | null = null;

  const loop = startWorkLoop(work, signal);
  const watch = watchPage(loop.request, signal);
  signal.addEventListener('abort', () => painter.remove());
  loop.request();

  function work(mayGoOn: () => boolean): boolean {
    const changes = watch.take();
    if (changes.text === 'everything') {
      text.readAll();
      published = findPublished();
      mustResolve = true;
    } else if (changes.text.length > 0) {
      mustResolve = text.update(changes.text) || mustResolve;
    }
    mustShow ||= changes.shown || mustResolve;
    if (mustResolve) {
      if (!finder.scan(text.blocks, mayGoOn)) return true;
      // Before the first reading is complete nothing can be said of the page.
      if (finder.isWaiting && isTopic === null) return false;
      found = finder.resolve(text.blocks, published);
      mustResolve = false;
    }
    if (mustShow) show();
    painter.restore();
    return false;
  }

  function show(): void {
    mustShow = false;
    const before = marks;
    marks = shownMarks(found.filter(({ category }) => chosen.has(category)));
    const isChanged =
      marks.length !== before.length || marks.some((mark, place) => mark !== before[place]);
    if (isChanged) {
      index = new MarkIndex(marks);
      painter.paint(marks);
    }
    const wasTopic = isTopic;
    isTopic = found.length > 0;
    if (isChanged || isTopic !== wasTopic) onChange();
  }

  return {
    get marks() {
      return marks;
    },
    get blocks() {
      return text.blocks;
    },
    get published() {
      return published;
    },
    get partial() {
      return text.partial;
    },
    get isTopic() {
      return isTopic === true;
    },
    painter,
    markAt: (point) => index.markAt(point),
    choose(next) {
      chosen = next;
      mustShow = true;
      loop.request();
    },
    readAgain() {
      finder.tryAgain();
      mustResolve = true;
      loop.request();
    },
  };
}
