/** Edges of a box in the viewport, in CSS px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Joins the rectangles of a span of text into one box for each line it lies on. Markup inside
 * the span cuts it into several rectangles a line, of slightly different height.
 *
 * @param rects in document order, as `Range.getClientRects` gives them; empty ones are dropped
 */
export function joinLines(rects: Iterable<Box>): Box[] {
  const lines: Box[] = [];
  for (const { left, top, right, bottom } of rects) {
    if (right <= left || bottom <= top) continue;
    const line = lines.at(-1);
    if (line && isSameLine(line, { left, top, right, bottom })) {
      line.left = Math.min(line.left, left);
      line.top = Math.min(line.top, top);
      line.right = Math.max(line.right, right);
      line.bottom = Math.max(line.bottom, bottom);
    } else {
      lines.push({ left, top, right, bottom });
    }
  }
  return lines;
}

/** Two boxes are on one line if they share at least half the height of the lower of them. */
function isSameLine(one: Box, other: Box): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return shared >= Math.min(one.bottom - one.top, other.bottom - other.top) / 2;
}

/** Whether a point lies on one of these lines, in CSS px of the same origin. */
export function isOnLines(lines: readonly Box[], x: number, y: number): boolean {
  return lines.some(
    ({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

/** Index of the line nearest to a height in the viewport; 0 without one. */
export function lineAt(lines: readonly Box[], y: number | null): number {
  if (y === null) return 0;
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { top, bottom }] of lines.entries()) {
    const distance = Math.max(top - y, y - bottom, 0);
    if (distance >= least) continue;
    nearest = index;
    least = distance;
  }
  return nearest;
}
