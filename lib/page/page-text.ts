import { collectBlocks, type Run } from './collect-blocks.ts';
import { BLOCK, kindOfTag, UNREAD_OR_TAG_SELECTOR, UNREAD_SELECTOR } from './element-kinds.ts';
import {
  bodyOf,
  closestOf,
  holds,
  isConnected,
  isElement,
  isText,
  localNameOf,
  parentElementOf,
  walk,
} from './node-access.ts';
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
  readonly #blockOfText = new WeakMap<Text, TextBlock>();
  #length = 0;

  /** True where the page has more text than is read. */
  get partial(): boolean {
    return this.#length >= LONGEST_PAGE;
  }

  /** Reads the whole body. */
  readAll(): void {
    const body = bodyOf(document);
    const update = new Update();
    this.#length = 0;
    if (body && !closestOf(body, UNREAD_SELECTOR)) this.#read(body, () => true, update);
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
   * @returns whether any block came, went or changed
   */
  update(records: readonly MutationRecord[]): boolean {
    const update = new Update();
    const roots = new Set<Element>();
    const arrived = new Set<Node>();
    for (const record of records) {
      const { gone, come, inside } = effectOf(record);
      for (const node of gone) this.#forget(node, update);
      for (const node of come) arrived.add(node);
      const root = inside && blockRootOf(inside);
      if (root) roots.add(root);
    }
    for (const root of roots) this.#read(root, (block) => isWithin(block, root, arrived), update);
    if (update.stale.size === 0 && update.fresh.size === 0) return false;
    const remaining = this.blocks.filter((block) => !update.stale.has(block));
    this.blocks = mergeInOrder(remaining, [...update.fresh]);
    this.#length += update.growth;
    return true;
  }

  #read(root: Element, enters: (block: Element) => boolean, update: Update): void {
    if (isConnected(root)) {
      collectBlocks(root, enters, (run) => {
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
    const walker = walk(node, NodeFilter.SHOW_TEXT);
    for (let text = isText(node) ? node : walker.nextNode(); text; text = walker.nextNode()) {
      const block = this.#blockOfText.get(text as Text);
      if (!block) continue;
      update.remove(block);
      this.#blockOfText.delete(text as Text);
    }
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
function effectOf(record: MutationRecord): {
  gone: Iterable<Node>;
  come: Iterable<Node>;
  inside: Node | null;
} {
  const { type, target, removedNodes, addedNodes } = record;
  if (type === 'childList') return { gone: removedNodes, come: addedNodes, inside: target };
  // An attribute decides whether the element is read: as if it went and came.
  const changed = type === 'attributes' ? [target] : [];
  return { gone: changed, come: changed, inside: parentElementOf(target) };
}

function isSame(one: TextBlock, other: TextBlock): boolean {
  return (
    one.text === other.text &&
    one.nodes.length === other.nodes.length &&
    one.nodes.every((node, index) => node === other.nodes[index])
  );
}

/** The block whose runs hold the text of a node's inside; null where that is not read. */
function blockRootOf(node: Node): Element | null {
  const body = bodyOf(document);
  if (!body || !isElement(node) || !holds(body, node)) return null;
  if (closestOf(node, UNREAD_OR_TAG_SELECTOR)) return null;
  let root: Element = node;
  while (root !== body && kindOfTag(localNameOf(root)) !== BLOCK) {
    const parent = parentElementOf(root);
    if (!parent) return null;
    root = parent;
  }
  return root;
}

/** True where `element` is or lies in one of `nodes`, looking no higher than `root`. */
function isWithin(element: Element, root: Element, nodes: ReadonlySet<Node>): boolean {
  for (let at: Element | null = element; at && at !== root; at = parentElementOf(at)) {
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
  if (!first || !second) return false;
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
