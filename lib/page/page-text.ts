import { finish, type Steps } from '../text/steps.ts';
import { BlockList, type FreshBlock } from './block-list.ts';
import { BlockReader, type Run } from './block-reader.ts';
import { BLOCK, kindOfTag, UNREAD_OR_TAG_SELECTOR, UNREAD_SELECTOR } from './element-kinds.ts';
import {
  bodyOf,
  closestOf,
  holds,
  hostOf,
  isConnected,
  isElement,
  isFilled,
  isShadowRoot,
  isText,
  localNameOf,
  outerElementOf,
  parentElementOf,
  parentOf,
  treeOf,
  walk,
} from './node-access.ts';
import type { ShadowHosts } from './shadow-hosts.ts';
import type { TextBlock } from './text-block.ts';

/**
 * Most text that is read of one page, in UTF-16 code units: about two million words. Beyond it
 * the page is read in part, and its report says so.
 */
export const LONGEST_PAGE = 12_000_000;

/** Runs of text that one step reads. */
const READ_A_STEP = 20;

/** Times that a reading begins again because the page took away its place. */
const MOST_TRIES = 3;

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
  readonly #blockOfText = new WeakMap<Text, TextBlock>();
  #length = 0;

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

  /** Index of a block near the top of the screen, where it can be told; else 0. */
  indexOnScreen(): number {
    if (window.scrollY === 0) return 0;
    const { innerWidth, innerHeight } = window;
    const caret = Document.prototype.caretPositionFromPoint;
    const node = caret.call(document, innerWidth / 2, innerHeight / 4)?.offsetNode;
    const block = node && isText(node) ? this.#blockOfText.get(node) : undefined;
    return block ? Math.max(0, this.#list.indexOf(block)) : 0;
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
      const update = new Update();
      // A page that changes all the time is read in one go at last.
      const most = tries > MOST_TRIES ? Number.POSITIVE_INFINITY : runs;
      const readers = this.#openReaders(update, most);
      if (!(yield* this.#readWhole(readers, update))) continue;
      this.#replaceAll(update);
      return;
    }
  }

  #openReaders(update: Update, most: number): BlockReader[] {
    const body = bodyOf(document);
    this.#hosts.forgetGone();
    if (!body || closestOf(body, UNREAD_SELECTOR)) return [];
    const shadow = this.#hosts.meet(body, 'body');
    return [shadow, body].flatMap((root) =>
      root ? this.#readerOf(root, () => true, update, most) : [],
    );
  }

  /** Whether the reading came to its end. */
  *#readWhole(readers: readonly BlockReader[], update: Update): Steps<boolean> {
    for (const reader of readers) {
      while (!reader.read() && update.length < LONGEST_PAGE) {
        yield;
        if (!reader.canGoOn) return false;
      }
    }
    return true;
  }

  #replaceAll(update: Update): void {
    if (this.blocks.length > 0) {
      const met = new Set(update.inOrder);
      for (const block of this.blocks) if (!met.has(block)) this.#drop(block);
    }
    this.#list.reset(update.inOrder);
    this.#length = update.length;
  }

  /**
   * Reads again what mutation records speak of.
   *
   * @param touched elements to be read as if they had just come: hosts whose root was found late,
   *   slots that were given something else
   * @returns what changed, null where nothing did
   */
  update(records: readonly MutationRecord[], touched: Iterable<Element> = []): TextChange | null {
    const update = new Update();
    const roots = new Set<Element | ShadowRoot>();
    const arrived = new Set<Node>();
    const apply = ({ gone, come, inside }: Effect): void => {
      for (const node of gone) this.#forget(node, update);
      for (const node of come) arrived.add(node);
      const root = inside && this.#blockRootOf(inside);
      if (root) roots.add(root);
    };
    for (const record of records) apply(effectOf(record));
    for (const element of touched) apply(replacementOf(element));
    for (const root of roots) {
      if (!isConnected(root)) continue;
      update.last = null;
      const enters = (block: Element): boolean => {
        if (isWithin(block, root, arrived)) return true;
        // Its blocks, which are passed over, stand before what comes next.
        update.last = null;
        return false;
      };
      this.#readerOf(root, enters, update, Number.POSITIVE_INFINITY).read();
    }
    const { stale, fresh } = update;
    if (stale.size === 0 && fresh.size === 0) return null;
    const blockOf = this.#hosts.isEmpty ? (text: Text) => this.#blockOfText.get(text) : null;
    this.#list.change(stale, [...fresh.values()], blockOf);
    this.#length += update.growth;
    return { stale, fresh: new Set(fresh.keys()) };
  }

  #readerOf(
    root: Element | ShadowRoot,
    enters: (block: Element) => boolean,
    update: Update,
    most: number,
  ): BlockReader {
    let count = 0;
    return new BlockReader(root, this.#hosts, enters, (run) => {
      this.#commit(run, update);
      count += 1;
      return this.#length + update.growth < LONGEST_PAGE && count % most !== 0;
    });
  }

  /** Takes a run over: as the block it was, or as a new one. Committing twice changes nothing. */
  #commit({ nodes, block }: Run, update: Update): void {
    const [first] = nodes;
    const before = first && this.#blockOfText.get(first);
    // One that was dropped may have moved, even if it reads the same.
    if (before && block && !update.stale.has(before) && isSame(before, block)) {
      update.keep(before);
      return;
    }
    let replaced: TextBlock | null = null;
    for (const node of nodes) {
      const owner = this.#blockOfText.get(node);
      if (owner) update.remove(owner);
      replaced ??= owner ?? null;
      if (block) this.#blockOfText.set(node, block);
      else this.#blockOfText.delete(node);
    }
    if (block) update.add(block, replaced);
  }

  /** Drops the blocks of all text under a node that went, moved, or may no longer be read. */
  #forget(node: Node, update: Update): void {
    if (isText(node)) this.#forgetText(node, update);
    else if (this.#hosts.isEmpty) this.#forgetTexts(node, update);
    else this.#forgetTrees(node, update);
  }

  #forgetTexts(node: Node, update: Update): void {
    const walker = walk(node, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      this.#forgetText(text as Text, update);
    }
  }

  /** The same where there are shadow trees, which are gone with their hosts. */
  #forgetTrees(top: Node, update: Update): void {
    const trees = [top];
    for (let tree = trees.pop(); tree; tree = trees.pop()) {
      const walker = walk(tree, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node: Node | null = tree; node; node = walker.nextNode()) {
        if (isText(node)) this.#forgetText(node, update);
        const shadow = isElement(node) && this.#hosts.rootOf(node);
        if (!shadow) continue;
        trees.push(shadow);
        if (!isConnected(node)) this.#hosts.forget(node as Element);
      }
    }
  }

  #forgetText(text: Text, update: Update): void {
    const block = this.#blockOfText.get(text);
    if (!block) return;
    update.remove(block);
    this.#blockOfText.delete(text);
  }

  /** The block or shadow root whose runs hold the text of a node's inside; null where not read. */
  #blockRootOf(node: Node): Element | ShadowRoot | null {
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

  #drop(block: TextBlock): void {
    for (const node of block.nodes) {
      if (this.#blockOfText.get(node) === block) this.#blockOfText.delete(node);
    }
  }
}

/** What one reading changes. */
class Update {
  readonly stale = new Set<TextBlock>();
  readonly fresh = new Map<TextBlock, FreshBlock>();
  readonly #kept = new Set<TextBlock>();
  /** Every block met, whether new or as before, in the order of reading. */
  readonly inOrder: TextBlock[] = [];
  /** The block met last in the element that is being read. */
  last: TextBlock | null = null;
  /** How many UTF-16 code units the text grew by. */
  growth = 0;
  /** How many the blocks met have. */
  length = 0;

  add(block: TextBlock, replaced: TextBlock | null): void {
    this.fresh.set(block, { block, replaced, previous: this.last });
    this.growth += block.text.length;
    this.#meet(block);
  }

  /** Text that moved while it was read in steps is met again. */
  keep(block: TextBlock): void {
    this.last = block;
    if (this.fresh.has(block) || this.#kept.has(block)) return;
    this.#kept.add(block);
    this.#meet(block);
  }

  #meet(block: TextBlock): void {
    this.inOrder.push(block);
    this.length += block.text.length;
    this.last = block;
  }

  remove(block: TextBlock): void {
    if (this.stale.has(block)) return;
    this.growth -= block.text.length;
    // A block that came and went within one reading was never in the list.
    if (!this.fresh.delete(block)) this.stale.add(block);
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

function isSame(one: TextBlock, other: TextBlock): boolean {
  return (
    one.text === other.text &&
    one.nodes.length === other.nodes.length &&
    one.nodes.every((node, index) => node === other.nodes[index])
  );
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

/** True where `element` is or lies in one of `nodes`, looking no higher than `root`. */
function isWithin(element: Element, root: Node, nodes: ReadonlySet<Node>): boolean {
  for (let at: Element | null = element; at && at !== root; at = outerElementOf(at)) {
    if (nodes.has(at)) return true;
  }
  return false;
}
