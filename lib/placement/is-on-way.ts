import type { Box } from './line-rects.ts';

interface Point {
  x: number;
  y: number;
}

/** How far a step may lead away and still be on the way, in CSS px: hands do not move straight. */
const TREMOR = 2;

/**
 * Whether a pointer is on its way from a line to the card beside it: between the two, and not
 * going away from the card.
 *
 * @param before where it was at the last look, or null where it was not
 * @param line the line that it comes from
 */
export function isOnWay(before: Point | null, now: Point, line: Box, card: Box): boolean {
  if (!isBetween(now, line, card)) return false;
  return before === null || distanceTo(card, now) <= distanceTo(card, before) + TREMOR;
}

/**
 * Whether a point lies in the corridor: the space between the facing edges of two boxes one above
 * the other, and on the lines that lead from any point of the one to any of the other.
 */
function isBetween({ x, y }: Point, line: Box, card: Box): boolean {
  const isBelow = card.top >= line.bottom;
  if (!isBelow && card.bottom > line.top) return false;
  // Beginning at the far edge of the line, so that the words beside the mention count.
  const from = isBelow ? line.top : line.bottom;
  const to = isBelow ? card.top : card.bottom;
  const way = (y - from) / (to - from || 1);
  if (way < 0 || way > 1) return false;
  const left = Math.min(line.left, line.left + way * (card.left - line.left));
  const right = Math.max(line.right, line.right + way * (card.right - line.right));
  // The narrow gap before the card is as wide as the card.
  const isAtEdge = isBelow ? y >= line.bottom : y <= line.top;
  if (isAtEdge && x >= card.left && x <= card.right) return true;
  return x >= left && x <= right;
}

function distanceTo({ left, top, right, bottom }: Box, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));
}
