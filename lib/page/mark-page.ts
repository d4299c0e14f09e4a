import type { Point } from '../hover/hover-state.ts';
import type { Language } from '../schema/ids.ts';
import type { PageSettings } from '../schema/message.ts';
import type { OpenLine } from '../schema/text-line.ts';
import { finish, type Steps } from '../text/steps.ts';
import { type MarkChange, MarkFinder } from './find-marks.ts';
import { findPublished } from './find-published.ts';
import { frequentMarks } from './frequent-marks.ts';
import type { FindRoot } from './late-roots.ts';
import type { Mark } from './mark.ts';
import { MarkLayer } from './mark-layer.ts';
import { isEditor } from './node-access.ts';
import { PageText } from './page-text.ts';
import type { Painter } from './paint-marks.ts';
import { Recheck } from './recheck.ts';
import { languageOfPage } from './report-page.ts';
import { ShadowHosts } from './shadow-hosts.ts';
import { ShownTest, shownMarks } from './shown-marks.ts';
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
  /** The same in no order, which after a change of the page is there at once. */
  readonly unordered: ReadonlySet<Mark>;
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
}

/** Scrolling a page by less, in parts of the screen, leads to no marks that are not painted yet. */
const NEAR = 0.25;

/**
 * Reads a page, marks its mentions, and keeps at it.
 *
 * @param openLine opens a line to where mentions are found
 * @param languages those whose text is marked
 * @param onChange called after the marks changed, and once when the page was read first
 * @param findRoot tells the shadow root of an element
 * @param signal ends it, and takes all marks away
 */
export function markPage(
  openLine: OpenLine,
  languages: readonly Language[],
  look: Look,
  onChange: () => void,
  findRoot: FindRoot,
  signal: AbortSignal,
): MarkedPage {
  const late = new Set<Element>();
  const scrolling = { capture: true, passive: true, signal };
  const hosts = new ShadowHosts(findRoot, meetRoot, (host) => {
    late.add(host);
    recheck.want();
    loop.request();
  });
  const text = new PageText(hosts);
  const layer = new MarkLayer(text);
  const { painter } = layer;
  let wanted = look;
  let isPainted = look.markingStyle !== 'on-demand';
  /** The marks whose mention is shown, of the categories that are switched on. */
  let shown = new Set<Mark>();
  /** The same in page order, and those of them that are wanted; null where not worked out yet. */
  let mentions: readonly Mark[] | null = null;
  let marks: readonly Mark[] | null = null;
  /** Null until the page was read once. */
  let isTopic: boolean | null = null;
  let mustShow = true;
  let isAllEditor = false;
  let hasScrolled = false;
  /** Where the page was scrolled to when marks near the screen were painted, in CSS px. */
  let paintedAt = 0;
  /** Whether the pointer goes through some of the texts that are marked. */
  let isThrough = false;
  let published: string | null = null;

  const loop = startWorkLoop(work, signal);
  const finder = new MarkFinder(openLine, languages, loop.request, signal);
  const recheck = new Recheck(loop.request, signal);
  const watch = watchPage(loop.request, () => recheck.want(), signal);
  signal.addEventListener('abort', () => {
    hosts.end();
    painter.remove();
  });
  window.addEventListener('scroll', followScroll, scrolling);
  loop.request();

  /** One round: brings text, mentions and marks up to date with the page. */
  function* work(): Steps<void> {
    yield* readText();
    const change = yield* finder.takeAnswer();
    yield* finder.teller.tell(text, { language: languageOfPage(), published });
    // Before the first answer nothing can be said of the page.
    if (!finder.isAnswered) return;
    if (isAllEditor !== isEditor(document)) {
      // Nothing tells of it but what changes next.
      isAllEditor = !isAllEditor;
      mustShow = true;
    }
    if (mustShow || recheck.isTime) yield* recheck.make(showAll());
    else if (change) yield* showChange(change);
    if (hasScrolled) yield* paint(false);
    painter.restore();
  }

  function meetRoot(root: ShadowRoot): void {
    watch.observe(root);
    // The window is not told of what scrolls in a shadow tree.
    root.addEventListener('scroll', followScroll, scrolling);
  }

  function followScroll({ target }: Event): void {
    if (!layer.isPartial) return;
    // Some way beyond the screen is painted already.
    if (target === document && Math.abs(scrollY - paintedAt) < innerHeight * NEAR) return;
    hasScrolled = true;
    loop.request();
  }

  function* readText(): Steps<void> {
    let changes = watch.take();
    while (changes.text === 'everything') {
      yield* text.readInSteps();
      yield;
      published = yield* findPublished();
      finder.teller.begin();
      mustShow = true;
      // What changed while the page was being read.
      changes = watch.take();
    }
    const touched = [...changes.slots, ...late];
    late.clear();
    if (changes.text.length + touched.length > 0) {
      const change = text.update(changes.text, touched);
      if (change) finder.teller.change(change);
    }
  }

  /** Of some marks those that are switched on. */
  function choose(all: readonly Mark[]): readonly Mark[] {
    const chosen = all.filter(({ category }) => wanted.categories.includes(category));
    return withoutUnmarked(chosen, wanted.unmarked);
  }

  function* showAll(): Steps<void> {
    mustShow = false;
    const lost = yield* text.dropLost();
    if (lost) {
      finder.teller.change(lost);
      loop.request();
    }
    const test = new ShownTest();
    const found = yield* finder.marksIn(text);
    yield;
    const all = choose(found);
    yield;
    if (isPainted && wanted.markFrequency === 'all' && layer.paintsScreenFirst(all)) {
      const near = yield* layer.near(all);
      yield* layer.show(yield* shownMarks(near, test), wanted.markingStyle, true);
    }
    const now = yield* shownMarks(all, test);
    const isSame = now.length === shown.size && now.every((mark) => shown.has(mark));
    yield;
    shown = new Set(now);
    forgetOrder();
    mentions = now;
    yield;
    yield* paint(true);
    isThrough = test.hasThrough;
    settle(!isSame);
  }

  /** As `showAll` does it where nothing else can have changed, at a cost of this change alone. */
  function* showChange({ gone, come }: MarkChange): Steps<void> {
    const left = gone.filter((mark) => shown.delete(mark));
    const test = new ShownTest();
    const added = yield* shownMarks(choose(come), test);
    for (const mark of added) shown.add(mark);
    forgetOrder();
    if (wanted.markFrequency !== 'all' || layer.isFull) yield* paint(true);
    else if (isPainted) yield* layer.change(left, added, wanted.markingStyle);
    isThrough ||= test.hasThrough;
    settle(left.length + added.length > 0);
  }

  function forgetOrder(): void {
    mentions = null;
    marks = null;
  }

  function settle(isChanged: boolean): void {
    const wasTopic = isTopic;
    isTopic = finder.hasMarks;
    if (isChanged || isTopic !== wasTopic) onChange();
  }

  function listMentions(): readonly Mark[] {
    mentions ??= finish(finder.marksIn(text)).filter((mark) => shown.has(mark));
    return mentions;
  }

  function listMarks(): readonly Mark[] {
    marks ??= frequentMarks(listMentions(), wanted.markFrequency);
    return marks;
  }

  /** Paints the marks that are wanted; parameter as of `MarkLayer`. */
  function* paint(isLooked: boolean): Steps<void> {
    hasScrolled = false;
    paintedAt = scrollY;
    yield* layer.show(isPainted ? listMarks() : [], wanted.markingStyle, isLooked);
  }

  return {
    get mentions() {
      return listMentions();
    },
    get unordered() {
      return shown;
    },
    get marks() {
      return listMarks();
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
    markAt: (point, under) => layer.markAt(point, under, isThrough),
    choose(next) {
      if (next.markingStyle !== wanted.markingStyle) isPainted = next.markingStyle !== 'on-demand';
      wanted = next;
      mustShow = true;
      loop.request();
    },
    reveal(painted) {
      isPainted = painted;
      mustShow = true;
      loop.request();
    },
  };
}
