/** A trie whose children are found without a search: see `Gazetteer`. */
export interface TrieTables {
  base: Uint16Array;
  label: Uint16Array;
  /** Node of the trie to its slot. */
  slots: number[];
}

/** Slots that the children of a node are spread over. */
const SPREAD = 128;

/** How many slots there can be: their numbers have 16 bits. */
const MOST_SLOTS = 0x10000;

/**
 * Where, of the {@link SPREAD} slots from the base of a node on, its child by a folded unit stands:
 * digits, Latin and Cyrillic letters, from U+0030, U+0061 and U+0430 on, all have different ones.
 */
export function spotOf(unit: number): number {
  return (unit ^ (unit >> 6)) & (SPREAD - 1);
}

/**
 * Lays a trie out as one array: the child of a node by a unit stands at the base of the node and
 * the spot of the unit, among the children of other nodes. No two bases are alike, so the unit that
 * stands in a slot tells whose child it is.
 *
 * @param children of each node, by folded unit; node 0 is the root, and gets slot 0
 * @throws RangeError where a node has children by units of one spot, or there are too many nodes
 */
export function layOutTrie(children: readonly ReadonlyMap<number, number>[]): TrieTables {
  const label = new Uint16Array(MOST_SLOTS);
  const places = new Places(label);
  const bases: number[] = [];
  const slots = [0];
  for (const node of inOrderOfSize(children)) {
    const units = [...(children[node] ?? [])];
    const own = places.find(units.map(([unit]) => spotOf(unit)));
    bases[node] = own;
    for (const [unit, child] of units) {
      slots[child] = own + spotOf(unit);
      label[own + spotOf(unit)] = unit;
    }
  }
  // No slot that is asked for lies beyond the end.
  const size = bases.reduce((most, own) => Math.max(most, own), 0) + SPREAD;
  // Base 0 is that of all nodes without children: in slots 0 to 127 no unit has its own spot.
  const base = new Uint16Array(size);
  slots.forEach((slot, node) => {
    base[slot] = bases[node] ?? 0;
  });
  return { base, label: label.slice(0, size), slots };
}

/** Nodes with children, those with most first: they find their places while there is room. */
function inOrderOfSize(children: readonly ReadonlyMap<number, number>[]): number[] {
  const sizeOf = (node: number) => children[node]?.size ?? 0;
  const nodes = [...children.keys()].filter((node) => sizeOf(node) > 0);
  return nodes.sort((a, b) => sizeOf(b) - sizeOf(a));
}

/** Finds places for the children of nodes, between those that are taken. */
class Places {
  readonly #label: Uint16Array;
  readonly #isBase = new Uint8Array(MOST_SLOTS);
  /** For each number of children, where to look next: from the beginning would take long. */
  readonly #from: number[] = [];

  /** @param label of each slot that is taken, 0 for the others */
  constructor(label: Uint16Array) {
    this.#label = label;
  }

  /** A base that no other node has, from which all some spots are free. */
  find(spots: readonly number[]): number {
    const [first = 0] = spots;
    if (new Set(spots).size < spots.length)
      throw new RangeError('found letters that share a spot, wanted Latin, Cyrillic and digits');
    for (let slot = this.#from[spots.length] ?? 1; slot < MOST_SLOTS - SPREAD; slot++) {
      const base = slot - first;
      if (base <= 0 || this.#isBase[base] !== 0 || !this.#areFree(base, spots)) continue;
      this.#isBase[base] = 1;
      // A single child may fill a place that was left just before; others would look in vain.
      this.#from[spots.length] = spots.length === 1 ? Math.max(1, slot - SPREAD) : slot;
      return base;
    }
    throw new RangeError(`found more than ${MOST_SLOTS} nodes of words, wanted fewer`);
  }

  #areFree(base: number, spots: readonly number[]): boolean {
    for (const spot of spots) {
      if (this.#label[base + spot] !== 0) return false;
    }
    return true;
  }
}
