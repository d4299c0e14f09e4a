import {
  BLOCK,
  INLINE,
  kindOfTag,
  LINE_BREAK,
  NOTHING,
  OBJECT,
  UNREAD,
  UNREAD_SELECTOR,
} from './element-kinds.ts';
import { isText, localNameOf, walk } from './node-access.ts';
import { LINE_END, OBJECT_MARK, type TextBlock } from './text-block.ts';

/** A run of text nodes; `block` is null where it holds nothing but white space. */
export interface Run {
  nodes: readonly Text[];
  block: TextBlock | null;
}

/**
 * Reads the text under an element, run by run, in document order and in one pass. Runs end at
 * block borders, so that a phrase crosses `<em>` but never the end of a paragraph.
 *
 * @param root a block; not itself checked for being readable
 * @param enters whether to read the inside of a block met on the way; its border counts anyway
 * @param take gets each run; answers false to end the reading
 */
export function collectBlocks(
  root: Element,
  enters: (block: Element) => boolean,
  take: (run: Run) => boolean,
): void {
  const walker = walk(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const unread = elementsNotRead(root);
  const run = new OpenRun(take);
  /** For each element around the current node, whether leaving it ends the run. */
  const borders: boolean[] = [];
  let node = walker.firstChild();
  while (node && run.wanted) {
    let inside: Node | null = null;
    if (isText(node)) {
      run.addText(node);
    } else {
      const kind = kindOf(node as Element, unread);
      run.meet(kind);
      const read = kind === BLOCK ? enters(node as Element) : kind === INLINE;
      if (read) inside = walker.firstChild();
      if (inside) borders.push(kind === BLOCK);
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

function kindOf(element: Element, unread: ReadonlySet<Element> | null): number {
  return unread?.has(element) ? UNREAD : kindOfTag(localNameOf(element));
}

/** The elements under `root` that attributes exclude, or null where there are none, as mostly. */
function elementsNotRead(root: Element): ReadonlySet<Element> | null {
  const found = Element.prototype.querySelectorAll.call(root, UNREAD_SELECTOR);
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
