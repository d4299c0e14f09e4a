import type { Box } from '../../placement/line-rects.ts';
import { rootOf } from '../node-access.ts';

/**
 * What the reader sees of the page, in CSS px of the viewport: less than the viewport while the
 * page is magnified by pinching, or a keyboard lies over it.
 */
export function viewBox(): Box {
  if (visualViewport) {
    const { offsetLeft: left, offsetTop: top, width, height } = visualViewport;
    return { left, top, right: left + width, bottom: top + height };
  }
  const width = rootOf(document)?.clientWidth ?? innerWidth;
  return { left: 0, top: 0, right: width, bottom: innerHeight };
}
