import { type Box, joinLines } from '../placement/line-rects.ts';
import type { CategoryId, EntryId } from '../schema/ids.ts';
import type { Why } from '../schema/mention.ts';
import { isConnected, outerElementOf } from './node-access.ts';
import { placeInBlock, type TextBlock } from './text-block.ts';

/** A mention at its place in the page. The same mention keeps its mark while its block stands. */
export interface Mark {
  /** Never given twice in the life of a page. */
  readonly id: number;
  readonly entry: EntryId;
  readonly category: CategoryId;
  readonly why: Why;
  readonly block: TextBlock;
  /** Span in the block's text, in UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A mark's span as a range that does not follow changes, so the page pays nothing for it. */
export function staticRangeOf({ block, start, end }: Mark): StaticRange {
  const from = placeInBlock(block, start, 'start');
  const to = placeInBlock(block, end, 'end');
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/** The element that holds the beginning of a mark; null once it left the page. */
export function holderOf({ block, start }: Mark): Element | null {
  const { node } = placeInBlock(block, start, 'start');
  return isConnected(node) ? outerElementOf(node) : null;
}

// One range for all measuring: every live range makes each change of the page dearer.
const ruler = new Range();

/** True where a text is laid out, though perhaps not painted. */
export function isLaidOut(text: Text): boolean {
  ruler.selectNodeContents(text);
  const isThere = ruler.getClientRects().length > 0;
  putRulerAway();
  return isThere;
}

/**
 * The lines of the viewport that a mark lies on, top to bottom, in CSS px. None where it is
 * hidden, or where its text changed and the page has not been read again yet.
 */
export function linesOf({ block, start, end }: Mark): Box[] {
  const from = placeInBlock(block, start, 'start');
  const to = placeInBlock(block, end, 'end');
  if (!isConnected(from.node) || !isConnected(to.node)) return [];
  if (from.offset > from.node.length || to.offset > to.node.length) return [];
  ruler.setStart(from.node, from.offset);
  ruler.setEnd(to.node, to.offset);
  const lines = joinLines(ruler.getClientRects());
  putRulerAway();
  return lines;
}

/** Back to the start of the document: to set the end there takes the start along. */
function putRulerAway(): void {
  ruler.setEnd(document, 0);
}
