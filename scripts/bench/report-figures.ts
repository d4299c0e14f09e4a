import { formatTable } from '../format-table.ts';
import type { Figure, Goal } from './figure.ts';
import { median } from './spread.ts';

/** A figure with its medians and how it stands to its goal. */
export interface ReportedFigure extends Figure {
  median: number;
  least: number;
  most: number;
  floorMedian: number | null;
  /** Median of the ratios of each run. */
  ratio: number | null;
  /** Null where there is no goal. */
  reached: boolean | null;
}

/** Medians, spread and ratio of each figure. */
export function reportFigures(figures: readonly Figure[]): ReportedFigure[] {
  return figures.map((figure) => {
    const { values, floor, goal } = figure;
    const middle = median(values);
    const ratio =
      floor && median(values.map((value, run) => value / (floor.values[run] ?? Number.NaN)));
    return {
      ...figure,
      median: middle,
      least: Math.min(...values),
      most: Math.max(...values),
      floorMedian: floor && median(floor.values),
      ratio,
      reached: goal && reaches(goal, goal.of === 'value' ? middle : ratio),
    };
  });
}

function reaches({ atMost, atLeast }: Goal, value: number | null): boolean {
  if (value === null) return false;
  return value <= (atMost ?? Number.POSITIVE_INFINITY) && value >= (atLeast ?? 0);
}

/** The figures as a table; what falls short of its goal says so. */
export function formatFigures(figures: ReportedFigure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    figure.on,
    figure.marks === null ? '' : String(figure.marks),
    `${round(figure.median)} ${figure.unit}`,
    figure.values.length > 1 ? `${round(figure.least)}–${round(figure.most)}` : '',
    figure.floor && figure.floorMedian !== null
      ? `${round(figure.floorMedian)} ${figure.floor.what}`
      : '',
    figure.ratio === null ? '' : `${round(figure.ratio)} ×`,
    figure.goal ? describeGoal(figure.goal, figure.unit) : '',
    figure.reached === null ? '' : figure.reached ? 'reached' : 'SHORT',
  ]);
  return formatTable(
    ['figure', 'on', 'marks', 'median', 'spread', 'beside', 'ratio', 'goal', ''],
    rows,
    Number.POSITIVE_INFINITY,
  );
}

/** What the figures need said of them, and what falls short of its goal, in lines of words. */
export function describeShortfalls(figures: ReportedFigure[]): string {
  const notes = figures
    .filter(({ note }) => note !== null)
    .map(({ what, on, note }) => `  ${what}, ${on}: ${note}`);
  const goals = figures.filter(({ goal }) => goal !== null);
  const short = goals
    .filter(({ reached }) => reached === false)
    .map((figure) => {
      const { what, on, goal, unit, ratio } = figure;
      const got = goal?.of === 'value' ? `${round(figure.median)} ${unit}` : `${round(ratio)} ×`;
      return `  ${what}, ${on}: ${got}, goal ${goal ? describeGoal(goal, unit) : ''}`;
    });
  return [
    ...(notes.length > 0 ? ['Notes:', ...notes, ''] : []),
    `${goals.length - short.length} of ${goals.length} goals reached.`,
    ...(short.length > 0 ? ['Short of the goal:', ...short] : []),
  ].join('\n');
}

function describeGoal({ of, atMost, atLeast }: Goal, unit: string): string {
  const bound = atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`;
  return `${bound} ${of === 'ratio' ? '×' : unit}`;
}

/** Three figures that count. */
function round(value: number | null): string {
  if (value === null) return '–';
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
