import { PagedMap } from '../text/paged-map.ts';
import type { TextBlock } from './text-block.ts';

/** What holds runs of text: an element that stands apart, or a shadow root. */
export type BlockRoot = Element | ShadowRoot;

const NONE: readonly TextBlock[] = [];

/**
 * Blocks by the root whose runs they are: the block element or shadow root right around them. Most
 * roots have one block, which is all of their text.
 */
export class KnownBlocks {
  readonly #whole = new PagedMap<BlockRoot, TextBlock>();
  readonly #runs = new PagedMap<BlockRoot, TextBlock[]>();

  get isEmpty(): boolean {
    return this.#whole.isEmpty && this.#runs.isEmpty;
  }

  /** The blocks of a root, in page order where none has moved. */
  of(root: BlockRoot): readonly TextBlock[] {
    const whole = this.#whole.get(root);
    const runs = this.#runs.get(root) ?? NONE;
    return whole ? [whole, ...runs] : runs;
  }

  /** All roots that have blocks, in no order, some of them twice. */
  *roots(): Generator<BlockRoot, void> {
    yield* this.#whole.keys();
    yield* this.#runs.keys();
  }

  add(root: BlockRoot, block: TextBlock): void {
    // A root that moves while the page is read is met twice.
    if (block.top === root && !this.#whole.get(root)) {
      this.#whole.set(root, block);
      return;
    }
    const runs = this.#runs.get(root);
    if (runs) runs.push(block);
    else this.#runs.set(root, [block]);
  }

  /** Takes the blocks of a root out. */
  take(root: BlockRoot): readonly TextBlock[] {
    const blocks = this.of(root);
    this.#whole.delete(root);
    this.#runs.delete(root);
    return blocks;
  }
}
