import type { Point } from '../hover/hover-state.ts';
import { isOnLines } from '../placement/line-rects.ts';
import { HeldMarks } from './held-marks.ts';
import { linesOf, type Mark } from './mark.ts';
import { caretAt, holds, isShadowRoot, isText, outerElementOf, treeOf } from './node-access.ts';
import { nodeIndexAt } from './text-block.ts';

/** The part of a mark that lies in one text node, and where that was when it was put in. */
interface Part {
  mark: Mark;
  /** In UTF-16 code units of the node's data. */
  end: number;
  /** The element that held the node. */
  holder: Element | null;
  /** The shadow tree that it was in, if any. */
  shadow: ShadowRoot | null;
}

/** Most marks of one element that are measured together, in a fraction of a millisecond. */
const MOST_MEASURED = 50;

/** Marks by the text nodes they lie in, to be asked what is under the pointer. */
export class MarkIndex {
  /** In the order of their ends. */
  readonly #parts = new Map<Text, Part[]>();
  /** The shadow trees that hold marks, with the number of parts in each. */
  readonly #shadows = new Map<ShadowRoot, number>();
  /** The marks whose text an element holds itself. */
  readonly #held = new Map<Element, HeldMarks>();
  /** The elements around those, out to the top of the page; perhaps of marks that have gone. */
  readonly #around = new WeakSet<Element>();

  add(mark: Mark): void {
    for (const [node, end] of partsOf(mark)) {
      const tree = treeOf(node);
      const shadow = isShadowRoot(tree) ? tree : null;
      const holder = outerElementOf(node);
      if (shadow) this.#shadows.set(shadow, (this.#shadows.get(shadow) ?? 0) + 1);
      if (holder) this.#hold(holder, mark);
      const parts = this.#parts.get(node) ?? [];
      this.#parts.set(node, parts);
      // Mostly it comes behind all others.
      let place = parts.length;
      while (place > 0 && (parts[place - 1]?.end ?? 0) > end) place -= 1;
      parts.splice(place, 0, { mark, end, holder, shadow });
    }
  }

  #hold(holder: Element, mark: Mark): void {
    const before = this.#held.get(holder);
    const held = before ?? new HeldMarks(holder);
    held.add(mark);
    if (before) return;
    this.#held.set(holder, held);
    for (let at = outerElementOf(holder); at; at = outerElementOf(at)) this.#around.add(at);
  }

  remove(mark: Mark): void {
    for (const [node] of partsOf(mark)) {
      const parts = this.#parts.get(node) ?? [];
      for (const part of parts) if (part.mark === mark) this.#letGo(part);
      const left = parts.filter((part) => part.mark !== mark);
      if (left.length > 0) this.#parts.set(node, left);
      else this.#parts.delete(node);
    }
  }

  #letGo({ mark, holder, shadow }: Part): void {
    const held = holder && this.#held.get(holder);
    held?.remove(mark);
    if (holder && held?.size === 0) this.#held.delete(holder);
    if (!shadow) return;
    const left = (this.#shadows.get(shadow) ?? 0) - 1;
    if (left > 0) this.#shadows.set(shadow, left);
    else this.#shadows.delete(shadow);
  }

  /**
   * The mark whose words are at a point of the viewport, and seen there; else null.
   *
   * @param under the element on top there, if the browser has told it with an event: it knows
   *   before anything is asked, and mostly that settles it
   * @param isThrough whether some marks lie in text that the pointer goes through, so that the
   *   element told is one behind it
   */
  markAt({ x, y }: Point, under?: Element, isThrough = false): Mark | null {
    if (this.#parts.size === 0) return null;
    // What a shadow tree shows may be text from outside of it.
    if (!under || isShadowRoot(treeOf(under))) return this.#search(x, y);
    const held = this.#held.get(under);
    const isSettled = held === undefined || held.size <= MOST_MEASURED;
    const mark = held && isSettled ? held.markAt(x, y) : null;
    if (mark) return mark;
    // What lies in a closed shadow tree is told as the host.
    const mayBeInside = (isThrough || this.#shadows.size > 0) && this.#around.has(under);
    return isSettled && !mayBeInside ? null : this.#search(x, y, under);
  }

  #search(x: number, y: number, under?: Element): Mark | null {
    const caret = caretAt(x, y, this.#shadows.keys());
    const node = caret?.offsetNode;
    if (!caret || !node || !isText(node)) return null;
    // The caret is the nearest place for typing, perhaps far from the point: the lines decide.
    const mark = this.#marksNear(node, caret.offset).find((near) => isOnLines(linesOf(near), x, y));
    if (!mark) return null;
    // Whatever lies on top must hold the text; else something covers it, our own card included.
    const tree = treeOf(node);
    const top = (!isShadowRoot(tree) && under) || topElementAt(x, y, tree);
    return top && holds(top, outerElementOf(node)) ? mark : null;
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

/** The text nodes that a mark lies in, each with the end of its part there. */
function* partsOf({
  block,
  start,
  end,
}: Mark): Generator<readonly [node: Text, end: number], void> {
  const last = nodeIndexAt(block, end - 1);
  for (let index = nodeIndexAt(block, start); index <= last; index++) {
    const node = block.nodes[index];
    if (node) yield [node, end - (block.starts[index] ?? 0)];
  }
}

/** The topmost element at a point, as seen from a tree. */
function topElementAt(x: number, y: number, tree: Node): Element | null {
  return isShadowRoot(tree)
    ? ShadowRoot.prototype.elementFromPoint.call(tree, x, y)
    : Document.prototype.elementFromPoint.call(document, x, y);
}
