import type { Point } from '../hover/hover-state.ts';
import { linesOf, type Mark } from './mark.ts';
import { holds, isShadowRoot, isText, outerElementOf, treeOf } from './node-access.ts';
import { nodeIndexAt } from './text-block.ts';

/** The part of a mark that lies in one text node; `end` counts UTF-16 code units of its data. */
interface Part {
  mark: Mark;
  end: number;
}

/** Marks by the text nodes they lie in, to be asked what is under the pointer. */
export class MarkIndex {
  readonly #parts = new Map<Text, Part[]>();
  /** The shadow trees that hold marks. */
  readonly #shadows = new Set<ShadowRoot>();

  /** Adds a mark that stands behind all that were added before. */
  add(mark: Mark): void {
    const { block, start, end } = mark;
    const last = nodeIndexAt(block, end - 1);
    for (let index = nodeIndexAt(block, start); index <= last; index++) {
      const node = block.nodes[index];
      const nodeStart = block.starts[index];
      if (!node || nodeStart === undefined) continue;
      const tree = treeOf(node);
      if (isShadowRoot(tree)) this.#shadows.add(tree);
      const part = { mark, end: end - nodeStart };
      const parts = this.#parts.get(node);
      if (parts) parts.push(part);
      else this.#parts.set(node, [part]);
    }
  }

  /** The mark whose words are at a point of the viewport, and seen there; else null. */
  markAt({ x, y }: Point): Mark | null {
    if (this.#parts.size === 0) return null;
    const caret = this.#caretAt(x, y);
    const node = caret?.offsetNode;
    if (!caret || !node || !isText(node)) return null;
    // The caret is the nearest place for typing, perhaps far from the point: the lines decide.
    const mark = this.#marksNear(node, caret.offset).find((near) => isOn(near, x, y));
    if (!mark) return null;
    // Whatever lies on top must hold the text; else something covers it, our own card included.
    const top = topElementAt(x, y, treeOf(node));
    return top && holds(top, outerElementOf(node)) ? mark : null;
  }

  #caretAt(x: number, y: number): CaretPosition | null {
    const { caretPositionFromPoint } = Document.prototype;
    // Without being told of them, browsers do not look into shadow trees.
    return this.#shadows.size === 0
      ? caretPositionFromPoint.call(document, x, y)
      : caretPositionFromPoint.call(document, x, y, { shadowRoots: [...this.#shadows] });
  }

  /** The mark that holds a place between two characters; both where two marks touch there. */
  #marksNear(node: Text, offset: number): Mark[] {
    const parts = this.#parts.get(node);
    if (!parts) return [];
    let low = 0;
    let high = parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((parts[middle]?.end ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return parts.slice(low, low + 2).map(({ mark }) => mark);
  }
}

/** The topmost element at a point, as seen from a tree. */
function topElementAt(x: number, y: number, tree: Node): Element | null {
  return isShadowRoot(tree)
    ? ShadowRoot.prototype.elementFromPoint.call(tree, x, y)
    : Document.prototype.elementFromPoint.call(document, x, y);
}

function isOn(mark: Mark, x: number, y: number): boolean {
  return linesOf(mark).some(
    ({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}
