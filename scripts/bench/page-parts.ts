/*
 * What the benchmark runs inside a page: the extension's own modules, wired as its entrypoints
 * wire them, and the floors they are held against. A content script of the benchmark's own
 * extension, so that all is as in the real one; `Lab` calls its parts by events of the page.
 */
import Mark from 'mark.js';
import { mayNameTopic } from '../../lib/match/probe-text.ts';
import { divideText } from '../../lib/page/divide-text.ts';
import { type Look, type MarkedPage, markPage } from '../../lib/page/mark-page.ts';
import { countMarks } from '../../lib/page/report-marks.ts';
import { type CardServices, showCards } from '../../lib/page/show-cards.ts';
import { ViewWatch } from '../../lib/page/watch-view.ts';
import { askBackground, findShadowRoot, openTextLine } from '../../lib/platform/content.ts';
import { CATEGORY_IDS, LANGUAGES } from '../../lib/schema/ids.ts';
import type { OpenLine, TextLine } from '../../lib/schema/text-line.ts';
import type { TextPart } from '../../lib/schema/text-part.ts';
import { ANSWER_EVENT, CALL_EVENT } from './call-events.ts';
import { handOver, leastProbe, readBlocks, time, walkText } from './floors.ts';
import { measureGrowth, measureProbe } from './probe-parts.ts';
import { startClock, WorkClock } from './work-clock.ts';

/** Points of the pointer in one measurement; one alone is shorter than the clock can tell. */
const POINTS = 200;

/** After so many ms nothing that was measured for earlier moves of the pointer is still taken. */
const MEASURES_FORGOTTEN = 400;

/** How long marks are waited for, in ms: those of the largest page take some ten seconds. */
const CHANGE_PATIENCE = 120_000;

/** What a paragraph is changed by: about the topic whatever stands around it. */
const ADDITION = ' In Ukraine the Coalition of the Willing promised security guarantees.';

/** What is marked before a reader chooses. */
const LOOK: Look = {
  categories: [...CATEGORY_IDS],
  markingStyle: 'underline',
  markFrequency: 'all',
  unmarked: [],
};

/** What cards are made with; none is opened. */
const NO_CARDS: CardServices = {
  translator: { text: () => '', locale: 'en' },
  readEntry: () => Promise.resolve({ ok: false, error: 'failed' }),
  loadDeck: () => Promise.resolve(null),
  openPanel: () => Promise.resolve(false),
  unmark: () => Promise.resolve(false),
  tellCards: () => undefined,
  choice: () => ({ openBy: 'rest', openDelay: 300, leaveDelay: 300, modifier: 'alt' }),
  isOver: () => false,
};

/** One first pass over a page, times in ms. */
export interface Pass {
  /** Time that the page's own thread worked: what keeps a reader waiting. */
  ms: number;
  /** Time until the marks were there, that of the background and of messages included. */
  elapsed: number;
  /** Time that the background worked. */
  behind: number;
  marks: number;
}

/** What can't be left out of a first pass, in ms. */
export interface Limits {
  reading: number;
  telling: number;
  paragraphs: number[];
}

/** A page that is being marked, and what is known of the work. */
class Subject {
  readonly page: MarkedPage;
  /** Time that the background worked since the last question, in ms. */
  behind = 0;
  /** Time from the beginning until the marks were there, in ms. */
  elapsed = 0;
  readonly #start = performance.now();
  #changed = Promise.withResolvers<void>();

  /** Marks the page as the annotator does. */
  constructor(clock: WorkClock, signal: AbortSignal) {
    const openLine: OpenLine = (hear, onLost) =>
      openTextLine((found) => {
        this.behind += found.spent;
        clock.run(() => hear(found));
      }, onLost);
    const changed = (): void => {
      this.elapsed ||= performance.now() - this.#start;
      cards.update();
      view.update();
      // The annotator counts now and then; here after each change.
      countMarks(this.page.unordered);
      this.#changed.resolve();
    };
    this.page = markPage(openLine, LANGUAGES, LOOK, changed, findShadowRoot, signal);
    const cards = showCards(this.page, NO_CARDS, signal);
    const view = new ViewWatch(() => this.page.mentions, signal);
  }

  /**
   * Settled once the marks have changed since the last time, and all that follows is done.
   *
   * @throws {Error} where they do not change
   */
  async settle(clock: WorkClock): Promise<void> {
    const tooLong = Promise.withResolvers<never>();
    const timer = setTimeout(() => tooLong.reject(new Error('no marks came')), CHANGE_PATIENCE);
    await Promise.race([this.#changed.promise, tooLong.promise]);
    clearTimeout(timer);
    this.#changed = Promise.withResolvers();
    await clock.settle();
  }
}

/**
 * Marks the page, and goes on when it is marked. By then the annotator has asked the background for
 * the settings; so something is asked here, too, to which nobody answers.
 */
async function annotate(clock: WorkClock, signal: AbortSignal): Promise<Subject> {
  await askBackground({ type: 'get-page-settings' });
  const subject = clock.run(() => new Subject(clock, signal));
  await subject.settle(clock);
  return subject;
}

/** Points in the middle of marks on screen, and as many anywhere. */
function pickPoints(): { x: number; y: number }[] {
  const ranges = CATEGORY_IDS.flatMap((id) => [...(CSS.highlights.get(`caveat-${id}`) ?? [])]);
  const ruler = new Range();
  const boxes = ranges
    .flatMap((range) => {
      ruler.setStart(range.startContainer, range.startOffset);
      ruler.setEnd(range.endContainer, range.endOffset);
      return [...ruler.getClientRects()];
    })
    .filter(({ top, bottom }) => top >= 0 && bottom <= innerHeight);
  return Array.from({ length: POINTS }, (_, index) => {
    const box = boxes[(index >> 1) % Math.max(1, boxes.length)];
    if (box === undefined || index % 2 === 1)
      return { x: (index * 37) % innerWidth, y: (index * 53) % innerHeight };
    return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  });
}

/** Changes some of the paragraphs one after another, and has each change measured. */
async function changeParagraphs(
  clock: WorkClock,
  rounds: number,
  paragraphs: ArrayLike<Element>,
  settle: () => Promise<void>,
): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const place = Math.floor(((round + 0.5) / rounds) * paragraphs.length);
    clock.reset();
    (paragraphs[place] ?? document.body).append(ADDITION);
    // What the page does is not counted, only what is done about it.
    await settle();
    times.push(clock.spent);
  }
  return times;
}

const bench = {
  /** Times of walking the text nodes, in ms. */
  walk: (rounds: number): number[] => Array.from({ length: rounds }, () => time(walkText)),

  /** The whole first pass: reading, telling, taking the mentions in, painting. */
  async pass(rounds: number): Promise<Pass[]> {
    const clock = await startClock();
    const passes: Pass[] = [];
    for (let round = 0; round < rounds; round++) {
      const life = new AbortController();
      clock.reset();
      const { page, behind, elapsed } = await annotate(clock, life.signal);
      passes.push({ ms: clock.spent, elapsed, behind, marks: page.marks.length });
      life.abort();
    }
    return passes;
  },

  probe: measureProbe,
  growth: measureGrowth,

  /**
   * The least that a page without the topic takes whoever looks, in ms, cold: to ask for its text at
   * once, scripts and all, and to search it for names.
   */
  look: (): number[] => [time(() => mayNameTopic(document.body.textContent ?? ''))],

  /** The same with all that a probe must do besides, in ms, cold. */
  leastProbe: (): number[] => [time(leastProbe)],

  /**
   * Time in which mark.js marks phrases, in ms, and how many it did before its time was up. It
   * takes one phrase after another whatever it is given.
   */
  markJs(phrases: string[], cap: number): { ms: number; done: number } {
    const marker = new Mark(document.body);
    const start = performance.now();
    let done = 0;
    for (const phrase of phrases) {
      marker.mark(phrase, { acrossElements: true, separateWordSearch: false, accuracy: 'exactly' });
      done += 1;
      if (performance.now() - start > cap) break;
    }
    return { ms: performance.now() - start, done };
  },

  /** Times of finding what is under the pointer, by us and by the browser alone, in ms a point. */
  async hit(rounds: number) {
    const clock = new WorkClock();
    const { page } = await annotate(clock, new AbortController().signal);
    const points = pickPoints();
    // Layout is done before either is asked, and the browser tells with each event what it is on.
    const asked = points.map((point) => ({
      point,
      under: document.elementFromPoint(point.x, point.y) ?? undefined,
    }));
    let hits = 0;
    const ours = () =>
      time(() => {
        for (const { point, under } of asked) if (page.markAt(point, under)) hits += 1;
      });
    const floor = () =>
      time(() => {
        for (const { x, y } of points) document.elementFromPoint(x, y);
      });
    const results: { ms: number; floor: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      // Where marks are is measured once for many moves: each round has to measure anew.
      await new Promise((resolve) => setTimeout(resolve, MEASURES_FORGOTTEN));
      // In turn, so that neither always profits from what the other warmed up.
      const floorFirst = round % 2 === 0 ? floor() : null;
      const ms = ours();
      results.push({ ms: ms / POINTS, floor: (floorFirst ?? floor()) / POINTS });
    }
    return { results, marks: page.marks.length, hits };
  },

  /** Times of all that follows the change of one paragraph, in ms. */
  async change(rounds: number) {
    const clock = new WorkClock();
    const subject = await annotate(clock, new AbortController().signal);
    const before = subject.page.marks.length;
    // Others may be hidden, or in a language that is not marked.
    const paragraphs = new Set(
      subject.page.marks.flatMap(({ block }) => block.nodes[0]?.parentElement?.closest('p') ?? []),
    );
    const times = await changeParagraphs(clock, rounds, [...paragraphs], () =>
      subject.settle(clock),
    );
    return { times, before, after: subject.page.marks.length };
  },

  /** Times of only being told of such a change, and having a frame for it, in ms. */
  async tell(rounds: number): Promise<number[]> {
    const clock = new WorkClock();
    const observer = new MutationObserver(() => requestAnimationFrame(() => undefined));
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    const paragraphs = document.querySelectorAll('p');
    return changeParagraphs(clock, rounds, paragraphs, () => clock.settle());
  },

  /** What no slicing makes shorter, in ms, cold. */
  handOver: (): number[] => [handOver()],

  /**
   * What a first pass takes whoever does it, in ms, cold: reading the text block by block with as
   * few questions as can be; opening a line to the background and posting it; and, warm, posting a
   * paragraph again and again.
   */
  async limits(rounds: number): Promise<Limits> {
    await askBackground({ type: 'get-page-settings' });
    let texts: string[] = [];
    const reading = time(() => {
      texts = readBlocks();
    });
    const about = { language: 'en', published: null, languages: [] };
    let line: TextLine | null = null;
    const telling = time(() => {
      line = openTextLine(
        () => undefined,
        () => undefined,
      );
      const blocks = texts.map(
        (each, id) => [{ id, text: each }, id === 0 ? null : id - 1] as const,
      );
      for (const part of divideText([], blocks)) line.say({ ...about, ...part, isLast: false });
    });
    const all = texts.join('');
    const paragraphs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const come: TextPart['come'] = [
        [texts.length + round, null, all.slice(round * 160, round * 160 + 160)],
      ];
      paragraphs.push(time(() => line?.say({ ...about, gone: [], come, isLast: false })));
    }
    return { reading, telling, paragraphs };
  },

  /** Marks the page and holds on to all that it takes. */
  async hold(): Promise<number> {
    const subject = await annotate(new WorkClock(), new AbortController().signal);
    Object.assign(globalThis, { subject });
    return subject.page.marks.length;
  },
};

export type Bench = typeof bench;

document.addEventListener(CALL_EVENT, async (event) => {
  const { name, values } = JSON.parse((event as CustomEvent<string>).detail);
  const part: (...values: unknown[]) => unknown = Reflect.get(bench, name);
  const answer = await Promise.resolve()
    .then(() => part(...values))
    .then(
      (value) => ({ value }),
      (error: unknown) => ({ error: String(error) }),
    );
  const detail = JSON.stringify(answer);
  document.dispatchEvent(new CustomEvent(ANSWER_EVENT, { detail }));
});
