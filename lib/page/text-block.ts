import { isConnected, walk } from './node-access.ts';

/**
 * One run of text between two block borders of a page, as it is read. The text holds the data of
 * `nodes` in order, and between them {@link LINE_END} for a line break and {@link OBJECT_MARK} for
 * a picture and its like.
 */
export interface TextBlock {
  /** Never given twice in the life of a page. */
  readonly id: number;
  readonly text: string;
  /** The first text node, or the element whose whole text this is. */
  readonly top: Node;
  /**
   * The text nodes, in document order. None where the page has changed since it was read: a block
   * that is an element's whole text looks for its nodes when they are first asked for.
   */
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

let lastId = 0;

/** A block whose nodes are known. */
export function blockOfNodes(
  text: string,
  nodes: readonly Text[],
  starts: readonly number[],
): TextBlock {
  lastId += 1;
  return { id: lastId, text, top: nodes[0] as Text, nodes, starts, rank: 0 };
}

/** Text nodes and where in the text of their block each begins. */
type Nodes = Pick<TextBlock, 'nodes' | 'starts'>;

const NO_NODES: Nodes = { nodes: [], starts: [] };

/** A block that is the whole text of an element. Most have no mention, and need no nodes. */
export class ElementBlock implements TextBlock {
  readonly id: number;
  readonly text: string;
  readonly top: Element;
  rank = 0;
  #found: Nodes | null = null;

  constructor(text: string, top: Element) {
    lastId += 1;
    this.id = lastId;
    this.text = text;
    this.top = top;
  }

  get nodes(): readonly Text[] {
    this.#found ??= this.#find();
    return this.#found.nodes;
  }

  get starts(): readonly number[] {
    this.#found ??= this.#find();
    return this.#found.starts;
  }

  /** Whether the element still has the text, in the nodes that were found, if they were. */
  get isCurrent(): boolean {
    if (this.#found === null) return true;
    const before = this.#found.nodes;
    const { nodes } = this.#find();
    return before.length === nodes.length && before.every((node, index) => node === nodes[index]);
  }

  #find(): Nodes {
    const nodes: Text[] = [];
    const starts: number[] = [];
    let text = '';
    const walker = walk(this.top, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push(node as Text);
      starts.push(text.length);
      text += (node as Text).data;
    }
    return text === this.text && isConnected(this.top) ? { nodes, starts } : NO_NODES;
  }
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
