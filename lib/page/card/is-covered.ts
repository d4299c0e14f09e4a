import type { Box } from '../../placement/line-rects.ts';
import type { CardHost } from './card-host.ts';
import { viewBox } from './view-box.ts';

/** How far from its edges a card is probed, in CSS px: inside its rounded corners. */
const INSET = 12;

/**
 * Whether something of the page lies on top of a card, as for having a press on it go to the card
 * or a press on the card go astray. Cards of our own do not count.
 */
export function isCovered(host: CardHost, { left, top, right, bottom }: Box): boolean {
  const view = viewBox();
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const columns = [left + INSET, right - INSET];
  const rows = [top + INSET, bottom - INSET];
  const points = [middle, ...columns.flatMap((x) => rows.map((y) => ({ x, y })))];
  return points.some(({ x, y }) => {
    const isInView = x > view.left && x < view.right && y > view.top && y < view.bottom;
    return isInView && host.elementAt(x, y) === null;
  });
}
