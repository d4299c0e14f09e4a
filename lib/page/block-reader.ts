import {
  BLOCK,
  INLINE,
  kindOfTag,
  LINE_BREAK,
  NESTED_SELECTOR,
  NESTED_SPAN_SELECTOR,
  OBJECT,
  SLOT,
  UNREAD,
  UNREAD_SELECTOR,
} from './element-kinds.ts';
import type { BlockRoot } from './known-blocks.ts';
import {
  findElement,
  findElements,
  fits,
  hasAttributes,
  isFilled,
  isShadowRoot,
  isText,
  localNameOf,
  nameOf,
  openRootOf,
  parentOf,
  previousOf,
  shadowOf,
  textContentOf,
  walk,
} from './node-access.ts';
import type { ShadowHosts } from './shadow-hosts.ts';
import { LINE_END, OBJECT_MARK } from './text-block.ts';

/** A run of text that is more than white space. */
export interface Run {
  /** The block or shadow root that it lies in, with nothing but inline elements between. */
  root: BlockRoot;
  text: string;
  /** Null where it is the whole text of `root`, whose nodes nobody has looked for. */
  nodes: readonly Text[] | null;
  /** Where each node's data begins in `text`, in UTF-16 code units. */
  starts: readonly number[];
}

/** A tree that is being read: the page, or a shadow tree in it. */
interface OpenTree {
  walker: TreeWalker;
  /** Where the reading stands; null at its end. */
  node: Node | null;
  /** The blocks around the node, outermost first. */
  roots: BlockRoot[];
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
 *
 * A block that holds nothing but words and inline elements is taken as a whole, by two questions
 * to the browser: nodes of a page cost most when a script first touches them.
 */
export class BlockReader {
  readonly #hosts: ShadowHosts;
  readonly #enters: (block: Element) => boolean;
  readonly #take: (run: Run) => boolean;
  /** False once whoever takes the runs wants a pause. */
  #wanted = true;
  /** The run that is being read. */
  #nodes: Text[] = [];
  #starts: number[] = [];
  #text = '';
  /** For each tree, what stood around the place of the last pause. */
  #paused: (Node | null)[][] = [];
  /** The tree that is being read is the last. */
  readonly #trees: OpenTree[];
  /** The element that the reading began with, until it was tried as a whole. */
  #whole: Element | null;

  /**
   * @param root a block or a shadow root; not itself checked for being readable
   * @param hosts told of every element that has a shadow root, or may get one
   * @param enters whether to read the inside of a block met on the way; its border counts anyway
   * @param take gets each run; answers false to pause
   */
  constructor(
    root: BlockRoot,
    hosts: ShadowHosts,
    enters: (block: Element) => boolean,
    take: (run: Run) => boolean,
  ) {
    this.#hosts = hosts;
    this.#enters = enters;
    this.#take = take;
    this.#trees = [openTree(root)];
    const isPlain = !isShadowRoot(root) && !openRootOf(root) && !hosts.rootOf(root);
    this.#whole = isPlain ? root : null;
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
    this.#wanted = true;
    const whole = this.#whole;
    this.#whole = null;
    if (whole && this.#readWhole(whole)) this.#trees.length = 0;
    for (let tree = this.#trees.at(-1); tree; tree = this.#trees.at(-1)) {
      if (!this.#readTree(tree)) {
        this.#paused = this.#trees.map(({ node }) => surroundingsOf(node));
        return false;
      }
      if (tree !== this.#trees.at(-1)) continue;
      this.#endRun(tree.roots);
      this.#trees.pop();
    }
    return true;
  }

  /** Reads on in a tree, to its end or to a shadow tree in it; false on a pause. */
  #readTree(tree: OpenTree): boolean {
    const depth = this.#trees.length;
    while (tree.node && this.#trees.length === depth) {
      if (!this.#wanted) return false;
      const { node, walker } = tree;
      let next: Node | null = null;
      if (isText(node)) this.#addText(node);
      else if (this.#meet(node as Element, tree)) {
        next = walker.firstChild();
        if (!next) this.#leaveEmpty(node as Element, tree);
      }
      tree.node = next ?? this.#nextOf(tree);
    }
    return true;
  }

  /** Leaves an element that was opened and holds nothing to read. */
  #leaveEmpty(element: Element, { roots }: OpenTree): void {
    if (roots.at(-1) === element) roots.pop();
    this.#hosts.suspect(element);
  }

  /** The node after the one that the walker is at and all that is in it; null at the end. */
  #nextOf({ walker, roots }: OpenTree): Node | null {
    let next = walker.nextSibling();
    while (!next && walker.parentNode()) {
      if (walker.currentNode === roots.at(-1)) {
        this.#endRun(roots);
        roots.pop();
      }
      next = walker.nextSibling();
    }
    return next;
  }

  #addText(node: Text): void {
    const { data } = node;
    if (this.#nodes.length === 0 && isBlank(data)) return;
    this.#nodes.push(node);
    this.#starts.push(this.#text.length);
    this.#text += data;
  }

  /**
   * Lets an element take its part in the run.
   *
   * @returns whether what it holds itself is to be read, node by node
   */
  #meet(element: Element, tree: OpenTree): boolean {
    const name = nameOf(element);
    const kind = kindOf(element, name);
    if (kind === BLOCK) return this.#meetBlock(element, name, tree);
    if (kind === INLINE) {
      // Of the elements inside a line only this one may have a shadow root.
      if (name !== 'span') return true;
      if (shadowOf(element, name) ?? this.#hosts.rootOf(element)) {
        return this.#meetBlock(element, name, tree);
      }
      return true;
    }
    if (kind === UNREAD) this.#endRun(tree.roots);
    else if (kind === LINE_BREAK) this.#addSign(LINE_END);
    else if (kind === OBJECT) this.#addSign(OBJECT_MARK);
    return false;
  }

  /** Reads a block that is one run, or else opens it and its shadow tree; answers as `#meet`. */
  #meetBlock(element: Element, name: string, { roots }: OpenTree): boolean {
    this.#endRun(roots);
    if (!this.#enters(element)) return false;
    const hosts = this.#hosts;
    const mayHost = !hosts.isEmpty || name.includes('-') || shadowOf(element, name) !== null;
    const shadow = mayHost ? hosts.meet(element, name) : null;
    if (!shadow && this.#readWhole(element)) return false;
    roots.push(element);
    if (shadow && this.#trees.length < DEEPEST) this.#trees.push(openTree(shadow));
    return true;
  }

  /** Takes an element's text at once, if it is one run; tells whether it is. */
  #readWhole(root: Element): boolean {
    if (this.#isNested(root)) return false;
    const text = textContentOf(root) ?? '';
    if (text === '') this.#hosts.suspect(root);
    if (!isBlank(text) && !this.#take({ root, text, nodes: null, starts: NO_STARTS })) {
      this.#wanted = false;
    }
    return true;
  }

  /** Whether an element holds more than words and inline elements. */
  #isNested(root: Element): boolean {
    const found = findElement(root, NESTED_SPAN_SELECTOR);
    if (!found) return false;
    if (localNameOf(found) !== 'span' || findElement(root, NESTED_SELECTOR)) return true;
    for (const span of findElements(root, 'span')) {
      if (openRootOf(span) ?? this.#hosts.rootOf(span)) return true;
    }
    return false;
  }

  /** A sign before the first text says nothing and would give offsets without a node. */
  #addSign(sign: string): void {
    if (this.#nodes.length > 0) this.#text += sign;
  }

  #endRun(roots: readonly BlockRoot[]): void {
    const nodes = this.#nodes;
    if (nodes.length === 0) return;
    const root = roots.at(-1) as BlockRoot;
    const run = { root, text: this.#text, nodes, starts: this.#starts };
    this.#nodes = [];
    this.#starts = [];
    this.#text = '';
    if (!this.#take(run)) this.#wanted = false;
  }
}

const NO_STARTS: readonly number[] = [];

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** The node, its elder sibling, and the same of all around it, in its tree. */
function surroundingsOf(node: Node | null): (Node | null)[] {
  const surroundings: (Node | null)[] = [];
  for (let at = node; at; at = parentOf(at)) surroundings.push(at, previousOf(at));
  return surroundings;
}

function openTree(root: BlockRoot): OpenTree {
  const walker = walk(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  return { walker, node: walker.firstChild(), roots: [root] };
}

/** How an element takes part in the text: by its tag, unless an attribute says otherwise. */
function kindOf(element: Element, name: string): number {
  if (hasAttributes(element) && fits(element, UNREAD_SELECTOR)) return UNREAD;
  const kind = kindOfTag(name);
  if (kind !== SLOT) return kind;
  return isFilled(element) ? OBJECT : INLINE;
}
