import { LONGEST_PAGE } from '../schema/limits.ts';
import { finish, type Steps } from '../text/steps.ts';
import { BlockList } from './block-list.ts';
import { BlockReader } from './block-reader.ts';
import { BLOCK, kindOfTag, UNREAD_OR_TAG_SELECTOR, UNREAD_SELECTOR } from './element-kinds.ts';
import { type BlockRoot, KnownBlocks } from './known-blocks.ts';
import type { PagePlace } from './near-marks.ts';
import {
  bodyOf,
  caretAt,
  closestOf,
  holds,
  hostOf,
  isConnected,
  isElement,
  isFilled,
  isShadowRoot,
  isText,
  isWithin,
  localNameOf,
  parentElementOf,
  parentOf,
  treeOf,
  walk,
} from './node-access.ts';
import { Reading } from './reading.ts';
import type { ShadowHosts } from './shadow-hosts.ts';
import type { TextBlock } from './text-block.ts';

/** Runs of text that one step reads. */
const READ_A_STEP = 20;

/** Elements that one step asks whether they are still there. */
const ROOTS_A_STEP = 200;

/** Times that a reading begins again because the page took away its place. */
const MOST_TRIES = 3;

/** Where text is looked for on screen: as parts of its width, and so many CSS px below each other. */
const COLUMNS = [0.04, 0.25, 0.5, 0.75, 0.96];
const ROW_HEIGHT = 160;

/** A frame may be as tall as what is in it. */
const MOST_ROWS = 50;

/** Which blocks an update took away and which it brought. */
export interface TextChange {
  stale: ReadonlySet<TextBlock>;
  fresh: ReadonlySet<TextBlock>;
}

/**
 * The text of a page as blocks in document order, kept up to date by reading again only what
 * changed. A block that did not change keeps its identity, so scans and marks stay attached.
 */
export class PageText {
  readonly #hosts: ShadowHosts;
  readonly #list = new BlockList();
  #known = new KnownBlocks();
  #length = 0;
  /** Whether elements were taken out of the page: nothing tells what then becomes of them. */
  #haveLeft = false;

  /** @param hosts gets to know every shadow root that is met */
  constructor(hosts: ShadowHosts) {
    this.#hosts = hosts;
  }

  /** In document order. Do not keep it: it changes with the page. */
  get blocks(): readonly TextBlock[] {
    return this.#list.all;
  }

  /** True where the page has more text than is read. */
  get partial(): boolean {
    return this.#length >= LONGEST_PAGE;
  }

  /** Places in the text that are on screen, at some points of it. */
  *placesOnScreen(): Steps<PagePlace[]> {
    const { innerWidth, innerHeight } = window;
    const rows = Math.min(MOST_ROWS, Math.ceil(innerHeight / ROW_HEIGHT));
    const places: PagePlace[] = [];
    for (let row = 0; row < rows; row++) {
      for (const column of COLUMNS) {
        const y = (innerHeight * (row + 0.5)) / rows;
        const place = this.#placeAt(innerWidth * column, y);
        if (place) places.push(place);
      }
      yield;
    }
    return places;
  }

  #placeAt(x: number, y: number): PagePlace | null {
    const caret = caretAt(x, y, this.#hosts.roots);
    const node = caret?.offsetNode;
    const block = node && isText(node) ? this.#blockOf(node) : undefined;
    if (!caret || !block) return null;
    const start = block.starts[block.nodes.indexOf(caret.offsetNode as Text)] ?? 0;
    return { block, offset: start + caret.offset };
  }

  /** Reads the whole body. */
  readAll(): void {
    finish(this.readInSteps());
  }

  /**
   * Reads the whole body in steps. Changes of the page meanwhile are for {@link update} afterwards;
   * where one takes away the place at which a step ended, the reading begins again.
   *
   * @param runs how many runs of text a step reads
   */
  *readInSteps(runs = READ_A_STEP): Steps<void> {
    let tries = 0;
    for (;;) {
      tries += 1;
      const reading = new Reading(this.#known, new KnownBlocks());
      // A page that changes all the time is read in one go at last.
      const most = tries > MOST_TRIES ? Number.POSITIVE_INFINITY : runs;
      const readers = this.#openReaders(reading);
      if (!(yield* this.#readWhole(readers, reading, most))) continue;
      this.#known = reading.into;
      this.#list.reset(reading.inOrder);
      this.#length = reading.length;
      return;
    }
  }

  #openReaders(reading: Reading): BlockReader[] {
    const body = bodyOf(document);
    this.#hosts.forgetGone();
    if (!body || closestOf(body, UNREAD_SELECTOR)) return [];
    const shadow = this.#hosts.meet(body, 'body');
    return [shadow, body].flatMap((root) =>
      root ? new BlockReader(root, this.#hosts, null, reading) : [],
    );
  }

  /** Whether the reading came to its end. */
  *#readWhole(readers: readonly BlockReader[], reading: Reading, most: number): Steps<boolean> {
    for (const reader of readers) {
      while (!reader.read(most) && reading.length < LONGEST_PAGE) {
        yield;
        if (!reader.canGoOn) return false;
      }
    }
    return true;
  }

  /**
   * Reads again what mutation records speak of.
   *
   * @param touched elements to be read as if they had just come: hosts whose root was found late,
   *   slots that were given something else
   * @returns what changed, null where nothing did
   */
  update(records: readonly MutationRecord[], touched: Iterable<Element> = []): TextChange | null {
    const before = new KnownBlocks();
    const roots = new Set<BlockRoot>();
    const arrived = new Set<Node>();
    const reading = new Reading(before, this.#known, arrived);
    const apply = ({ gone, come, inside }: Effect): void => {
      for (const node of gone) {
        this.#haveLeft ||= isElement(node);
        this.#forget(node, reading);
      }
      for (const node of come) {
        // It may have been in what was taken out, and moved from there.
        if (this.#haveLeft) this.#forget(node, reading);
        arrived.add(node);
      }
      const root = inside && this.#blockRootOf(inside);
      if (root) roots.add(root);
    };
    for (const record of records) apply(effectOf(record));
    for (const element of touched) apply(replacementOf(element));
    for (const root of roots) {
      for (const block of this.#known.take(root)) before.add(root, block);
    }
    for (const root of roots) {
      // What came with something around it is read with that.
      const element = isShadowRoot(root) ? hostOf(root) : root;
      if (!isConnected(root) || isWithin(element, document, arrived)) continue;
      reading.last = null;
      const enters = (block: Element): boolean => {
        if (isWithin(block, root, arrived)) return true;
        // Its blocks, which are passed over, stand before what comes next.
        reading.last = null;
        return false;
      };
      new BlockReader(root, this.#hosts, enters, reading).read(this.#room(reading));
    }
    for (const root of roots) for (const block of before.of(root)) reading.removeUnmet(block);
    const { stale, fresh } = reading;
    if (stale.size === 0 && fresh.length === 0) return null;
    const blockOf = this.#hosts.isEmpty ? (text: Text) => this.#blockOf(text) : null;
    this.#list.change(stale, fresh, blockOf);
    this.#length += reading.growth;
    return { stale, fresh: new Set(fresh.map(({ block }) => block)) };
  }

  /**
   * Drops the blocks of what was in an element that was taken out of the page, and was itself taken
   * out of that before it was read again.
   *
   * @returns what changed, null where nothing did
   */
  *dropLost(): Steps<TextChange | null> {
    if (!this.#haveLeft) return null;
    const lost: BlockRoot[] = [];
    let count = 0;
    for (const root of this.#known.roots()) {
      if (!isConnected(root)) lost.push(root);
      count += 1;
      if (count % ROOTS_A_STEP === 0) yield;
    }
    const stale = new Set(lost.flatMap((root) => this.#known.take(root)));
    this.#haveLeft = false;
    if (stale.size === 0) return null;
    for (const { text } of stale) this.#length -= text.length;
    this.#list.change(stale, [], null);
    return { stale, fresh: new Set() };
  }

  /** Index of a block; -1 where it has gone. */
  indexOf(block: TextBlock): number {
    return this.#list.indexOf(block);
  }

  /** How many runs may still be read: none where the page is longer than is read. */
  #room({ growth }: Reading): number {
    return this.#length + growth < LONGEST_PAGE ? Number.POSITIVE_INFINITY : 0;
  }

  /** Drops the blocks of all that a node holds which went, moved, or may no longer be read. */
  #forget(top: Node, reading: Reading): void {
    if (!isElement(top)) return;
    const trees: BlockRoot[] = [top];
    for (let tree = trees.pop(); tree; tree = trees.pop()) {
      const walker = walk(tree, NodeFilter.SHOW_ELEMENT);
      for (let at: Node | null = tree; at; at = walker.nextNode()) {
        const root = at as BlockRoot;
        for (const block of this.#known.take(root)) reading.remove(block);
        const shadow = !this.#hosts.isEmpty && isElement(root) && this.#hosts.rootOf(root);
        if (!shadow) continue;
        trees.push(shadow);
        if (!isConnected(root)) this.#hosts.forget(root as Element);
      }
    }
  }

  /** The block that a text belongs to, if any. */
  #blockOf(text: Text): TextBlock | undefined {
    for (let at = parentOf(text); at; at = parentOf(at)) {
      const blocks = this.#known.of(at as BlockRoot);
      if (blocks.length > 0) return blocks.find((block) => block.nodes.includes(text));
    }
    return undefined;
  }

  /** The block or shadow root whose runs hold the text of a node's inside; null where not read. */
  #blockRootOf(node: Node): BlockRoot | null {
    if (!isRead(node)) return null;
    const body = bodyOf(document);
    for (let at: Node | null = node; at; at = parentOf(at)) {
      if (isShadowRoot(at)) return at;
      if (!isElement(at)) return null;
      const isBlock = kindOfTag(localNameOf(at)) === BLOCK || this.#hosts.rootOf(at);
      if (at === body || isBlock) return at;
    }
    return null;
  }
}

/** What a mutation takes away, what it brings, and the node whose text it touches. */
interface Effect {
  gone: Iterable<Node>;
  come: Iterable<Node>;
  inside: Node | null;
}

function effectOf(record: MutationRecord): Effect {
  const { type, target, removedNodes, addedNodes } = record;
  if (type === 'childList') return { gone: removedNodes, come: addedNodes, inside: target };
  // An attribute decides whether the element is read.
  if (type === 'attributes') return replacementOf(target);
  return { gone: [], come: [], inside: parentOf(target) };
}

/** As if a node went and came. */
function replacementOf(node: Node): Effect {
  return { gone: [node], come: [node], inside: parentOf(node) };
}

/** True where what an element or shadow root holds itself may be read. */
function isRead(node: Node): boolean {
  let at = node;
  for (;;) {
    const tree = treeOf(at);
    if (isElement(at) && closestOf(at, UNREAD_OR_TAG_SELECTOR)) return false;
    if (!isShadowRoot(tree)) break;
    if (isElement(at) && isInFilledSlot(at)) return false;
    at = hostOf(tree);
  }
  const body = bodyOf(document);
  return body !== null && holds(body, at);
}

/** True for what a slot would show, had it not been given anything else. */
function isInFilledSlot(element: Element): boolean {
  let slot = closestOf(element, 'slot');
  while (slot && !isFilled(slot)) {
    const parent = parentElementOf(slot);
    slot = parent && closestOf(parent, 'slot');
  }
  return slot !== null;
}
