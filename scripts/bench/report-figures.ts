import { formatTable } from '../format-table.ts';
import type { Figure } from './run-bench.ts';
import { median } from './spread.ts';

/** Goals: at most so many times the floor of the same run, or so many ms. */
const GOALS: Record<Figure['what'], { ratio: number } | { ms: number }> = {
  'first pass': { ratio: 3 },
  'other page': { ratio: 2 },
  'hit test': { ratio: 1.3 },
  'changed paragraph': { ms: 0.1 },
};

/** A figure with its medians and how it stands to its goal. */
export interface ReportedFigure {
  page: string;
  what: Figure['what'];
  marks: number | null;
  ms: number;
  least: number;
  most: number;
  floor: number | null;
  ratio: number | null;
  goal: string;
  reached: boolean;
}

/** Medians, spread and ratio of each figure. */
export function reportFigures(figures: Figure[]): ReportedFigure[] {
  return figures.map(({ page, what, marks, times, floor: floors }) => {
    const ms = median(times);
    const floor = floors && median(floors);
    const ratio = floor === null ? null : ms / floor;
    const goal = GOALS[what];
    const reached = 'ms' in goal ? ms <= goal.ms : ratio !== null && ratio <= goal.ratio;
    return {
      page,
      what,
      marks,
      ms,
      least: Math.min(...times),
      most: Math.max(...times),
      floor,
      ratio,
      goal: 'ms' in goal ? `${goal.ms} ms` : `${goal.ratio} ×`,
      reached,
    };
  });
}

/** The figures as a table; what falls short of its goal says so. */
export function formatFigures(figures: ReportedFigure[]): string {
  const number = (value: number | null) => (value === null ? '–' : value.toPrecision(3));
  const rows = figures.map((figure) => [
    figure.what,
    figure.page,
    figure.marks === null ? '–' : String(figure.marks),
    number(figure.ms),
    `${number(figure.least)}–${number(figure.most)}`,
    number(figure.floor),
    figure.ratio === null ? '–' : `${number(figure.ratio)} ×`,
    figure.goal,
    figure.reached ? 'reached' : 'short',
  ]);
  return formatTable(
    ['figure', 'page', 'marks', 'ms', 'spread', 'floor', 'ratio', 'goal', ''],
    rows,
    Number.POSITIVE_INFINITY,
  );
}
