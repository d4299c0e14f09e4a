import type { Figure, Row } from './figure.ts';
import { GOALS } from './goals.ts';
import type { Lab } from './lab.ts';
import type { BenchPage } from './make-pages.ts';
import type { Limits, Pass } from './page-parts.ts';
import { median } from './spread.ts';

/** Rounds in one page: the first is cold, the median of the others warm. */
const ROUNDS = 4;

/** Runs of mark.js at most: each takes as long as everything else together. */
const MOST_MARKER_RUNS = 2;

/** The first pass on a page about the topic beside walking its text, cold and warm. */
export async function measureFirstPass(lab: Lab, page: BenchPage, runs: number): Promise<Figure[]> {
  let marks = 0;
  const all: Pass[][] = [];
  const pairs = await inTurn(
    runs,
    () => lab.run(page, 'walk', ROUNDS),
    async () => {
      const passes = await lab.run(page, 'pass', ROUNDS);
      all.push(passes);
      marks = passes[0]?.marks ?? 0;
      return passes.map(({ ms }) => ms);
    },
  );
  const about = { row: 'first-pass', on: page.name, marks } as const;
  return [
    ...coldAndWarm(pairs, { ...about, what: 'first pass' }),
    alone(
      { ...about, what: 'work behind it', note: 'in the background, while the page goes on' },
      all.map(([first]) => first?.behind ?? 0),
    ),
    alone(
      { ...about, what: 'until marks are there', note: null },
      all.map(([first]) => first?.elapsed ?? 0),
    ),
  ];
}

/** What no first pass can leave out, beside walking the text: reading it by blocks, and telling it. */
export async function measureLimits(lab: Lab, page: BenchPage, runs: number): Promise<Figure[]> {
  const all: Limits[] = [];
  const pairs = await inTurn(
    runs,
    () => lab.run(page, 'walk', 1),
    async () => {
      const limits = await lab.run(page, 'limits', TOLD_PARAGRAPHS);
      all.push(limits);
      return [limits.reading + limits.telling];
    },
  );
  const longest: number[] = [];
  for (let run = 0; run < runs; run++) longest.push(...(await lab.run(page, 'handOver')));
  const about = { row: 'limits', on: page.name, unit: 'ms', marks: null, goal: null } as const;
  const floor = { what: 'walk text', values: pairs.map((pair) => pair.floor[0] ?? 0) };
  return [
    {
      ...about,
      what: 'reading by blocks alone',
      values: all.map(({ reading }) => reading),
      floor,
      note: 'a bare loop that asks each paragraph for its text, cold',
    },
    {
      ...about,
      what: 'telling the text alone',
      values: all.map(({ telling }) => telling),
      floor,
      note: 'a line to the background opened and the blocks posted, cold',
    },
    {
      ...about,
      what: 'reading and telling alone',
      values: pairs.map(({ ours }) => ours[0] ?? 0),
      floor,
      note: 'without marks, paint, steps or care',
    },
    {
      ...about,
      what: 'telling a paragraph alone',
      values: all.map(({ paragraphs }) => median(paragraphs.slice(TOLD_WARM_FROM))),
      floor: null,
      note: 'one message posted, without reading, answer or paint',
    },
    {
      ...about,
      what: 'longest wait for one paragraph',
      values: longest,
      floor: null,
      note: 'from the browser, by a bare loop that holds on to all of them',
    },
  ];
}

/** The probe on a page that is not about the topic beside walking its text, cold and warm. */
export async function measureOtherPage(lab: Lab, page: BenchPage, runs: number): Promise<Figure[]> {
  const pairs = await inTurn(
    runs,
    () => lab.run(page, 'walk', ROUNDS),
    () => lab.run(page, 'probe', ROUNDS),
  );
  const growths: number[][] = [];
  for (let run = 0; run < runs; run++) growths.push(await lab.run(page, 'growth', ROUNDS));
  const about = { row: 'other-page', on: page.name, marks: null } as const;
  const note = 'the first and the next of some that come one after another';
  return [
    ...coldAndWarm(pairs, { ...about, what: 'probe' }),
    alone(
      { ...about, what: 'a paragraph more, first', note },
      growths.map(([first]) => first ?? 0),
    ),
    alone(
      { ...about, what: 'a paragraph more, next', note },
      growths.map((times) => median(times.slice(1))),
    ),
  ];
}

/** What no probe can leave out, beside walking the text. */
export async function measureLooks(lab: Lab, page: BenchPage, runs: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { part, what, note } of LOOKS) {
    const pairs = await inTurn(
      runs,
      () => lab.run(page, 'walk', 1),
      () => lab.run(page, part),
    );
    const about = { row: 'limits', on: page.name, unit: 'ms', marks: null, goal: null } as const;
    figures.push({ ...about, what, ...firstOf(pairs, 'walk text'), note });
  }
  return figures;
}

const LOOKS = [
  {
    part: 'look',
    what: 'asking for the text and searching it',
    note: 'two calls, cold, without care for scripts, shadow roots and what comes later',
  },
  {
    part: 'leastProbe',
    what: 'the same, watching, and asking for shadow roots',
    note: 'one bare function, cold, at once, without care for scripts, pages of any size and errors',
  },
] as const;

/** mark.js on a page beside our own first pass, both cold. */
export async function measureMarkJs(
  lab: Lab,
  page: BenchPage,
  phrases: string[],
  runs: number,
  cap: number,
): Promise<Figure> {
  const values: number[] = [];
  const floor: number[] = [];
  let done = phrases.length;
  let marks = 0;
  for (let run = 0; run < Math.min(runs, MOST_MARKER_RUNS); run++) {
    const [pass] = await lab.run(page, 'pass', 1);
    const marked = await lab.run(page, 'markJs', phrases, cap);
    floor.push((pass?.ms ?? 0) + (pass?.behind ?? 0));
    values.push(marked.ms);
    done = Math.min(done, marked.done);
    marks = pass?.marks ?? 0;
  }
  return {
    row: 'mark.js',
    what: 'mark.js',
    on: page.name,
    unit: 'ms',
    values,
    floor: { what: 'our first pass, all work', values: floor },
    marks,
    goal: GOALS.markJs,
    note:
      done < phrases.length
        ? `cut off after ${done} of ${phrases.length} phrases: at least so many times slower`
        : `${phrases.length} phrases`,
  };
}

/** Paragraphs told one by one; the first few warm up. */
const TOLD_PARAGRAPHS = 15;
const TOLD_WARM_FROM = 5;

interface Pair {
  floor: number[];
  ours: number[];
}

/** Runs floor and measurement in turn, the one first that was second before. */
export async function inTurn(
  runs: number,
  floor: () => Promise<number[]>,
  ours: () => Promise<number[]>,
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let run = 0; run < runs; run++) {
    if (run % 2 === 0) {
      const first = await floor();
      pairs.push({ floor: first, ours: await ours() });
    } else {
      const first = await ours();
      pairs.push({ floor: await floor(), ours: first });
    }
  }
  return pairs;
}

/**
 * What was measured first in each run, beside its floor.
 *
 * @param floor what the floor is
 */
export function firstOf(pairs: readonly Pair[], floor: string): Pick<Figure, 'values' | 'floor'> {
  return {
    values: pairs.map(({ ours }) => ours[0] ?? 0),
    floor: { what: floor, values: pairs.map((pair) => pair.floor[0] ?? 0) },
  };
}

/** Times that have neither floor nor goal. */
function alone(
  about: Pick<Figure, 'row' | 'on' | 'marks' | 'what' | 'note'>,
  values: number[],
): Figure {
  return { ...about, unit: 'ms', values, floor: null, goal: null };
}

function coldAndWarm(
  pairs: Pair[],
  about: {
    row: Row & ('first-pass' | 'other-page');
    what: string;
    on: string;
    marks: number | null;
  },
): Figure[] {
  const goal = about.row === 'first-pass' ? GOALS.firstPass : GOALS.otherPage;
  return [
    {
      ...about,
      what: `${about.what}, cold`,
      unit: 'ms',
      ...firstOf(pairs, 'walk text'),
      goal,
      note: null,
    },
    {
      ...about,
      what: `${about.what}, warm`,
      unit: 'ms',
      values: pairs.map(({ ours }) => median(ours.slice(1))),
      floor: { what: 'walk text', values: pairs.map(({ floor }) => median(floor.slice(1))) },
      goal: null,
      note: null,
    },
  ];
}
