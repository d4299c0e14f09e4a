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
  if (from === range.from && to === range.to) return SAME_VALUE;
  if (from === null) return to === range.to ? SAME_END : OTHER_VALUE;
  if (to === null) return from === range.from ? SAME_END : OTHER_VALUE;
  const isInside = from >= range.from && to <= range.to;
  return isInside ? { relation: 'differs', rule: 'inside-range' } : OTHER_VALUE;
}

const SAME_VALUE: Judgement = { relation: 'same', rule: 'same-value' };
const SAME_END: Judgement = { relation: 'same', rule: 'same-end' };
const OTHER_VALUE: Judgement = { relation: 'differs', rule: 'other-value' };

function compareWithValue(
  quantity: PageQuantity,
  value: number,
  hedge: Figure['qualifier'],
): Judgement {
  if (hedge === 'more-than' || hedge === 'at-least') {
    return compareWithLeast(quantity, value, hedge);
  }
  const { from, to, qualifier } = quantity;
  const isOpen = from === null || to === null;
  const given = from ?? to ?? Number.NaN;
  if (isOpen && given === value && qualifier !== 'more-than') return SAME_VALUE;
  if (from === value && to === value) return SAME_VALUE;
  const isNear = !isOpen || Math.max(given / value, value / given) <= FARTHEST_BOUND;
  const holds =
    (from ?? Number.NEGATIVE_INFINITY) <= value && value <= (to ?? Number.POSITIVE_INFINITY);
  const isBound = isOpen || from < to;
  return isBound && holds && isNear && given !== value
    ? { relation: 'same', rule: 'bound-holds' }
    : OTHER_VALUE;
}

/** Compares with a figure that is open upwards: "more than 30". */
function compareWithLeast(
  { from, to, qualifier }: PageQuantity,
  value: number,
  hedge: Figure['qualifier'],
): Judgement {
  if (from === value && (to === null || qualifier === hedge)) return SAME_VALUE;
  const isInside = from !== null && from > value;
  return isInside ? { relation: 'differs', rule: 'inside-range' } : OTHER_VALUE;
}

/** How far a quantity lies from a figure, in the figure's unit. */
export function distanceTo({ from, to }: PageQuantity, { value, range }: Figure): number {
  const low = range?.from ?? value ?? 0;
  const high = range?.to ?? value ?? 0;
  return Math.abs((from ?? to ?? 0) - low) + Math.abs((to ?? from ?? 0) - high);
}
