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
import {
  findElements,
  isFilled,
  isText,
  nameOf,
  parentOf,
  previousOf,
  walk,
} from './node-access.ts';
import type { ShadowHosts } from './shadow-hosts.ts';
import { LINE_END, OBJECT_MARK, type TextBlock } from './text-block.ts';

/** A run of text nodes; `block` is null where it holds nothing but white space. */
export interface Run {
  nodes: readonly Text[];
  block: TextBlock | null;
}

/** A tree that is being read: the page, or a shadow tree in it. */
interface OpenTree {
  walker: TreeWalker;
  /** Where the reading stands; null at its end. */
  node: Node | null;
  unread: ReadonlySet<Element> | null;
  /** For each element around the node, whether leaving it ends the run. */
  borders: boolean[];
}

/**
 * Shadow trees inside one another that are read: honest pages have some ten, and a page must not
 * have us go on without end.
 */
const DEEPEST = 100;

/**
 * Reads the text under an element, run by run, in document order and in one pass that may pause.
 * Runs end at block borders, so that a phrase crosses `<em>` but never the end of a paragraph.
 * What lies in a shadow root comes before what its host holds itself.
 */
export class BlockReader {
  readonly #hosts: ShadowHosts;
  readonly #enters: (block: Element) => boolean;
  readonly #run: OpenRun;
  /** For each tree, what stood around the place of the last pause. */
  #paused: (Node | null)[][] = [];
  /** The tree that is being read is the last. */
  readonly #trees: OpenTree[];

  /**
   * @param root a block or a shadow root; not itself checked for being readable
   * @param hosts told of every element that has a shadow root, or may get one
   * @param enters whether to read the inside of a block met on the way; its border counts anyway
   * @param take gets each run; answers false to pause
   */
  constructor(
    root: Element | ShadowRoot,
    hosts: ShadowHosts,
    enters: (block: Element) => boolean,
    take: (run: Run) => boolean,
  ) {
    this.#hosts = hosts;
    this.#enters = enters;
    this.#run = new OpenRun(take);
    this.#trees = [openTree(root)];
  }

  /** False where the page moved or took away the place at which the reading paused. */
  get canGoOn(): boolean {
    return this.#trees.every(({ node }, index) => {
      const [before, now] = [this.#paused[index], surroundingsOf(node)];
      return before?.length === now.length && now.every((near, at) => near === before[at]);
    });
  }

  /**
   * Reads on from where it paused.
   *
   * @returns whether all is read
   */
  read(): boolean {
    this.#run.wanted = true;
    for (let tree = this.#trees.at(-1); tree; tree = this.#trees.at(-1)) {
      if (!this.#readTree(tree)) {
        this.#paused = this.#trees.map(({ node }) => surroundingsOf(node));
        return false;
      }
      if (tree !== this.#trees.at(-1)) continue;
      this.#run.end();
      this.#trees.pop();
    }
    return true;
  }

  /** Reads on in a tree, to its end or to a shadow tree in it; false on a pause. */
  #readTree(tree: OpenTree): boolean {
    const run = this.#run;
    const { walker, borders } = tree;
    const depth = this.#trees.length;
    while (tree.node && this.#trees.length === depth) {
      if (!run.wanted) return false;
      const node = tree.node;
      let inside: Node | null = null;
      if (isText(node)) {
        run.addText(node);
      } else {
        const kind = this.#meet(node as Element, tree);
        if (kind !== null) {
          inside = walker.firstChild();
          if (inside) borders.push(kind === BLOCK);
          else this.#hosts.suspect(node as Element);
        }
      }
      let next = inside ?? walker.nextSibling();
      while (!next && borders.length > 0) {
        walker.parentNode();
        if (borders.pop()) run.end();
        next = walker.nextSibling();
      }
      tree.node = next;
    }
    return true;
  }

  /**
   * Lets an element take its part in the run, and opens its shadow tree.
   *
   * @returns `BLOCK` or `INLINE` where the element's own inside is to be read, else null
   */
  #meet(element: Element, { unread }: OpenTree): number | null {
    const name = nameOf(element);
    const kind = unread?.has(element) ? UNREAD : kindOf(element, name);
    const mayHost = kind === BLOCK || (kind === INLINE && name === 'span');
    const shadow = mayHost ? this.#hosts.meet(element, name) : null;
    if (kind !== BLOCK && !shadow) {
      this.#run.meet(kind);
      return kind === INLINE ? INLINE : null;
    }
    this.#run.end();
    if (!this.#enters(element)) return null;
    if (shadow && this.#trees.length < DEEPEST) this.#trees.push(openTree(shadow));
    return BLOCK;
  }
}

/** The node, its elder sibling, and the same of all around it, in its tree. */
function surroundingsOf(node: Node | null): (Node | null)[] {
  const surroundings: (Node | null)[] = [];
  for (let at = node; at; at = parentOf(at)) surroundings.push(at, previousOf(at));
  return surroundings;
}

function openTree(root: Element | ShadowRoot): OpenTree {
  const walker = walk(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  return { walker, node: walker.firstChild(), unread: elementsNotRead(root), borders: [] };
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
    const block = text.trim() === '' ? null : { text, nodes, starts: this.#starts, rank: 0 };
    this.#nodes = [];
    this.#starts = [];
    this.#text = '';
    if (!this.#take({ nodes, block })) this.wanted = false;
  }

  /** A sign before the first text says nothing and would give offsets without a node. */
  #addSign(sign: string): void {
    if (this.#nodes.length > 0) this.#text += sign;
  }
}
