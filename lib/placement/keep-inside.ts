import type { Box } from './line-rects.ts';
import { type Size, VIEWPORT_MARGIN } from './place-card.ts';

/** The upper left corner of a box, in CSS px of the viewport. */
export interface Corner {
  x: number;
  y: number;
}

/** The corner nearest to the wanted one where the whole box is in view; its start where it is larger. */
export function keepInside({ x, y }: Corner, { width, height }: Size, view: Box): Corner {
  return {
    x: clamp(x, view.left, view.right - width),
    y: clamp(y, view.top, view.bottom - height),
  };
}

/**
 * Where a box goes next on its way round the corners of the view, clockwise: moving it without
 * dragging.
 */
export function nextCorner(from: Corner, size: Size, view: Box): Corner {
  const far = { x: view.right, y: view.bottom };
  const corners = [
    { x: view.left, y: view.top },
    { x: far.x, y: view.top },
    far,
    { x: view.left, y: far.y },
  ].map((corner) => keepInside(corner, size, view));
  const distance = ({ x, y }: Corner): number => Math.hypot(x - from.x, y - from.y);
  const nearest = Math.min(...corners.map(distance));
  const at = corners.findIndex((corner) => distance(corner) === nearest);
  return corners[(at + 1) % corners.length] ?? from;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low + VIEWPORT_MARGIN, Math.min(value, high - VIEWPORT_MARGIN));
}
