import {
  BLOCK,
  INLINE,
  kindOfTag,
  LINE_BREAK,
  NOTHING,
  OBJECT,
  SLOT,
  UNREAD,
  UNREAD_SELECTOR,
} from './element-kinds.ts';
import { findElements, isFilled, isText, localNameOf, walk } from './node-access.ts';
import type { ShadowHosts } from './shadow-hosts.ts';
import { LINE_END, OBJECT_MARK, type TextBlock } from './text-block.ts';

/** A run of text nodes; `block` is null where it holds nothing but white space. */
export interface Run {
  nodes: readonly Text[];
  block: TextBlock | null;
}

/** What a reading does and has. */
interface Reading {
  run: OpenRun;
  hosts: ShadowHosts;
  enters: (block: Element) => boolean;
}

/**
 * Shadow trees inside one another that are read: honest pages have some ten, and a page must not
 * exhaust the stack.
 */
const DEEPEST = 100;

/**
 * Reads the text under an element, run by run, in document order and in one pass. Runs end at
 * block borders, so that a phrase crosses `<em>` but never the end of a paragraph. What lies in a
 * shadow root comes before what its host holds itself.
 *
 * @param root a block or a shadow root; not itself checked for being readable
 * @param hosts told of every element that has a shadow root, or may get one
 * @param enters whether to read the inside of a block met on the way; its border counts anyway
 * @param take gets each run; answers false to end the reading
 */
export function collectBlocks(
  root: Element | ShadowRoot,
  hosts: ShadowHosts,
  enters: (block: Element) => boolean,
  take: (run: Run) => boolean,
): void {
  collectTree(root, { run: new OpenRun(take), hosts, enters }, 0);
}

function collectTree(root: Element | ShadowRoot, reading: Reading, depth: number): void {
  const { run, hosts } = reading;
  const walker = walk(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const unread = elementsNotRead(root);
  /** For each element around the current node, whether leaving it ends the run. */
  const borders: boolean[] = [];
  let node = walker.firstChild();
  while (node && run.wanted) {
    let inside: Node | null = null;
    if (isText(node)) {
      run.addText(node);
    } else {
      const kind = meet(node as Element, unread, reading, depth);
      if (kind !== null) {
        inside = walker.firstChild();
        if (inside) borders.push(kind === BLOCK);
        else hosts.suspect(node as Element);
      }
    }
    node = inside ?? walker.nextSibling();
    while (!node && borders.length > 0) {
      walker.parentNode();
      if (borders.pop()) run.end();
      node = walker.nextSibling();
    }
  }
  run.end();
}

/**
 * Lets an element take its part in the run, and reads its shadow tree.
 *
 * @returns `BLOCK` or `INLINE` where the element's own inside is to be read, else null
 */
function meet(
  element: Element,
  unread: ReadonlySet<Element> | null,
  { run, hosts, enters }: Reading,
  depth: number,
): number | null {
  const name = localNameOf(element);
  const kind = unread?.has(element) ? UNREAD : kindOf(element, name);
  const mayHost = kind === BLOCK || (kind === INLINE && name === 'span');
  const shadow = mayHost ? hosts.meet(element, name) : null;
  if (kind !== BLOCK && !shadow) {
    run.meet(kind);
    return kind === INLINE ? INLINE : null;
  }
  run.end();
  if (!enters(element)) return null;
  if (shadow && depth < DEEPEST) collectTree(shadow, { run, hosts, enters }, depth + 1);
  return BLOCK;
}

function kindOf(element: Element, name: string): number {
  const kind = kindOfTag(name);
  if (kind !== SLOT) return kind;
  return isFilled(element) ? OBJECT : INLINE;
}

/** The elements under `root` that attributes exclude, or null where there are none, as mostly. */
function elementsNotRead(root: Element | ShadowRoot): ReadonlySet<Element> | null {
  const found = findElements(root, UNREAD_SELECTOR);
  return found.length > 0 ? new Set(found) : null;
}

/** The run that is being read. */
class OpenRun {
  wanted = true;
  readonly #take: (run: Run) => boolean;
  #nodes: Text[] = [];
  #starts: number[] = [];
  #text = '';

  constructor(take: (run: Run) => boolean) {
    this.#take = take;
  }

  addText(node: Text): void {
    this.#nodes.push(node);
    this.#starts.push(this.#text.length);
    this.#text += node.data;
  }

  /** An element of some kind begins. */
  meet(kind: number): void {
    if (kind === LINE_BREAK) this.#addSign(LINE_END);
    else if (kind === OBJECT) this.#addSign(OBJECT_MARK);
    else if (kind !== INLINE && kind !== NOTHING) this.end();
  }

  end(): void {
    const nodes = this.#nodes;
    if (nodes.length === 0) return;
    const text = this.#text;
    const block = text.trim() === '' ? null : { text, nodes, starts: this.#starts };
    this.#nodes = [];
    this.#starts = [];
    this.#text = '';
    if (this.wanted) this.wanted = this.#take({ nodes, block });
  }

  /** A sign before the first text says nothing and would give offsets without a node. */
  #addSign(sign: string): void {
    if (this.#nodes.length > 0) this.#text += sign;
  }
}
