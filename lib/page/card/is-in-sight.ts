import type { Box } from '../../placement/line-rects.ts';
import { bodyOf, boxOf, outerElementOf } from '../node-access.ts';
import { viewBox } from './view-box.ts';

/**
 * Whether any of a box of text can be seen: inside the view, and in none of the boxes around it
 * scrolled away. What merely covers it does not count.
 *
 * @param holder the element that holds the text
 */
export function isInSight(box: Box, holder: Element): boolean {
  let { left, top, right, bottom } = viewBox();
  for (let at: Element | null = holder; at; at = outerElementOf(at)) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    // The scrolling of these is that of the view.
    if (!outerElementOf(at) || at === bodyOf(document)) continue;
    const clip = boxOf(at);
    left = Math.max(left, clip.left);
    top = Math.max(top, clip.top);
    right = Math.min(right, clip.right);
    bottom = Math.min(bottom, clip.bottom);
  }
  return box.left < right && box.right > left && box.top < bottom && box.bottom > top;
}
