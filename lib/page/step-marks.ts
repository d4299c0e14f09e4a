import type { StepTurn } from '../schema/page-request.ts';
import { holderOf, linesOf, type Mark } from './mark.ts';
import { activeElementOf, bodyOf, holds } from './node-access.ts';
import { scrollAround } from './scroll-box.ts';

/**
 * The mark after or before another, round the page's end to its beginning. Without one that is in
 * view, the first of the view, or its last going backwards.
 *
 * @param marks in page order
 * @param from the mark that was stepped to last, or null
 * @param turn what to do at the ends of the document
 */
export function stepFrom(
  marks: readonly Mark[],
  from: Mark | null,
  direction: 'next' | 'previous',
  turn?: StepTurn,
): Mark | null {
  const forward = direction === 'next';
  if (turn === 'enter') return marks.at(forward ? 0 : -1) ?? null;
  const at = from && isInView(from) ? marks.indexOf(from) : -1;
  if (at >= 0) {
    const next = at + (forward ? 1 : -1);
    return (turn === 'stay' ? marks[next] : marks.at(next % marks.length)) ?? null;
  }
  const ordered = forward ? marks : marks.toReversed();
  const ahead = ordered.find((mark) => {
    const [line] = linesOf(mark);
    return line && (forward ? line.top >= 0 : line.bottom <= innerHeight);
  });
  return ahead ?? (turn === 'stay' ? null : ordered[0]) ?? null;
}

/**
 * The mention that a reader means who asks for "the card": the first in what has the
 * focus, such as a link, the one stepped to last while it is in view, or else the first of the view.
 *
 * @param marks in page order
 * @param from the mark that was stepped to last, or null
 */
export function currentMark(marks: readonly Mark[], from: Mark | null): Mark | null {
  const focus = activeElementOf(document);
  const isIn = (mark: Mark): boolean => {
    const holder = holderOf(mark);
    return holder !== null && focus !== null && holds(focus, holder);
  };
  // The body has the focus where nothing has.
  if (focus && focus !== bodyOf(document)) {
    const inFocus = marks.find(isIn);
    if (inFocus) return inFocus;
  }
  return from && isInView(from) ? from : stepFrom(marks, null, 'next');
}

/**
 * Scrolls until a mark is well in view. At once and without a glide: the card needs the final
 * place, and nothing moves for readers who want no motion.
 */
export function bringIntoView(mark: Mark): void {
  if (isInView(mark, MARGIN)) return;
  const holder = holderOf(mark);
  if (!holder) return;
  Element.prototype.scrollIntoView.call(holder, {
    block: 'center',
    inline: 'nearest',
    behavior: 'instant',
  });
  // A paragraph higher than the view is in its middle, but the mark may still be outside.
  const [line] = linesOf(mark);
  if (line && !isInView(mark, MARGIN)) {
    scrollAround(holder, line.top - innerHeight / 2);
  }
}

/** Part of the view's height that pages cover with bars at its top and bottom. */
const MARGIN = 0.15;

function isInView(mark: Mark, margin = 0): boolean {
  const [line] = linesOf(mark);
  if (!line) return false;
  const edge = innerHeight * margin;
  return line.top >= edge && line.bottom <= innerHeight - edge;
}
