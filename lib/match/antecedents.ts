import { compareByPlace, type Placed } from './place.ts';
import { groupPlaces, type PlaceList } from './place-list.ts';
import { namesakeOf } from './signal-index.ts';

/**
 * What was named before a short form: "the coalition" means what the text last called a
 * coalition in full, be it ours or a governing one.
 */
export class Antecedents {
  readonly #ours: ReadonlyMap<string, PlaceList>;
  readonly #others: ReadonlyMap<string, PlaceList>;

  /**
   * @param ours mentions by full forms
   * @param others places where another thing is meant: of a form of the entry, or `other-<entry>`
   */
  constructor(ours: Placed[], others: Placed[]) {
    const entryOf = ({ form }: Placed) => form.entry ?? form.signal?.slice('other-'.length) ?? null;
    this.#ours = groupPlaces(ours, entryOf);
    this.#others = groupPlaces(others, entryOf);
  }

  /**
   * What binds a short form to its entry: the mention last before it, or the first of the text
   * where it stands before all of them, as in a headline. Null where another thing of the name
   * was named in between.
   */
  find(short: Placed): Placed | null {
    const entry = short.form.entry ?? '';
    const before = this.#ours.get(entry)?.lastBefore(short);
    for (const name of [entry, namesakeOf(short) ?? '']) {
      const other = this.#others.get(name)?.lastBefore(short);
      if (other && (!before || compareByPlace(before, other) < 0)) return null;
    }
    return before ?? this.#ours.get(entry)?.first ?? null;
  }
}
