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
    /** The hosts of the shadow trees around a mark, outermost first, and the mark's text. */
    const pathOf = ({ range }: { range: Range }): Node[] => {
      const path = [range.startContainer];
      for (let tree = range.startContainer.getRootNode(); tree instanceof ShadowRoot; ) {
        path.unshift(tree.host);
        tree = tree.host.getRootNode();
      }
      return path;
    };
    marks.sort((one, other) => {
      const [path, otherPath] = [pathOf(one), pathOf(other)];
      const level = path.findIndex((node, index) => node !== otherPath[index]);
      const [at, otherAt] = [path[level], otherPath[level]];
      if (!at || !otherAt) return one.range.startOffset - other.range.startOffset;
      return at.compareDocumentPosition(otherAt) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
    return marks.map(({ category, range }) => {
      const [line] = range.getClientRects();
      return { category, text: range.toString(), box: line ? line.toJSON() : null };
    });
  }, CATEGORY_IDS);
}
