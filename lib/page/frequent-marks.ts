import type { MarkFrequency } from '../schema/choices.ts';
import type { EntryId } from '../schema/ids.ts';
import type { Mark } from './mark.ts';
import { PageSections } from './page-sections.ts';
import { placeInBlock } from './text-block.ts';

/**
 * The marks that a reader wants: all of an entry, the first in each section, or the first of the
 * page.
 *
 * @param marks in page order
 * @returns `marks` itself where all are wanted
 */
export function frequentMarks(marks: readonly Mark[], frequency: MarkFrequency): readonly Mark[] {
  if (frequency === 'all' || marks.length === 0) return marks;
  const sections = frequency === 'first' ? null : new PageSections();
  const seen = new Map<Node | null, Set<EntryId>>();
  return marks.filter(({ entry, block, start }) => {
    const section = sections?.sectionOf(placeInBlock(block, start, 'start').node) ?? null;
    const entries = seen.get(section) ?? new Set();
    seen.set(section, entries);
    if (entries.has(entry)) return false;
    entries.add(entry);
    return true;
  });
}
