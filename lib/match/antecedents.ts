import type { EntryId } from '../schema/ids.ts';
import { countWhile } from './count-while.ts';
import { namesakeOf } from './namesake.ts';
import { compareByPlace, type Placed } from './place.ts';

/**
 * What was named before a short form: "the coalition" means what the text last called a
 * coalition in full, be it ours or a governing one.
 */
export class Antecedents {
  /** Places by entry, in reading order. */
  readonly #ours: ReadonlyMap<string, readonly Placed[]>;
  readonly #others: ReadonlyMap<string, readonly Placed[]>;

  /**
   * @param ours mentions by full forms
   * @param others places where another thing is meant: of a form of the entry, or `other-<entry>`
   */
  constructor(ours: readonly Placed[], others: readonly Placed[]) {
    this.#ours = groupByEntry(ours);
    this.#others = groupByEntry(others);
  }

  /**
   * What binds a short form to its entry: the mention last before it, or the first of the text
   * where it stands before all of them, as in a headline. Null where another thing of the name
   * was named in between.
   */
  find(short: Placed, entry: EntryId): Placed | null {
    const ours = this.#ours.get(entry);
    if (ours === undefined) return null;
    const before = lastBefore(ours, short);
    for (const name of [entry, namesakeOf(entry, short.form.strength)]) {
      const other = lastBefore(this.#others.get(name) ?? [], short);
      if (other && (!before || compareByPlace(before, other) < 0)) return null;
    }
    return before ?? ours[0] ?? null;
  }
}

/** The last place that begins before a match, of two that begin together the longer. */
function lastBefore(places: readonly Placed[], match: Placed): Placed | undefined {
  return places[countWhile(places, (place) => compareByPlace(place, match) < 0) - 1];
}

function groupByEntry(places: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const place of places) {
    const { entry, signal } = place.form;
    const name = entry ?? signal?.slice('other-'.length) ?? '';
    const others = groups.get(name);
    if (others) others.push(place);
    else groups.set(name, [place]);
  }
  for (const group of groups.values()) group.sort(compareByPlace);
  return groups;
}
