import { filterInSteps, type Steps } from '../text/steps.ts';
import type { Mark } from './mark.ts';
import type { TextBlock } from './text-block.ts';

/**
 * Most marks of a page that are all painted. With each change of a page, whoever makes it, the
 * browser goes through all painted marks before the next frame: 300 take Chromium 1 ms, 1,300 take
 * 4 ms, 6,600 take 65 ms and 13,000 take 200 ms.
 */
export const MOST_PAINTED = 300;

/**
 * Marks that are painted before and after a place on screen, or a few less: more than stand between
 * two of the places that are looked at.
 */
const AROUND = 125;

/** Scrolling past so many marks paints others. */
const STRIDE = 50;

/** A place in the text of a page: `offset` counts UTF-16 code units in the text of its block. */
export interface PagePlace {
  block: TextBlock;
  offset: number;
}

/** Tells the index of a block among all of the page; -1 where it has gone. */
export interface PageOrder {
  indexOf(block: TextBlock): number;
}

/**
 * The marks near what is on screen.
 *
 * @param marks in page order
 * @param places some places on screen; without any, the first marks are given
 */
export function* nearMarks(
  marks: readonly Mark[],
  places: readonly PagePlace[],
  order: PageOrder,
): Steps<readonly Mark[]> {
  if (places.length === 0) return marks.slice(0, MOST_PAINTED);
  const there = yield* filterInSteps(marks, ({ block }) => order.indexOf(block) >= 0);
  const near = new Set<Mark>();
  for (const place of places) {
    const middle = Math.round(countBefore(there, place, order) / STRIDE) * STRIDE;
    for (const mark of there.slice(Math.max(0, middle - AROUND), middle + AROUND)) near.add(mark);
  }
  return [...near];
}

/** How many marks stand before a place. */
function countBefore(marks: readonly Mark[], { block, offset }: PagePlace, order: PageOrder) {
  const index = order.indexOf(block);
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    const other = mark ? order.indexOf(mark.block) : index;
    if (mark && (other < index || (other === index && mark.start < offset))) low = middle + 1;
    else high = middle;
  }
  return low;
}
