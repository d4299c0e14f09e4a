/**
 * One run of text between two block borders of a page, as the matcher reads it. The text holds
 * the data of `nodes` in order, and between them {@link LINE_END} for a line break and
 * {@link OBJECT_MARK} for a picture and its like.
 */
export interface TextBlock {
  readonly text: string;
  /** The text nodes, in document order; at least one. */
  readonly nodes: readonly Text[];
  /** Where each node's data begins in `text`, in UTF-16 code units; ascending. */
  readonly starts: readonly number[];
  /** About where it stands among all blocks: a hint of `BlockList`, and its alone. */
  rank: number;
}

/** Stands for `<br>`: U+2028, since a line feed in HTML is no more than a space. */
export const LINE_END = '\u2028';

/** Stands for an element inside a line that is not read: U+FFFC, object replacement character. */
export const OBJECT_MARK = '\ufffc';

/** A place in a page: a text node and an offset into its data, in UTF-16 code units. */
export interface TextPlace {
  node: Text;
  offset: number;
}

/**
 * Where an offset of a block's text lies in the page. Where two nodes meet, the start of a span
 * belongs to the later one and its end to the earlier.
 *
 * @param offset from 0 up to the length of the block's text, in UTF-16 code units
 * @param edge which end of a span the offset is
 */
export function placeInBlock(block: TextBlock, offset: number, edge: 'start' | 'end'): TextPlace {
  const index = nodeIndexAt(block, edge === 'end' ? offset - 1 : offset);
  const node = block.nodes[index];
  const start = block.starts[index];
  if (!node || start === undefined) throw new RangeError(`A block has no place at ${offset}.`);
  return { node, offset: offset - start };
}

/** Index of the last node that begins at or before an offset, 0 for offsets before all. */
export function nodeIndexAt(block: TextBlock, offset: number): number {
  let low = 0;
  let high = block.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((block.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
