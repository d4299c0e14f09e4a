import type { Box } from './line-rects.ts';

/** Widest card, in CSS px: some fifty characters a line, which reads well. */
export const WIDEST_CARD = 360;

/** Space between card and line, in CSS px: the line's descenders and our underline stay free. */
export const LINE_GAP = 6;

/** Space kept between card and the edge of the viewport, in CSS px. */
export const VIEWPORT_MARGIN = 8;

/** Least height worth showing beside the line, in CSS px: a heading and two lines. */
export const LEAST_HEIGHT = 96;

/** A width and a height, in CSS px. */
export interface Size {
  width: number;
  height: number;
}

/** Which side of its line a card is on; `over` only where neither side has room. */
export type Side = 'above' | 'below' | 'over';

/** Where a card goes, in CSS px of the viewport; what exceeds `height` scrolls inside. */
export interface Placement {
  side: Side;
  left: number;
  top: number;
  height: number;
}

/** How wide a card may be in a viewport, in CSS px. */
export function widthOfCard(viewport: Size): number {
  return Math.max(0, Math.min(WIDEST_CARD, viewport.width - 2 * VIEWPORT_MARGIN));
}

/**
 * Places a card by a line: whole above or whole below it, never on it while either side has
 * room, always inside the viewport, at most half as high as it.
 *
 * @param line the line of the mention that the reader pointed at
 * @param card its width, and the height that it would like
 * @param prefer the side to take where both have room
 * @param isThere whether the card is on that side already: it then rather shrinks than jumps
 */
export function placeCard(
  line: Box,
  card: Size,
  viewport: Size,
  prefer: 'above' | 'below',
  isThere = false,
): Placement {
  const inner = Math.max(0, viewport.height - 2 * VIEWPORT_MARGIN);
  const wanted = Math.min(card.height, viewport.height / 2, inner);
  const room = {
    above: Math.min(inner, line.top - LINE_GAP - VIEWPORT_MARGIN),
    below: Math.min(inner, viewport.height - VIEWPORT_MARGIN - line.bottom - LINE_GAP),
  };
  const farthest = viewport.width - VIEWPORT_MARGIN - card.width;
  const left = Math.max(Math.min(line.left, farthest), Math.min(VIEWPORT_MARGIN, farthest), 0);
  const least = isThere ? Math.min(wanted, 2 * LEAST_HEIGHT) : wanted;
  const side = sideFor(room, least, wanted, prefer);
  if (side === 'over') {
    const isHigh = line.top + line.bottom < viewport.height;
    const top = isHigh ? viewport.height - VIEWPORT_MARGIN - wanted : VIEWPORT_MARGIN;
    return { side, left, top: Math.max(0, top), height: wanted };
  }
  const height = Math.min(wanted, room[side]);
  const top =
    side === 'above'
      ? Math.min(line.top - LINE_GAP, viewport.height - VIEWPORT_MARGIN) - height
      : Math.max(line.bottom + LINE_GAP, VIEWPORT_MARGIN);
  return { side, left, top, height };
}

function sideFor(
  room: { above: number; below: number },
  least: number,
  wanted: number,
  prefer: 'above' | 'below',
): Side {
  const other = prefer === 'above' ? 'below' : 'above';
  if (room[prefer] >= least) return prefer;
  if (room[other] >= wanted) return other;
  const larger = room[prefer] >= room[other] ? prefer : other;
  return room[larger] >= Math.min(wanted, LEAST_HEIGHT) ? larger : 'over';
}
