import type { Figure } from '../schema/entry.ts';
import type { FigureRelation, FigureRule, PageQuantity } from '../schema/page-comparison.ts';

/** How a number of a page stands to a figure of the same unit and subject. */
export interface Judgement {
  relation: FigureRelation;
  rule: FigureRule;
}

/** Up to so many times the figure (or its inverse) a bound still says something of it. */
const FARTHEST_BOUND = 1.5;

/** Compares a quantity of a page with a figure that is about the same. */
export function compareQuantity(quantity: PageQuantity, figure: Figure): Judgement {
  return figure.range
    ? compareWithRange(quantity, figure.range)
    : compareWithValue(quantity, figure.value ?? Number.NaN, figure.qualifier);
}

function compareWithRange(
  { from, to }: PageQuantity,
  range: { from: number; to: number },
): Judgement {
  if (from === range.from && to === range.to) return { relation: 'same', rule: 'same-value' };
  if (from === null) return to === range.to ? SAME_END : OTHER_VALUE;
  if (to === null) return from === range.from ? SAME_END : OTHER_VALUE;
  const isInside = from >= range.from && to <= range.to;
  return isInside ? { relation: 'differs', rule: 'inside-range' } : OTHER_VALUE;
}

const SAME_END: Judgement = { relation: 'same', rule: 'same-end' };
const OTHER_VALUE: Judgement = { relation: 'differs', rule: 'other-value' };

function compareWithValue(
  { from, to, qualifier }: PageQuantity,
  value: number,
  hedge: Figure['qualifier'],
): Judgement {
  const given = from ?? to;
  if (hedge === 'more-than' || hedge === 'at-least') {
    const isSame = from === value && (to === null || qualifier === hedge);
    if (isSame) return { relation: 'same', rule: 'same-value' };
    const isInside = from !== null && from > value;
    return isInside ? { relation: 'differs', rule: 'inside-range' } : OTHER_VALUE;
  }
  if (from !== null && to !== null) {
    if (from === value && to === value) return { relation: 'same', rule: 'same-value' };
    const holds = from < to && from <= value && value <= to;
    return holds ? { relation: 'same', rule: 'bound-holds' } : OTHER_VALUE;
  }
  if (given === value && qualifier !== 'more-than') return { relation: 'same', rule: 'same-value' };
  const isNear = given !== null && Math.max(given / value, value / given) <= FARTHEST_BOUND;
  const holds = (from === null || from < value) && (to === null || to > value);
  return holds && isNear ? { relation: 'same', rule: 'bound-holds' } : OTHER_VALUE;
}

/** How far a quantity lies from a figure, in the figure's unit. */
export function distanceTo({ from, to }: PageQuantity, { value, range }: Figure): number {
  const low = range?.from ?? value ?? 0;
  const high = range?.to ?? value ?? 0;
  return Math.abs((from ?? to ?? 0) - low) + Math.abs((to ?? from ?? 0) - high);
}
