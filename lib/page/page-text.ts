import { collectBlocks, type Run } from './collect-blocks.ts';
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
  precedes,
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

/**
 * The text of a page as blocks in document order, kept up to date by reading again only what
 * changed. A block that did not change keeps its identity, so scans and marks stay attached.
 */
export class PageText {
  /** In document order. A new array after each change. */
  blocks: readonly TextBlock[] = [];
  readonly #hosts: ShadowHosts;
  readonly #blockOfText = new WeakMap<Text, TextBlock>();
  #length = 0;

  /** @param hosts gets to know every shadow root that is met */
  constructor(hosts: ShadowHosts) {
    this.#hosts = hosts;
  }

  /** True where the page has more text than is read. */
  get partial(): boolean {
    return this.#length >= LONGEST_PAGE;
  }

  /** Reads the whole body. */
  readAll(): void {
    const body = bodyOf(document);
    const update = new Update();
    this.#length = 0;
    this.#hosts.forgetGone();
    if (body && !closestOf(body, UNREAD_SELECTOR)) {
      const shadow = this.#hosts.meet(body, 'body');
      if (shadow) this.#read(shadow, () => true, update);
      this.#read(body, () => true, update);
    }
    const met = new Set(update.inOrder);
    for (const block of this.blocks) {
      if (!met.has(block)) this.#drop(block);
    }
    this.blocks = update.inOrder;
    this.#length = this.blocks.reduce((sum, block) => sum + block.text.length, 0);
  }

  /**
   * Reads again what mutation records speak of.
   *
   * @param touched elements to be read as if they had just come: hosts whose root was found late,
   *   slots that were given something else
   * @returns whether any block came, went or changed
   */
  update(records: readonly MutationRecord[], touched: Iterable<Element> = []): boolean {
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
    for (const root of roots) this.#read(root, (block) => isWithin(block, root, arrived), update);
    if (update.stale.size === 0 && update.fresh.size === 0) return false;
    const remaining = this.blocks.filter((block) => !update.stale.has(block));
    this.blocks = mergeInOrder(remaining, [...update.fresh]);
    this.#length += update.growth;
    return true;
  }

  #read(root: Element | ShadowRoot, enters: (block: Element) => boolean, update: Update): void {
    if (isConnected(root)) {
      collectBlocks(root, this.#hosts, enters, (run) => {
        this.#commit(run, update);
        return this.#length + update.growth < LONGEST_PAGE;
      });
    }
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
    for (const node of nodes) {
      const owner = this.#blockOfText.get(node);
      if (owner) update.remove(owner);
      if (block) this.#blockOfText.set(node, block);
      else this.#blockOfText.delete(node);
    }
    if (block) update.add(block);
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
  readonly fresh = new Set<TextBlock>();
  /** Every block met, whether new or as before, in the order of reading. */
  readonly inOrder: TextBlock[] = [];
  /** How many UTF-16 code units the text grew by. */
  growth = 0;

  add(block: TextBlock): void {
    this.fresh.add(block);
    this.growth += block.text.length;
    this.inOrder.push(block);
  }

  keep(block: TextBlock): void {
    this.inOrder.push(block);
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

/** Joins sorted blocks with new ones in any order. */
function mergeInOrder(sorted: readonly TextBlock[], added: TextBlock[]): TextBlock[] {
  if (added.length === 0) return [...sorted];
  added.sort((one, other) => (isBefore(one, other) ? -1 : 1));
  const merged: TextBlock[] = [];
  let taken = 0;
  for (const block of added) {
    const place = placeOf(block, sorted, taken);
    for (; taken < place; taken++) {
      const next = sorted[taken];
      if (next) merged.push(next);
    }
    merged.push(block);
  }
  return merged.concat(sorted.slice(taken));
}

/** How many of `sorted` stand before a block, of which the first `from` are known to. */
function placeOf(block: TextBlock, sorted: readonly TextBlock[], from: number): number {
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
  const [first] = one.nodes;
  const [second] = other.nodes;
  return first !== undefined && second !== undefined && precedes(first, second);
}
