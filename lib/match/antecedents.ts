import { compareByPlace, type Placed } from './place.ts';

/**
 * What was named before a short form: "the coalition" means what the text last called a
 * coalition in full, be it ours or a governing one.
 */
export class Antecedents {
  readonly #ours: ReadonlyMap<string, Placed[]>;
  readonly #others: ReadonlyMap<string, Placed[]>;

  /**
   * @param ours mentions by full forms, in reading order
   * @param others places by entry where another thing of the same name is meant
   */
  constructor(ours: Placed[], others: Placed[]) {
    this.#ours = groupByEntry(ours);
    this.#others = groupByEntry(others);
  }

  /**
   * What binds a short form to its entry: the mention last before it, or the first of the text
   * where it stands before all of them, as in a headline. Null where another thing of the name
   * was named in between.
   */
  find(short: Placed): Placed | null {
    const ours = this.#ours.get(short.form.entry ?? '') ?? [];
    const before = lastBefore(ours, short);
    const other = lastBefore(this.#others.get(short.form.entry ?? '') ?? [], short);
    if (other && (!before || compareByPlace(before, other) < 0)) return null;
    return before ?? ours[0] ?? null;
  }
}

function groupByEntry(places: Placed[]): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const place of places) {
    const name = place.form.entry ?? place.form.signal?.replace(/^other-/, '') ?? '';
    groups.set(name, [...(groups.get(name) ?? []), place]);
  }
  return groups;
}

/** The last of ordered places that begins before a match. */
function lastBefore(places: Placed[], match: Placed): Placed | undefined {
  return places.findLast((place) => compareByPlace(place, match) < 0);
}
