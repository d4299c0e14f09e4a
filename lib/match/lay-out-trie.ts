/** A trie whose children are found without a search: see `Gazetteer`. */
export interface TrieTables {
  base: number[];
  label: number[];
  /** Node of the trie to its slot. */
  slots: number[];
}

/** Slots that the children of a node are spread over. */
const SPREAD = 128;

/**
 * Where, of the {@link SPREAD} slots from the base of a node on, its child by a folded unit stands:
 * digits, Latin and Cyrillic letters, from U+0030, U+0061 and U+0430 on, all have different ones.
 */
export function spotOf(unit: number): number {
  return (unit ^ (unit >> 6)) & (SPREAD - 1);
}

/**
 * Lays a trie out as one array: the child of a node by a unit stands at the base of the node and
 * the spot of the unit, among the children of other nodes. No two bases are alike, so the
 * unit that stands in a slot tells whose child it is.
 *
 * @param children of each node, by folded unit; node 0 is the root, and gets slot 0
 * @throws RangeError where a node has children by units of one spot
 */
export function layOutTrie(children: readonly ReadonlyMap<number, number>[]): TrieTables {
  // Base 0 is that of all nodes without children, slot 0 that of the root.
  const base: number[] = [0];
  const label: number[] = [0];
  const slots: number[] = [0];
  const usedBases = new Set([0]);
  const isFree = (slot: number) => slot > 0 && label[slot] === undefined;
  let firstFree = 1;

  const findBase = (spots: number[]): number => {
    for (let slot = firstFree; ; slot++) {
      const candidate = slot - (spots[0] ?? 0);
      if (candidate <= 0 || usedBases.has(candidate)) continue;
      if (spots.every((spot) => isFree(candidate + spot))) return candidate;
    }
  };

  // Nodes with many children first: they find their places while there is room.
  const nodes = [...children.keys()];
  nodes.sort((a, b) => (children[b]?.size ?? 0) - (children[a]?.size ?? 0));
  const bases: number[] = [];
  for (const node of nodes) {
    const units = [...(children[node] ?? [])];
    if (units.length === 0) continue;
    const spots = units.map(([unit]) => spotOf(unit));
    if (new Set(spots).size < spots.length)
      throw new RangeError(
        `found "${units.map(([unit]) => String.fromCharCode(unit))}" after the same letters, wanted Latin and Cyrillic letters and digits`,
      );
    const own = findBase(spots);
    usedBases.add(own);
    bases[node] = own;
    for (const [unit, child] of units) {
      const slot = own + spotOf(unit);
      label[slot] = unit;
      slots[child] = slot;
    }
    while (!isFree(firstFree)) firstFree++;
  }
  // No slot that is asked for lies beyond the end.
  const size = Math.max(...usedBases) + SPREAD;
  for (let slot = 0; slot < size; slot++) {
    base[slot] = 0;
    label[slot] ??= 0;
  }
  slots.forEach((slot, node) => {
    base[slot] = bases[node] ?? 0;
  });
  return { base, label, slots };
}
