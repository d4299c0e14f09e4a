import { holderOf, type Mark } from './mark.ts';
import { isEditor } from './node-access.ts';

/**
 * The marks whose text is shown. Not shown: what is not laid out, what `visibility` hides, the
 * inside of closed `details`, and everything while the page is an editor. Text that is merely far
 * down, transparent or about to fade in is shown.
 */
export function shownMarks(marks: readonly Mark[]): Mark[] {
  if (marks.length === 0 || isEditor(document)) return [];
  const isShown = makeShownTest();
  return marks.filter((mark) => isShown(holderOf(mark)));
}

/** Makes a test for whether an element's text is shown, which asks the browser once for each. */
export function makeShownTest(): (holder: Element | null) => boolean {
  const known = new Map<Element, boolean>();
  return (holder) => {
    if (!holder) return false;
    let shown = known.get(holder);
    if (shown === undefined) {
      shown = Element.prototype.checkVisibility.call(holder, { visibilityProperty: true });
      known.set(holder, shown);
    }
    return shown;
  };
}
