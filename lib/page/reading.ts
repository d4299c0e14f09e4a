import type { FreshBlock } from './block-list.ts';
import type { RunSink } from './block-reader.ts';
import type { BlockRoot, KnownBlocks } from './known-blocks.ts';
import { isWithin, outerElementOf } from './node-access.ts';
import { blockOfNodes, ElementBlock, type TextBlock } from './text-block.ts';

/** What one reading meets and changes. */
export class Reading implements RunSink {
  readonly into: KnownBlocks;
  readonly #from: KnownBlocks;
  readonly #arrived: ReadonlySet<Node> | null;
  readonly stale = new Set<TextBlock>();
  readonly fresh: FreshBlock[] = [];
  /** Every block met, whether new or as before, in the order of reading. */
  readonly inOrder: TextBlock[] = [];
  /** The block met last in the element that is being read. */
  last: TextBlock | null = null;
  /** How many UTF-16 code units the text grew by. */
  growth = 0;
  /** How many the blocks met have. */
  length = 0;
  readonly #kept = new Set<TextBlock>();
  /** Index among the blocks of a root at which its next run is likely to be found. */
  #next = 0;

  /**
   * @param from what the roots that are read held before
   * @param into gets what they hold now
   * @param arrived nodes that came or moved; null where the whole page is read
   */
  constructor(from: KnownBlocks, into: KnownBlocks, arrived: ReadonlySet<Node> | null = null) {
    this.#from = from;
    this.into = into;
    this.#arrived = arrived;
  }

  takeWhole(root: Element, text: string): void {
    const kept = this.#from.isEmpty
      ? null
      : this.#findBefore(root, (block) => isWhole(block) && block.text === text && block.isCurrent);
    const block = kept ?? new ElementBlock(text, root);
    // Where it is another now, it stands where the text of the element stood.
    this.#take(block, root, kept ? null : this.#from.of(root)[0]);
  }

  takeRun(root: BlockRoot, text: string, nodes: readonly Text[], starts: readonly number[]): void {
    const isSame = (block: TextBlock): boolean =>
      !isWhole(block) &&
      block.text === text &&
      block.nodes.length === nodes.length &&
      nodes.every((node, index) => node === block.nodes[index]);
    const mayBe = !this.#from.isEmpty && !this.#haveMoved(root, nodes);
    const kept = mayBe ? this.#findBefore(root, isSame) : null;
    this.#take(kept ?? blockOfNodes(text, nodes, starts), root, null);
  }

  #take(block: TextBlock, root: BlockRoot, replaced: TextBlock | null | undefined): void {
    if (!this.#arrived) {
      block.rank = this.inOrder.length;
    } else if (!this.#kept.has(block)) {
      this.fresh.push({ block, replaced: replaced ?? null, previous: this.last });
      this.growth += block.text.length;
    }
    this.into.add(root, block);
    this.inOrder.push(block);
    this.length += block.text.length;
    this.last = block;
  }

  /** The block of a root that a run was before, if it has not been met yet. */
  #findBefore(root: BlockRoot, isSame: (block: TextBlock) => boolean): TextBlock | null {
    const blocks = this.#from.of(root);
    // Runs stand mostly in the order of before: the search goes on where the last one ended.
    const start = this.#next < blocks.length ? this.#next : 0;
    for (let count = 0; count < blocks.length; count++) {
      const index = (start + count) % blocks.length;
      const block = blocks[index];
      if (!block || this.#kept.has(block) || !isSame(block)) continue;
      this.#next = index + 1;
      this.#kept.add(block);
      return block;
    }
    return null;
  }

  /** Whether some of a run came from elsewhere, perhaps from another place of the same root. */
  #haveMoved(root: BlockRoot, nodes: readonly Text[]): boolean {
    const arrived = this.#arrived;
    if (!arrived || arrived.size === 0) return false;
    return nodes.some((node) => arrived.has(node) || isWithin(outerElementOf(node), root, arrived));
  }

  remove(block: TextBlock): void {
    if (this.stale.has(block)) return;
    this.growth -= block.text.length;
    this.stale.add(block);
  }

  /** Removes a block that was there before, unless it has been met. */
  removeUnmet(block: TextBlock): void {
    if (!this.#kept.has(block)) this.remove(block);
  }
}

function isWhole(block: TextBlock): block is ElementBlock {
  return block instanceof ElementBlock;
}
