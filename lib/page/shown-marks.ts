import { filterInSteps, type Steps } from '../text/steps.ts';
import { isLaidOut, type Mark } from './mark.ts';
import { isConnected, isEditor, localNameOf, openRootOf, outerElementOf } from './node-access.ts';
import { placeInBlock } from './text-block.ts';

/**
 * The marks whose text is shown. Not shown: what is not laid out, what `visibility` or
 * `content-visibility` hides, the inside of closed `details`, and everything while the page is an
 * editor. Text that is merely far down, transparent or about to fade in is shown.
 */
export function* shownMarks(marks: readonly Mark[], test: ShownTest): Steps<Mark[]> {
  if (marks.length === 0 || isEditor(document)) return [];
  return yield* filterInSteps(marks, ({ block, start }) =>
    test.isShown(placeInBlock(block, start, 'start').node),
  );
}

/**
 * Tests whether texts are shown. It asks the browser once for each element, so make another when
 * their looks changed.
 */
export class ShownTest {
  readonly #known = new WeakMap<Element, boolean | null>();
  #hasThrough = false;

  /** Whether the pointer goes through some of the texts that are shown, to what is behind. */
  get hasThrough(): boolean {
    return this.#hasThrough;
  }

  isShown(text: Text): boolean {
    const holder = isConnected(text) ? outerElementOf(text) : null;
    if (!holder) return false;
    let shown = this.#known.get(holder);
    if (shown === undefined) {
      shown = this.#showsText(holder);
      this.#known.set(holder, shown);
    }
    return shown ?? isLaidOut(text);
  }

  /** Whether an element shows the text that it holds itself; null where it may show some of it. */
  #showsText(holder: Element): boolean | null {
    const name = localNameOf(holder);
    if (!Element.prototype.checkVisibility.call(holder, { visibilityProperty: true })) {
      return this.#mayShowWithoutBox(holder) ? null : false;
    }
    // Both hide what is inside an element, and the element counts as visible.
    if (this.#styleOf(holder).contentVisibility === 'hidden') return false;
    if (name === 'details' && !Element.prototype.hasAttribute.call(holder, 'open')) return false;
    // What a host holds itself is shown where its shadow tree has a slot for it.
    return openRootOf(holder) || name.includes('-') ? null : true;
  }

  /**
   * An element without a box of its own is never "visible", its text may be. Styles are asked only
   * where what is around is shown: inside what the browser skips, the question itself would make it
   * work the text out, and closed `details` would drop out of a selection.
   */
  #mayShowWithoutBox(holder: Element): boolean {
    const outer = outerElementOf(holder);
    if (!outer || this.#showsText(outer) === false) return false;
    const { display, visibility } = this.#styleOf(holder);
    return display === 'contents' && visibility === 'visible';
  }

  #styleOf(holder: Element): CSSStyleDeclaration {
    const style = getComputedStyle(holder);
    this.#hasThrough ||= style.pointerEvents === 'none';
    return style;
  }
}
