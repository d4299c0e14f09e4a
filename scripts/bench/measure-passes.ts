import type { Figure, Row } from './figure.ts';
import { GOALS } from './goals.ts';
import type { Lab } from './lab.ts';
import type { BenchPage } from './make-pages.ts';
import type { GazetteerScripts } from './page-parts.ts';
import { median } from './spread.ts';

/** Rounds in one page: the first is cold, the median of the others warm. */
const ROUNDS = 4;

/** Runs of mark.js at most: each takes as long as everything else together. */
const MOST_MARKER_RUNS = 2;

/** The first pass on a page about the topic beside walking its text, cold and warm. */
export async function measureFirstPass(
  lab: Lab,
  page: BenchPage,
  scripts: GazetteerScripts,
  runs: number,
): Promise<Figure[]> {
  let marks = 0;
  const pairs = await inTurn(
    runs,
    () => lab.run(page, 'walk', ROUNDS),
    async () => {
      const passes = await lab.run(page, 'pass', ROUNDS, scripts);
      marks = passes[0]?.marks ?? 0;
      return passes.map(({ ms }) => ms);
    },
  );
  return coldAndWarm(pairs, { row: 'first-pass', what: 'first pass', on: page.name, marks });
}

/** The probe on a page that is not about the topic beside walking its text, cold and warm. */
export async function measureOtherPage(lab: Lab, page: BenchPage, runs: number): Promise<Figure[]> {
  const pairs = await inTurn(
    runs,
    () => lab.run(page, 'walk', ROUNDS),
    () => lab.run(page, 'probe', ROUNDS),
  );
  return coldAndWarm(pairs, { row: 'other-page', what: 'probe', on: page.name, marks: null });
}

/** mark.js on a page beside our own first pass, both cold. */
export async function measureMarkJs(
  lab: Lab,
  page: BenchPage,
  scripts: GazetteerScripts,
  phrases: string[],
  runs: number,
  cap: number,
): Promise<Figure> {
  const values: number[] = [];
  const floor: number[] = [];
  let done = phrases.length;
  let marks = 0;
  for (let run = 0; run < Math.min(runs, MOST_MARKER_RUNS); run++) {
    const [pass] = await lab.run(page, 'pass', 1, scripts);
    const marked = await lab.run(page, 'markJs', phrases, cap);
    floor.push(pass?.ms ?? 0);
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
    floor: { what: 'our first pass', values: floor },
    marks,
    goal: GOALS.markJs,
    note:
      done < phrases.length
        ? `cut off after ${done} of ${phrases.length} phrases: at least so many times slower`
        : `${phrases.length} phrases`,
  };
}

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
      values: pairs.map(({ ours }) => ours[0] ?? 0),
      floor: { what: 'walk text', values: pairs.map(({ floor }) => floor[0] ?? 0) },
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
