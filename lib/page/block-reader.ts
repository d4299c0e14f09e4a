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

/** What is done with the runs of text that are read; each is more than white space. */
export interface RunSink {
  /** A block that is one run: all text of `root`, whose nodes nobody has looked for. */
  takeWhole(root: Element, text: string): void;
  /**
   * A run in a block or shadow root, with nothing but inline elements between.
   *
   * @param starts where each node's data begins in `text`, in UTF-16 code units
   */
  takeRun(root: BlockRoot, text: string, nodes: readonly Text[], starts: readonly number[]): void;
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
 * Blocks that hold most paragraphs. Among them is no form, the only element whose properties may
 * answer with something of the page's: these are asked directly.
 */
const PLAIN_BLOCKS: ReadonlySet<string> = new Set(
  'p div li td th h1 h2 h3 h4 h5 h6 dd dt blockquote figcaption'.split(' '),
);

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
  readonly #enters: ((block: Element) => boolean) | null;
  readonly #sink: RunSink;
  /** Runs that are still to be read before the next pause. */
  #left = 0;
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
   * @param enters whether to read the inside of a block met on the way, null for all; its border
   *   counts anyway
   */
  constructor(
    root: BlockRoot,
    hosts: ShadowHosts,
    enters: ((block: Element) => boolean) | null,
    sink: RunSink,
  ) {
    this.#hosts = hosts;
    this.#enters = enters;
    this.#sink = sink;
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
   * @param most runs after which to pause
   * @returns whether all is read
   */
  read(most: number): boolean {
    this.#left = most;
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

  /**
   * Reads on in a tree, to its end or to a shadow tree in it; false on a pause. Every page about the
   * topic pays for each turn of this loop, with code that has hardly run before: what most nodes
   * are, blank text and plain blocks, is settled with as few calls as can be.
   */
  #readTree(tree: OpenTree): boolean {
    const { walker } = tree;
    const mayBePlain = this.#enters === null && this.#hosts.isEmpty;
    const depth = this.#trees.length;
    let { node } = tree;
    while (node !== null && this.#trees.length === depth) {
      if (this.#left <= 0) {
        tree.node = node;
        return false;
      }
      let next: Node | null = null;
      if (isText(node)) {
        const { data } = node;
        if (this.#nodes.length > 0 || data.trim() !== '') this.#addText(node, data);
      } else if (mayBePlain && isPlainBlock(node as Element)) {
        next = this.#openBlock(node as Element, tree);
      } else {
        next = this.#meet(node as Element, tree);
      }
      node = next ?? walker.nextSibling() ?? this.#nextAbove(tree);
    }
    tree.node = node;
    return true;
  }

  /** The node after what the walker's node is the last of; null at the end of the tree. */
  #nextAbove({ walker, roots }: OpenTree): Node | null {
    let next: Node | null = null;
    while (!next && walker.parentNode()) {
      if (walker.currentNode === roots.at(-1)) {
        this.#endRun(roots);
        roots.pop();
      }
      next = walker.nextSibling();
    }
    return next;
  }

  #addText(node: Text, data: string): void {
    this.#nodes.push(node);
    this.#starts.push(this.#text.length);
    this.#text += data;
  }

  /**
   * Lets an element take its part in the run.
   *
   * @returns the first node inside, where that is to be read node by node, else null
   */
  #meet(element: Element, tree: OpenTree): Node | null {
    const name = nameOf(element);
    const kind = kindOf(element, name);
    // Of the elements inside a line only a span may have a shadow root.
    const mayHost = kind === BLOCK || (kind === INLINE && name === 'span');
    const shadow = mayHost ? this.#findShadow(element, name) : null;
    if (kind === BLOCK || shadow) return this.#meetBlock(element, shadow, tree);
    if (kind === UNREAD) this.#endRun(tree.roots);
    else if (kind === LINE_BREAK) this.#addSign(LINE_END);
    else if (kind === OBJECT) this.#addSign(OBJECT_MARK);
    if (kind !== INLINE) return null;
    const inside = tree.walker.firstChild();
    if (!inside) this.#hosts.suspect(element);
    return inside;
  }

  #findShadow(element: Element, name: string): ShadowRoot | null {
    const hosts = this.#hosts;
    const isSpecial = !hosts.isEmpty || name.includes('-') || shadowOf(element, name) !== null;
    return isSpecial ? hosts.meet(element, name) : null;
  }

  #meetBlock(element: Element, shadow: ShadowRoot | null, tree: OpenTree): Node | null {
    this.#endRun(tree.roots);
    if (this.#enters && !this.#enters(element)) return null;
    if (!shadow) return this.#openBlock(element, tree);
    if (this.#trees.length < DEEPEST) this.#trees.push(openTree(shadow));
    const inside = tree.walker.firstChild();
    if (inside) tree.roots.push(element);
    return inside;
  }

  /** Takes a block that is one run, or else opens it; answers as `#meet`. */
  #openBlock(element: Element, { walker, roots }: OpenTree): Node | null {
    this.#endRun(roots);
    if (this.#readWhole(element)) return null;
    roots.push(element);
    return walker.firstChild();
  }

  /** Takes an element's text at once, if it is one run; tells whether it is. */
  #readWhole(root: Element): boolean {
    const found = findElement(root, NESTED_SPAN_SELECTOR);
    if (found && this.#isNested(root, found)) return false;
    const text = textContentOf(root) ?? '';
    if (text === '') this.#hosts.suspect(root);
    if (text.trim() !== '') {
      this.#left -= 1;
      this.#sink.takeWhole(root, text);
    }
    return true;
  }

  /**
   * Whether an element holds more than words and inline elements.
   *
   * @param found the first in it that is, or may be
   */
  #isNested(root: Element, found: Element): boolean {
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
    this.#left -= 1;
    this.#sink.takeRun(root, this.#text, nodes, this.#starts);
    this.#nodes = [];
    this.#starts = [];
    this.#text = '';
  }
}

/** Whether an element is one of {@link PLAIN_BLOCKS}, has no shadow root, and is to be read. */
function isPlainBlock(element: Element): boolean {
  return (
    PLAIN_BLOCKS.has(element.localName) &&
    element.shadowRoot === null &&
    !(element.hasAttributes() && element.matches(UNREAD_SELECTOR))
  );
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
