import type { Point } from '../hover/hover-state.ts';
import type { PageSettings } from '../schema/message.ts';
import { mapInSteps, type Steps } from '../text/steps.ts';
import { MarkFinder, type Matcher } from './find-marks.ts';
import { findPublished } from './find-published.ts';
import { frequentMarks } from './frequent-marks.ts';
import type { Mark } from './mark.ts';
import { MarkIndex } from './mark-index.ts';
import { isText } from './node-access.ts';
import { PageText } from './page-text.ts';
import { hasTint, Painter } from './paint-marks.ts';
import { type FindRoot, ShadowHosts } from './shadow-hosts.ts';
import { makeShownTest, shownMarks } from './shown-marks.ts';
import type { TextBlock } from './text-block.ts';
import { watchPage } from './watch-page.ts';
import { withoutUnmarked } from './without-unmarked.ts';
import { startWorkLoop } from './work-loop.ts';

/** Which mentions a reader wants marked, and how. */
export type Look = Pick<PageSettings, 'categories' | 'markingStyle' | 'markFrequency' | 'unmarked'>;

/** A page that is being marked, and stays marked as it changes. */
export interface MarkedPage {
  /** All mentions that can be seen, of the categories that are switched on, in page order. */
  readonly mentions: readonly Mark[];
  /** Those of them that the reader wants marked: not every mention of an entry need be. */
  readonly marks: readonly Mark[];
  /** The text that was read, in page order. */
  readonly blocks: readonly TextBlock[];
  /** The day on which the page says it was published, YYYY-MM-DD; null where it does not say. */
  readonly published: string | null;
  /** True while the marks are painted. Their mentions are known, and can be stepped to, anyway. */
  readonly isPainted: boolean;
  /** True where the page has more text than is read. */
  readonly partial: boolean;
  /** True where the page has mentions of any category, shown or not. */
  readonly isTopic: boolean;
  readonly painter: Painter;
  /** The painted mark at a point of the viewport, or null; `under` as `MarkIndex` takes it. */
  markAt(point: Point, under?: Element): Mark | null;
  /** Marks like this from now on. */
  choose(look: Look): void;
  /** Paints the marks, or takes the paint away, until the reader wants another style. */
  reveal(painted: boolean): void;
  /** Reads what the matcher could not read before: it has learnt something. */
  readAgain(): void;
}

/**
 * Reads a page, marks its mentions, and keeps at it.
 *
 * @param onChange called after the marks changed, and once when the page was read first
 * @param findRoot tells the shadow root of an element
 * @param signal ends it, and takes all marks away
 */
export function markPage<Scan>(
  matcher: Matcher<Scan>,
  look: Look,
  onChange: () => void,
  findRoot: FindRoot,
  signal: AbortSignal,
): MarkedPage {
  const late = new Set<Element>();
  const hosts = new ShadowHosts(
    findRoot,
    (root) => watch.observe(root),
    (host) => {
      late.add(host);
      loop.request();
    },
    signal,
  );
  const text = new PageText(hosts);
  const finder = new MarkFinder(matcher);
  const painter = new Painter();
  let wanted = look;
  let isPainted = look.markingStyle !== 'on-demand';
  let found: readonly Mark[] = [];
  let mentions: readonly Mark[] = [];
  let marks: readonly Mark[] = [];
  let painted: readonly Mark[] = [];
  let paintedStyle = look.markingStyle;
  let index = new MarkIndex();
  /** Null until the page was read once. */
  let isTopic: boolean | null = null;
  let mustShow = false;
  let published: string | null = null;
  let isShown = makeShownTest();

  const loop = startWorkLoop(work, signal);
  const watch = watchPage(loop.request, signal);
  signal.addEventListener('abort', () => painter.remove());
  loop.request();

  /** One round: brings text, mentions and marks up to date with the page. */
  function* work(): Steps<void> {
    yield* readText();
    yield* finder.scan();
    // Before the first reading is complete nothing can be said of the page.
    if (finder.isWaiting && isTopic === null) return;
    if (finder.mustResolve(text.blocks.length)) {
      found = yield* finder.resolve(text.blocks, published);
      mustShow = true;
    }
    if (mustShow) yield* show();
    painter.restore();
  }

  function* readText(): Steps<void> {
    let changes = watch.take();
    while (changes.text === 'everything') {
      yield* text.readInSteps();
      published = findPublished();
      finder.begin(text.blocks);
      isShown = makeShownTest();
      // What changed while the page was being read.
      changes = watch.take();
    }
    const touched = [...changes.slots, ...late];
    late.clear();
    if (changes.shown || touched.length > 0 || changes.text.some(movesElements)) {
      isShown = makeShownTest();
      mustShow = true;
    }
    if (changes.text.length + touched.length > 0) {
      const change = text.update(changes.text, touched);
      if (change) finder.change(change);
    }
  }

  function* show(): Steps<void> {
    mustShow = false;
    const before = mentions;
    const chosen = found.filter(({ category }) => wanted.categories.includes(category));
    mentions = yield* shownMarks(withoutUnmarked(chosen, wanted.unmarked), isShown);
    const isChanged = !isSameList(before, mentions);
    marks = frequentMarks(mentions, wanted.markFrequency);
    yield* paint(isPainted ? marks : []);
    const wasTopic = isTopic;
    isTopic = found.length > 0;
    if (isChanged || isTopic !== wasTopic) onChange();
  }

  function* paint(next: readonly Mark[]): Steps<void> {
    const style = wanted.markingStyle;
    const isSame = isSameList(painted, next);
    if (!isSame) {
      const fresh = new MarkIndex();
      yield* mapInSteps(next, (mark) => fresh.add(mark));
      index = fresh;
    }
    // The ground behind a tint may have changed unseen.
    if (!isSame || style !== paintedStyle || hasTint(style)) {
      yield* painter.paint(fromScreenOn(next), style);
    }
    painted = next;
    paintedStyle = style;
  }

  /** Marks in the order in which they are painted: those on screen first. */
  function fromScreenOn(all: readonly Mark[]): readonly Mark[] {
    const place = text.indexOnScreen();
    const first = all.findIndex(({ block }) => block.rank >= place);
    return first <= 0 ? all : [...all.slice(first), ...all.slice(0, first)];
  }

  return {
    get mentions() {
      return mentions;
    },
    get marks() {
      return marks;
    },
    get blocks() {
      return text.blocks;
    },
    get published() {
      return published;
    },
    get isPainted() {
      return isPainted;
    },
    get partial() {
      return text.partial;
    },
    get isTopic() {
      return isTopic === true;
    },
    painter,
    markAt: (point, under) => index.markAt(point, under),
    choose(next) {
      if (next.markingStyle !== wanted.markingStyle) isPainted = next.markingStyle !== 'on-demand';
      wanted = next;
      mustShow = true;
      loop.request();
    },
    reveal(shown) {
      isPainted = shown;
      mustShow = true;
      loop.request();
    },
    readAgain() {
      finder.tryAgain();
      loop.request();
    },
  };
}

/** Whether a change may show or hide text that it does not touch: a style, a place elsewhere. */
function movesElements({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type === 'childList' && ![...addedNodes, ...removedNodes].every(isText);
}

function isSameList(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one.length === other.length && one.every((mark, place) => mark === other[place]);
}
