import { CATEGORY_OF_ENTRY } from '../schema/ids.ts';
import type { Mention } from '../schema/mention.ts';
import type { Mark } from './mark.ts';
import type { TextBlock } from './text-block.ts';

/** Finds mentions in text. `Scan` is whatever it keeps of one block. */
export interface Matcher<Scan> {
  /** What one block's text holds, whatever stands around it; null where that is not known yet. */
  scan(text: string): Scan | null;
  /**
   * The mentions of a page, in page order.
   *
   * @param scans of every block, in page order, null where not known yet; `block` of a mention is an index into it
   * @param page `published`: the day of the page, YYYY-MM-DD, where it says
   */
  resolve(scans: (Scan | null)[], page: { published?: string }): Mention[];
}

/** Finds the marks of a page, scanning each block once in its life, or until it is known. */
export class MarkFinder<Scan> {
  readonly #matcher: Matcher<Scan>;
  readonly #scans = new WeakMap<TextBlock, Scan>();
  readonly #marks = new WeakMap<TextBlock, Mark[]>();
  readonly #unknown = new Set<TextBlock>();
  #lastId = 0;

  constructor(matcher: Matcher<Scan>) {
    this.#matcher = matcher;
  }

  /**
   * Scans blocks that are not known yet.
   *
   * @param mayGoOn asked after each block, so that a long page does not keep the browser waiting
   * @returns whether all are scanned
   */
  scan(blocks: readonly TextBlock[], mayGoOn: () => boolean): boolean {
    for (const block of blocks) {
      if (this.#scans.has(block) || this.#unknown.has(block)) continue;
      const scan = this.#matcher.scan(block.text);
      if (scan === null) this.#unknown.add(block);
      else this.#scans.set(block, scan);
      if (!mayGoOn()) return blocks.at(-1) === block;
    }
    return true;
  }

  /** True while there are blocks that the matcher could not read yet. */
  get isWaiting(): boolean {
    return this.#unknown.size > 0;
  }

  /** Has the blocks that could not be read tried again by the next scan. */
  tryAgain(): void {
    this.#unknown.clear();
  }

  /** The marks of scanned blocks, in page order. A mark found again is the same object. */
  resolve(blocks: readonly TextBlock[], published: string | null): Mark[] {
    const scans = blocks.map((block) => this.#scans.get(block) ?? null);
    const mentions = this.#matcher.resolve(scans, published === null ? {} : { published });
    const marks: Mark[] = [];
    const marksOfBlock = new Map<TextBlock, Mark[]>();
    for (const mention of mentions) {
      const block = blocks[mention.block];
      if (!block) continue;
      const mark = this.#find(block, mention) ?? this.#make(block, mention);
      marks.push(mark);
      const others = marksOfBlock.get(block);
      if (others) others.push(mark);
      else marksOfBlock.set(block, [mark]);
    }
    for (const [block, found] of marksOfBlock) this.#marks.set(block, found);
    return marks;
  }

  #find(block: TextBlock, { start, end, entry }: Mention): Mark | undefined {
    return this.#marks
      .get(block)
      ?.find((mark) => mark.start === start && mark.end === end && mark.entry === entry);
  }

  #make(block: TextBlock, { start, end, entry, why }: Mention): Mark {
    this.#lastId += 1;
    return {
      id: this.#lastId,
      entry,
      category: CATEGORY_OF_ENTRY[entry],
      why,
      block,
      start,
      end,
    };
  }
}
