/*
 * What the benchmark runs inside a page: the extension's own modules, wired as its entrypoints
 * wire them, and the floors they are held against. Bundled by `bundle-script.ts` and put on
 * `window.bench`.
 */
import Mark from 'mark.js';
import type { EncodedGazetteer } from '../../lib/match/gazetteer.ts';
import { GazetteerShelf, takeGazetteer } from '../../lib/match/gazetteer-shelf.ts';
import { type Look, type MarkedPage, markPage } from '../../lib/page/mark-page.ts';
import { openRootOf } from '../../lib/page/node-access.ts';
import { makePageMatcher } from '../../lib/page/page-matcher.ts';
import { probePage } from '../../lib/page/probe-page.ts';
import { CATEGORY_IDS, LANGUAGES, type Language } from '../../lib/schema/ids.ts';
import { WorkClock } from './work-clock.ts';

/** Points of the pointer in one measurement; one alone is shorter than the clock can tell. */
const POINTS = 200;

/** What a paragraph is changed by: about the topic whatever stands around it. */
const ADDITION = ' In Ukraine the Coalition of the Willing promised security guarantees.';

/** The built scripts of the gazetteers by language, as the background would inject them. */
export type GazetteerScripts = Partial<Record<Language, string>>;

/** What is marked before a reader chooses. */
const LOOK: Look = {
  categories: [...CATEGORY_IDS],
  markingStyle: 'underline',
  markFrequency: 'all',
  unmarked: [],
};

/** A time in ms, and what it brought. */
export interface Pass {
  ms: number;
  marks: number;
}

/** The least anyone can do: visit every text node and look at its length. */
function walkText(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    length += (node as Text).data.length;
  }
  return length;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Runs the script of a language's gazetteer, and takes what it leaves on the global object. */
function loadGazetteer(scripts: GazetteerScripts, language: Language): EncodedGazetteer | null {
  const script = scripts[language];
  if (script === undefined) return null;
  // biome-ignore lint/security/noGlobalEval: in the global scope, as an injected script runs.
  window.eval(script);
  return takeGazetteer(language);
}

/** Marks the page as the annotator does. */
function annotate(scripts: GazetteerScripts, signal: AbortSignal): MarkedPage {
  const shelf = new GazetteerShelf(
    (language) => Promise.resolve(loadGazetteer(scripts, language)),
    () => page.readAgain(),
  );
  const matcher = makePageMatcher(shelf, LANGUAGES);
  const page = markPage(matcher, LOOK, () => undefined, openRootOf, signal);
  return page;
}

/** Runs the whole of a piece of work, which ends by itself, and tells how long it worked. */
async function measure(clock: WorkClock, work: () => unknown): Promise<number> {
  clock.reset();
  clock.run(work);
  await clock.settle();
  return clock.spent;
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

/** Changes one paragraph after another, spread over the page, and has each change measured. */
async function changeParagraphs(
  clock: WorkClock,
  rounds: number,
  addition: string,
): Promise<number[]> {
  const paragraphs = document.querySelectorAll('p');
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const place = Math.floor(((round + 0.5) / rounds) * paragraphs.length);
    clock.reset();
    (paragraphs[place] ?? document.body).append(addition);
    // What the page does is not counted, only what is done about it.
    await clock.settle();
    times.push(clock.spent);
  }
  return times;
}

const bench = {
  /** Times of walking the text nodes, in ms. */
  walk: (rounds: number): number[] => Array.from({ length: rounds }, () => time(walkText)),

  /** Times of the whole first pass: tables, reading, matching, painting. */
  async pass(rounds: number, scripts: GazetteerScripts): Promise<Pass[]> {
    const clock = new WorkClock();
    const passes: Pass[] = [];
    for (let round = 0; round < rounds; round++) {
      const life = new AbortController();
      let page: MarkedPage | undefined;
      const ms = await measure(clock, () => {
        page = annotate(scripts, life.signal);
      });
      passes.push({ ms, marks: page?.marks.length ?? 0 });
      life.abort();
    }
    return passes;
  },

  /** Times in which the probe finds out that a page is not about the topic, in ms. */
  async probe(rounds: number): Promise<number[]> {
    const clock = new WorkClock();
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const life = new AbortController();
      const connections = {
        askAnnotator: () => Promise.resolve(false),
        findRoot: openRootOf,
        isOrphaned: () => false,
        onRequest: () => undefined,
        onSettingsChange: () => undefined,
      };
      times.push(await measure(clock, () => probePage(connections, life)));
      life.abort();
    }
    return times;
  },

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
  async hit(rounds: number, scripts: GazetteerScripts) {
    const clock = new WorkClock();
    let page: MarkedPage | undefined;
    await measure(clock, () => {
      page = annotate(scripts, new AbortController().signal);
    });
    const points = pickPoints();
    // Layout is done before either is asked, and the browser tells with each event what it is on.
    const asked = points.map((point) => ({
      point,
      under: document.elementFromPoint(point.x, point.y) ?? undefined,
    }));
    let hits = 0;
    const ours = () =>
      time(() => {
        for (const { point, under } of asked) if (page?.markAt(point, under)) hits += 1;
      });
    const floor = () =>
      time(() => {
        for (const { x, y } of points) document.elementFromPoint(x, y);
      });
    const results: { ms: number; floor: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      // In turn, so that neither always profits from what the other warmed up.
      const floorFirst = round % 2 === 0 ? floor() : null;
      const ms = ours();
      results.push({ ms: ms / POINTS, floor: (floorFirst ?? floor()) / POINTS });
    }
    return { results, marks: page?.marks.length ?? 0, hits };
  },

  /** Times of all that follows the change of one paragraph, in ms. */
  async change(rounds: number, scripts: GazetteerScripts) {
    const clock = new WorkClock();
    let page: MarkedPage | undefined;
    await measure(clock, () => {
      page = annotate(scripts, new AbortController().signal);
    });
    const before = page?.marks.length ?? 0;
    const times = await changeParagraphs(clock, rounds, ADDITION);
    return { times, before, after: page?.marks.length ?? 0 };
  },

  /** Times of only being told of such a change, and having a frame for it, in ms. */
  async tell(rounds: number): Promise<number[]> {
    const clock = new WorkClock();
    const observer = new MutationObserver(() => requestAnimationFrame(() => undefined));
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    return changeParagraphs(clock, rounds, ADDITION);
  },

  /** Brings a language's tables into the page and holds on to them; the time it took, in ms. */
  hold(scripts: GazetteerScripts, language: Language): number {
    const shelf = new GazetteerShelf(
      (wanted) => Promise.resolve(loadGazetteer(scripts, wanted)),
      () => undefined,
    );
    Object.assign(window, { shelf });
    return time(() => shelf.find(language));
  },
};

export type Bench = typeof bench;

Object.assign(window, { bench });
