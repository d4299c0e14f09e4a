/*
 * What the benchmark runs inside a page: the extension's own modules, and the floors they are held
 * against. Bundled by `bundle-parts.ts` and put on `window.bench`.
 */
import { decodeGazetteer } from '../../lib/match/decode-gazetteer.ts';
import type { EncodedGazetteer } from '../../lib/match/gazetteer.ts';
import { createMatcher } from '../../lib/match/matcher.ts';
import { looksLikeTopic } from '../../lib/match/probe-text.ts';
import { MarkFinder } from '../../lib/page/find-marks.ts';
import { linesOf, type Mark } from '../../lib/page/mark.ts';
import { MarkIndex } from '../../lib/page/mark-index.ts';
import { PageText } from '../../lib/page/page-text.ts';
import { Painter } from '../../lib/page/paint-marks.ts';
import { readText } from '../../lib/page/read-text.ts';
import { shownMarks } from '../../lib/page/shown-marks.ts';

/** Points of the pointer in one measurement; one alone is shorter than the clock can tell. */
const POINTS = 200;

/** Text that the probe looks at in one go, as the extension's own does, in UTF-16 code units. */
const PIECE = 20_000;

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

function readPage(encoded: EncodedGazetteer): { text: PageText; marks: Mark[]; paint: () => void } {
  const gazetteer = decodeGazetteer(encoded);
  const matcher = createMatcher(() => gazetteer);
  const finder = new MarkFinder({
    scan: (block: string) => matcher.scan(block, 'en'),
    resolve: matcher.resolve,
  });
  const text = new PageText();
  text.readAll();
  finder.scan(text.blocks, () => true);
  const marks = shownMarks(finder.resolve(text.blocks, null));
  return { text, marks, paint: () => new Painter().paint(marks, 'underline') };
}

/** Points in the middle of marks on screen and beside them. */
function pickPoints(marks: Mark[]): { x: number; y: number }[] {
  const lines = marks
    .flatMap(linesOf)
    .filter(({ top, bottom }) => top >= 0 && bottom <= innerHeight);
  return Array.from({ length: POINTS }, (_, index) => {
    const line = lines[index % Math.max(1, lines.length)];
    if (line === undefined || index % 2 === 1)
      return { x: (index * 37) % innerWidth, y: (index * 53) % innerHeight };
    return { x: (line.left + line.right) / 2, y: (line.top + line.bottom) / 2 };
  });
}

const bench = {
  /** Time of walking the text nodes, in ms. */
  floor: () => ({ ms: time(walkText) }),

  /** Time in which a page that is not about the topic is found to be none, in ms. */
  probe: () => ({
    ms: time(() => {
      for (const piece of readText(document.body, PIECE)) if (looksLikeTopic(piece)) break;
    }),
  }),

  /** Time of the whole first pass: tables, reading, matching, painting, in ms. */
  pass(encoded: EncodedGazetteer) {
    let marks = 0;
    const ms = time(() => {
      const page = readPage(encoded);
      page.paint();
      marks = page.marks.length;
    });
    return { ms, marks };
  },

  /** Times of finding what is under the pointer, by us and by the browser alone, in ms. */
  hit(encoded: EncodedGazetteer) {
    const { marks, paint } = readPage(encoded);
    paint();
    const index = new MarkIndex(marks);
    const points = pickPoints(marks);
    // Layout is done before either is asked.
    document.elementFromPoint(1, 1);
    const ours = time(() => {
      for (const point of points) index.markAt(point);
    });
    const floor = time(() => {
      for (const { x, y } of points) document.elementFromPoint(x, y);
    });
    return { ms: ours / POINTS, floor: floor / POINTS, marks: marks.length };
  },

  /** Time of reading one changed paragraph again, in ms. */
  async change(encoded: EncodedGazetteer) {
    const { text } = readPage(encoded);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    const paragraphs = document.querySelectorAll('p');
    const paragraph = paragraphs[Math.floor(paragraphs.length / 2)] ?? document.body;
    paragraph.append(' The Paris summit of the coalition of the willing is over.');
    await Promise.resolve();
    observer.disconnect();
    return { ms: time(() => text.update(records)) };
  },
};

export type Bench = typeof bench;

Object.assign(window, { bench });
