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

/** Most of the view's height that a card or a sheet takes. */
const MOST_OF_VIEW = 0.5;

/** Widest sheet, in CSS px; on tablets it lies in the middle of the lower edge. */
const WIDEST_SHEET = 640;

/** How wide a card may be in a view, in CSS px. */
export function widthOfCard(view: Box): number {
  return Math.max(0, Math.min(WIDEST_CARD, view.right - view.left - 2 * VIEWPORT_MARGIN));
}

/** How wide a sheet is in a view, in CSS px. */
export function widthOfSheet(view: Box): number {
  return Math.min(WIDEST_SHEET, view.right - view.left);
}

/** What a card is placed with, beside its line and itself. */
export interface PlaceOptions {
  /** What the reader sees of the page, in CSS px of the viewport. */
  view: Box;
  /** The side to take where both have room. */
  prefer: 'above' | 'below';
  /** The edge of the line that the card begins at: the right one in text from right to left. */
  align: 'left' | 'right';
  /** Whether the card is on the preferred side already: it then rather shrinks than jumps. */
  isThere?: boolean;
}

/**
 * Places a card by a line: whole above or whole below it, never on it while either side has
 * room, always inside the view, at most half as high as it.
 *
 * @param line the line of the mention that the reader pointed at
 * @param card its width, and the height that it would like
 */
export function placeCard(line: Box, card: Size, options: PlaceOptions): Placement {
  const { view, prefer, align, isThere = false } = options;
  const low = view.top + VIEWPORT_MARGIN;
  const high = view.bottom - VIEWPORT_MARGIN;
  const inner = Math.max(0, high - low);
  const wanted = Math.min(card.height, (view.bottom - view.top) * MOST_OF_VIEW, inner);
  const room = {
    above: Math.min(inner, line.top - LINE_GAP - low),
    below: Math.min(inner, high - line.bottom - LINE_GAP),
  };
  const start = align === 'left' ? line.left : line.right - card.width;
  const farthest = view.right - VIEWPORT_MARGIN - card.width;
  const left = Math.max(
    Math.min(start, farthest),
    Math.min(view.left + VIEWPORT_MARGIN, farthest),
    view.left,
  );
  const least = isThere ? Math.min(wanted, 2 * LEAST_HEIGHT) : wanted;
  const side = sideFor(room, least, wanted, prefer);
  if (side === 'over') {
    const isHigh = line.top + line.bottom < view.top + view.bottom;
    const top = isHigh ? high - wanted : low;
    return { side, left, top: Math.max(view.top, top), height: wanted };
  }
  const height = Math.min(wanted, room[side]);
  const top =
    side === 'above'
      ? Math.min(line.top - LINE_GAP, high) - height
      : Math.max(line.bottom + LINE_GAP, low);
  return { side, left, top, height };
}

/** Places a sheet: at the lower edge, in the middle, at most half as high as the view. */
export function placeSheet(card: Size, view: Box): Placement {
  const height = Math.min(card.height, (view.bottom - view.top) * MOST_OF_VIEW);
  const left = view.left + (view.right - view.left - card.width) / 2;
  return { side: 'over', left, top: view.bottom - height, height };
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
