import type { Box } from './line-rects.ts';

/** What a card is placed by. */
export interface Anchor {
  /** As high as the whole mention where its lines lie one below the other, as wide as one line. */
  box: Box;
  /** The side of it that is nearer to that line. */
  prefer: 'above' | 'below';
}

/**
 * The anchor of a card by one line of its mention, so that it covers no other line of it; null
 * without lines. Lines of a mention that goes on in another column are left out.
 *
 * @param lines top to bottom, as `joinLines` gives them
 * @param index of the line that the reader pointed at; the last one where there are fewer
 */
export function anchorAt(lines: readonly Box[], index: number): Anchor | null {
  const at = Math.min(index, lines.length - 1);
  const line = lines[at];
  if (!line) return null;
  let { top, bottom } = line;
  for (let above = at - 1; above >= 0; above--) {
    const box = lines[above];
    if (!box || box.top > top) break;
    top = box.top;
  }
  for (const below of lines.slice(at + 1)) {
    if (below.bottom < bottom) break;
    bottom = below.bottom;
  }
  const { left, right } = line;
  const isNearTop = line.top - top < bottom - line.bottom;
  return { box: { left, top, right, bottom }, prefer: isNearTop ? 'above' : 'below' };
}
