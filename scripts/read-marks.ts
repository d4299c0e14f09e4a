import type { Page } from '@playwright/test';
import { CATEGORY_IDS, type CategoryId } from '../lib/schema/ids.ts';

/** A painted mention, as the page itself can see it. */
export interface Mark {
  category: CategoryId;
  text: string;
  /** Where its first line stands in the viewport, in CSS px; null where it is not laid out. */
  box: { x: number; y: number; width: number; height: number } | null;
}

/**
 * Every mark of a page in page order, lined or tinted. Read in the page's own world: the registry
 * of highlights is shared with the content script.
 */
export function readMarks(page: Page): Promise<Mark[]> {
  return page.evaluate((categories) => {
    // Right after a change the page may still hold marks of text that is gone.
    const isThere = ({ endContainer, endOffset }: AbstractRange) =>
      endContainer.isConnected && endOffset <= (endContainer.nodeValue?.length ?? 0);
    const partsOf = (category: string) => {
      const names = [category, `tint-${category}-light`, `tint-${category}-dark`];
      // A mark that is both lined and tinted is one range in two highlights.
      return new Set(names.flatMap((name) => [...(CSS.highlights.get(`caveat-${name}`) ?? [])]));
    };
    const marks = categories.flatMap((category) =>
      [...partsOf(category)].filter(isThere).map((part) => {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        return { category, range };
      }),
    );
    marks.sort((one, other) => one.range.compareBoundaryPoints(Range.START_TO_START, other.range));
    return marks.map(({ category, range }) => {
      const [line] = range.getClientRects();
      return { category, text: range.toString(), box: line ? line.toJSON() : null };
    });
  }, CATEGORY_IDS);
}
