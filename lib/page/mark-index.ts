import type { Point } from '../hover/hover-state.ts';
import { linesOf, type Mark } from './mark.ts';
import { holds, isText, parentOf } from './node-access.ts';
import { nodeIndexAt } from './text-block.ts';

/** The part of a mark that lies in one text node; `end` counts UTF-16 code units of its data. */
interface Part {
  mark: Mark;
  end: number;
}

/** Marks by the text nodes they lie in, to be asked what is under the pointer. */
export class MarkIndex {
  readonly #parts = new Map<Text, Part[]>();

  /** @param marks in page order */
  constructor(marks: readonly Mark[]) {
    for (const mark of marks) {
      const { block, start, end } = mark;
      const last = nodeIndexAt(block, end - 1);
      for (let index = nodeIndexAt(block, start); index <= last; index++) {
        const node = block.nodes[index];
        const nodeStart = block.starts[index];
        if (!node || nodeStart === undefined) continue;
        const part = { mark, end: end - nodeStart };
        const parts = this.#parts.get(node);
        if (parts) parts.push(part);
        else this.#parts.set(node, [part]);
      }
    }
  }

  /** The mark whose words are at a point of the viewport, and seen there; else null. */
  markAt({ x, y }: Point): Mark | null {
    if (this.#parts.size === 0) return null;
    const caret = Document.prototype.caretPositionFromPoint.call(document, x, y);
    const node = caret?.offsetNode;
    if (!caret || !node || !isText(node)) return null;
    // The caret is the nearest place for typing, perhaps far from the point: the lines decide.
    const mark = this.#marksNear(node, caret.offset).find((near) => isOn(near, x, y));
    if (!mark) return null;
    // Whatever lies on top must hold the text; else something covers it, our own card included.
    const top = Document.prototype.elementFromPoint.call(document, x, y);
    return top && holds(top, parentOf(node)) ? mark : null;
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

function isOn(mark: Mark, x: number, y: number): boolean {
  return linesOf(mark).some(
    ({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}
