import { RankedList } from '../text/ranked-list.ts';
import { isText, precedes, walk } from './node-access.ts';
import type { TextBlock } from './text-block.ts';

/** A new block and what is known of its place. */
export interface FreshBlock {
  block: TextBlock;
  /** The block that it took text from, where that has not moved. */
  replaced: TextBlock | null;
  /** The block before it in the same element, where one was read. */
  previous: TextBlock | null;
}

/** The block that a text node belongs to, if any. */
export type BlockOf = (text: Text) => TextBlock | undefined;

/** Changes at once beyond which the list is made anew instead of mended. */
const MOST_MENDED = 100;

/** Text nodes that are passed while looking for the block before a new one. */
const FARTHEST = 50;

/**
 * The blocks of a page in document order. A change of one costs the same in a short page and in
 * a long one: places are found by hints and neighbours, not by going through all.
 */
export class BlockList {
  readonly #list = new RankedList<TextBlock>();

  /** In document order. The same array until it is made anew. */
  get all(): readonly TextBlock[] {
    return this.#list.all;
  }

  /** Makes these the blocks, each with its index as its rank. */
  reset(blocks: TextBlock[]): void {
    this.#list.reset(blocks, true);
  }

  /** Index of a block; -1 where it is not in the list. */
  indexOf(block: TextBlock): number {
    return this.#list.indexOf(block);
  }

  /**
   * Takes blocks out and puts new ones in.
   *
   * @param stale blocks of the list
   * @param fresh in document order where they stand in the same element
   * @param blockOf the block that a text node belongs to; null where shadow trees stand between
   *   texts, so that neighbours are no guide
   */
  change(
    stale: ReadonlySet<TextBlock>,
    fresh: readonly FreshBlock[],
    blockOf: BlockOf | null,
  ): void {
    if (stale.size + fresh.length > MOST_MENDED) {
      this.#rebuild(stale, fresh);
      return;
    }
    const elsewhere = fresh.filter(({ block, replaced }) => !this.#putBefore(block, replaced));
    for (const block of stale) this.#list.remove(block);
    for (const one of elsewhere) this.#list.insert(one.block, this.#placeOf(one, blockOf));
  }

  /** Puts a block where the one is that it replaces, if any. */
  #putBefore(block: TextBlock, replaced: TextBlock | null): boolean {
    const place = replaced ? this.#list.indexOf(replaced) : -1;
    if (place >= 0) this.#list.insert(block, place);
    return place >= 0;
  }

  #rebuild(stale: ReadonlySet<TextBlock>, fresh: readonly FreshBlock[]): void {
    const added = fresh.map(({ block }) => block).sort((a, b) => (isBefore(a, b) ? -1 : 1));
    const remaining = this.all.filter((block) => !stale.has(block));
    const merged: TextBlock[] = [];
    let taken = 0;
    for (const block of added) {
      const place = searchPlace(block, remaining, taken);
      for (; taken < place; taken++) {
        const next = remaining[taken];
        if (next) merged.push(next);
      }
      merged.push(block);
    }
    this.#list.reset(merged.concat(remaining.slice(taken)));
  }

  /** Index at which a new block belongs. */
  #placeOf({ block, previous }: FreshBlock, blockOf: BlockOf | null): number {
    const before = previous ?? (blockOf && findBefore(block, blockOf));
    const place = before ? this.#list.indexOf(before) : -1;
    return place >= 0 ? place + 1 : searchPlace(block, this.all, 0);
  }
}

/** The block of the nearest text before a block in its tree that belongs to one; null if far. */
function findBefore({ top }: TextBlock, blockOf: BlockOf): TextBlock | null {
  const walker = walk(document, NodeFilter.SHOW_TEXT);
  walker.currentNode = top;
  for (let count = 0; count < FARTHEST; count++) {
    const node = walker.previousNode();
    if (!node || !isText(node)) return null;
    const block = blockOf(node);
    if (block) return block;
  }
  return null;
}

/** How many of `sorted` stand before a block, of which the first `from` are known to. */
function searchPlace(block: TextBlock, sorted: readonly TextBlock[], from: number): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other && isBefore(other, block)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(one: TextBlock, other: TextBlock): boolean {
  return precedes(one.top, other.top);
}
