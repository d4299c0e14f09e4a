import { CATEGORY_OF_ENTRY } from '../schema/ids.ts';
import type { Mention } from '../schema/mention.ts';
import { mapInSteps, type Steps } from '../text/steps.ts';
import type { Mark } from './mark.ts';
import type { TextChange } from './page-text.ts';
import type { TextBlock } from './text-block.ts';

/** Finds mentions in text. `Scan` is whatever it keeps of one block. */
export interface Matcher<Scan> {
  /** What one block's text holds, whatever stands around it; null where that is not known yet. */
  scan(text: string): Scan | null;
  /** Whether a block can bear on what the mentions of a page are, beyond being some more text. */
  matters(scan: Scan): boolean;
  /**
   * The mentions of a page, in page order.
   *
   * @param scans of every block, in page order, null where not known yet; `block` of a mention is an index into it
   * @param page `published`: the day of the page, YYYY-MM-DD, where it says
   */
  resolve(scans: (Scan | null)[], page: { published?: string }): Steps<Mention[]>;
}

/** Of so many blocks of a page one may come or go before its mentions are worked out again. */
const FEW_BLOCKS = 50;

/** Finds the marks of a page, scanning each block once in its life, or until it is known. */
export class MarkFinder<Scan> {
  readonly #matcher: Matcher<Scan>;
  readonly #scans = new WeakMap<TextBlock, Scan>();
  readonly #marks = new WeakMap<TextBlock, Mark[]>();
  readonly #unknown = new Set<TextBlock>();
  /** Blocks to be scanned, from `#next` on. */
  #queue: TextBlock[] = [];
  #next = 0;
  #lastId = 0;
  /** True where the mentions may be others than when they were last worked out. */
  #isStale = true;
  /** Blocks that came or went since then and hold nothing of the topic. */
  #plainChanges = 0;

  constructor(matcher: Matcher<Scan>) {
    this.#matcher = matcher;
  }

  /** Has a whole page scanned, as far as it is not. */
  begin(blocks: readonly TextBlock[]): void {
    this.#queue = [...blocks];
    this.#next = 0;
    this.#isStale = true;
  }

  /** Has new blocks scanned, and forgets those that went. */
  change({ stale, fresh }: TextChange): void {
    for (const block of stale) {
      this.#unknown.delete(block);
      this.#count(this.#scans.get(block));
    }
    this.#queue = [...this.#queue.slice(this.#next), ...fresh];
    this.#next = 0;
  }

  /** Scans the blocks that wait for it, a step each. */
  *scan(): Steps<void> {
    while (this.#next < this.#queue.length) {
      const block = this.#queue[this.#next++];
      if (!block || this.#scans.has(block)) continue;
      const scan = this.#matcher.scan(block.text);
      if (scan === null) {
        this.#unknown.add(block);
      } else {
        this.#scans.set(block, scan);
        this.#count(scan);
      }
      yield;
    }
  }

  /** True while there are blocks that the matcher could not read yet. */
  get isWaiting(): boolean {
    return this.#unknown.size > 0;
  }

  /** Has the blocks that could not be read tried again by the next scan. */
  tryAgain(): void {
    this.change({ stale: new Set(), fresh: this.#unknown });
    this.#unknown.clear();
  }

  /** Whether the mentions of a page with so many blocks are to be worked out again. */
  mustResolve(blockCount: number): boolean {
    return this.#isStale || this.#plainChanges * FEW_BLOCKS > blockCount;
  }

  /** Takes note of a block that came or went. */
  #count(scan: Scan | undefined): void {
    if (scan === undefined) return;
    if (this.#matcher.matters(scan)) this.#isStale = true;
    else this.#plainChanges++;
  }

  /** The marks of scanned blocks, in page order. A mark found again is the same object. */
  *resolve(blocks: readonly TextBlock[], published: string | null): Steps<Mark[]> {
    this.#isStale = false;
    this.#plainChanges = 0;
    const scans = yield* mapInSteps(blocks, (block) => this.#scans.get(block) ?? null);
    const page = published === null ? {} : { published };
    const mentions = yield* this.#matcher.resolve(scans, page);
    const marksOfBlock = new Map<TextBlock, Mark[]>();
    const marks = yield* mapInSteps(mentions, (mention): Mark[] => {
      const block = blocks[mention.block];
      if (!block) return [];
      const mark = this.#find(block, mention) ?? this.#make(block, mention);
      const others = marksOfBlock.get(block);
      if (others) others.push(mark);
      else marksOfBlock.set(block, [mark]);
      return [mark];
    });
    for (const [block, found] of marksOfBlock) this.#marks.set(block, found);
    return marks.flat();
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
