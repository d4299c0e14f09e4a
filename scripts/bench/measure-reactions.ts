import type { Figure } from './figure.ts';
import { GOALS } from './goals.ts';
import type { Lab } from './lab.ts';
import type { BenchPage } from './make-pages.ts';
import { inTurn } from './measure-passes.ts';
import { median } from './spread.ts';

/** Changed paragraphs of one page; the first few warm up. */
const CHANGES = 15;
const WARM_FROM = 5;

/** Rounds of hit tests in one page; the first warms up. */
const HIT_ROUNDS = 6;

/** What follows one changed paragraph, beside only being told of it. */
export async function measureChange(lab: Lab, page: BenchPage, runs: number): Promise<Figure> {
  let marks = 0;
  const pairs = await inTurn(
    runs,
    () => lab.run(page, 'tell', CHANGES),
    async () => {
      const { times, before, after } = await lab.run(page, 'change', CHANGES);
      // A change that nobody noticed costs nothing, and must not count.
      if (after - before < CHANGES) {
        throw new Error(`${page.name}: ${CHANGES} changes brought ${after - before} marks`);
      }
      marks = before;
      return times;
    },
  );
  return {
    row: 'change',
    what: 'changed paragraph',
    on: page.name,
    unit: 'ms',
    values: pairs.map(({ ours }) => median(ours.slice(WARM_FROM))),
    floor: {
      what: 'being told',
      values: pairs.map(({ floor }) => median(floor.slice(WARM_FROM))),
    },
    marks,
    goal: GOALS.change,
    note: null,
  };
}

/** Finding what is under the pointer, beside `elementFromPoint` at the same points. */
export async function measureHitTest(lab: Lab, page: BenchPage, runs: number): Promise<Figure> {
  const values: number[] = [];
  const floor: number[] = [];
  let marks = 0;
  for (let run = 0; run < runs; run++) {
    const found = await lab.run(page, 'hit', HIT_ROUNDS);
    if (found.hits === 0) throw new Error(`${page.name}: no point was on a mark`);
    const warm = found.results.slice(1);
    values.push(median(warm.map(({ ms }) => ms)));
    floor.push(median(warm.map((result) => result.floor)));
    marks = found.marks;
  }
  return {
    row: 'hit-test',
    what: 'hit test',
    on: page.name,
    unit: 'ms',
    values,
    floor: { what: 'elementFromPoint', values: floor },
    marks,
    goal: GOALS.hitTest,
    note: null,
  };
}
