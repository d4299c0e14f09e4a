/** Something that stands in a {@link RankedList}; `rank` is the list's alone. */
export interface Ranked {
  /** About where it stands: a hint, from which it is looked for outwards. Negative in no list. */
  rank: number;
}

/** Steps from its hint at which something was found that have all hints made anew. */
const FAR = 100;

/**
 * Things in an order of their own, of which some come and go. Finding one costs the same in a short
 * list and in a long one: it is looked for where it was last, and around.
 */
export class RankedList<Item extends Ranked> {
  #all: Item[] = [];

  /** In order. The same array until the list is made anew. */
  get all(): readonly Item[] {
    return this.#all;
  }

  /**
   * Makes these the items.
   *
   * @param isNumbered whether the rank of each is its index already: to number as many as a large
   *   page has is a long task. Of no use to a list that had items: it may have numbered them since
   */
  reset(items: Item[], isNumbered = false): void {
    const before = this.#all;
    this.#all = items;
    for (const item of before) item.rank = -1;
    if (!isNumbered || before.length > 0) this.#number();
  }

  /** Puts an item before the one that now has an index. */
  insert(item: Item, index: number): void {
    item.rank = index;
    this.#all.splice(index, 0, item);
  }

  /** Takes an item out, if it is in the list. */
  remove(item: Item): void {
    const index = this.indexOf(item);
    if (index < 0) return;
    this.#all.splice(index, 1);
    item.rank = -1;
  }

  /** Index of an item; -1 where it is not in the list. */
  indexOf(item: Item): number {
    if (item.rank < 0) return -1;
    const all = this.#all;
    const hint = Math.min(item.rank, all.length - 1);
    for (let distance = 0; distance <= all.length; distance++) {
      if (all[hint - distance] !== item && all[hint + distance] !== item) continue;
      const index = all[hint - distance] === item ? hint - distance : hint + distance;
      // Far from its hint: so is everything else by now.
      if (distance > FAR) this.#number();
      return index;
    }
    return -1;
  }

  #number(): void {
    let rank = 0;
    for (const item of this.#all) {
      item.rank = rank;
      rank += 1;
    }
  }
}
