import type { EntryId } from '../../lib/schema/ids.ts';

/** A span and its entry; offsets in UTF-16 code units, end exclusive. */
export interface LabelledSpan {
  start: number;
  end: number;
  entry: EntryId;
}

/** How the mentions found in one text stand to those marked by hand. */
export interface Comparison<Found extends LabelledSpan> {
  /** Found and marked: same entry, spans overlapping; each marked one is matched at most once. */
  pairs: { gold: LabelledSpan; found: Found; exact: boolean }[];
  missed: LabelledSpan[];
  falseAlarms: Found[];
}

/** Pairs marked mentions with found ones, those of the very same span first. */
export function compareMentions<Found extends LabelledSpan>(
  gold: LabelledSpan[],
  found: Found[],
): Comparison<Found> {
  const pairs: Comparison<Found>['pairs'] = [];
  const free = new Set(found);
  const open = new Set(gold);
  const pair = (fits: (gold: LabelledSpan, found: Found) => boolean, exact: boolean) => {
    for (const mention of open) {
      const match = [...free].find((candidate) => fits(mention, candidate));
      if (match === undefined) continue;
      pairs.push({ gold: mention, found: match, exact });
      open.delete(mention);
      free.delete(match);
    }
  };
  pair((a, b) => a.entry === b.entry && a.start === b.start && a.end === b.end, true);
  pair((a, b) => a.entry === b.entry && a.start < b.end && b.start < a.end, false);
  return { pairs, missed: [...open], falseAlarms: [...free] };
}
