import { countWhile } from './count-while.ts';
import { compareByPlace, type Placed, sharesSentence } from './place.ts';

/** Places in reading order, searched by halving: a long text asks for each of its matches. */
export class PlaceList {
  readonly #places: readonly Placed[];
  /** Farthest end, within its block, of all places up to each. */
  readonly #reach: number[] = [];

  /** @param places in any order */
  constructor(places: Placed[] = []) {
    this.#places = [...places].sort(compareByPlace);
    this.#places.forEach(({ block, end }, index) => {
      const sameBlock = this.#places[index - 1]?.block === block;
      this.#reach.push(Math.max(end, sameBlock ? (this.#reach[index - 1] ?? 0) : 0));
    });
  }

  get first(): Placed | undefined {
    return this.#places[0];
  }

  /** The last place that begins before a match, of two that begin together the longer. */
  lastBefore(match: Placed): Placed | undefined {
    return this.#places[this.#countBefore(match) - 1];
  }

  /** Whether any place covers a match, or begins in it and reaches beyond it. */
  reachesOver(match: Placed): boolean {
    const { block, start, end } = match;
    return this.#reachBefore(block, start + 1) >= end || this.#reachBefore(block, end) > end;
  }

  /** Farthest end of the places of a block that begin before an offset; -1 where none does. */
  #reachBefore(block: number, offset: number): number {
    const behind = countWhile(this.#places, (place) => isBefore(place, block, offset));
    if (this.#places[behind - 1]?.block !== block) return -1;
    return this.#reach[behind - 1] ?? -1;
  }

  /** The first place in the sentence of a match that does not begin where the match does. */
  inSentence(match: Placed): Placed | undefined {
    let index = countWhile(this.#places, (place) => isSentenceBefore(place, match));
    while (
      this.#places[index]?.start === match.start &&
      this.#places[index]?.block === match.block
    ) {
      index++;
    }
    const place = this.#places[index];
    return place && sharesSentence(place, match) ? place : undefined;
  }

  /** Places of the block of a match, in reading order. */
  inBlock(match: Placed): readonly Placed[] {
    const start = countWhile(this.#places, (place) => place.block < match.block);
    const end = countWhile(this.#places, (place) => place.block <= match.block);
    return this.#places.slice(start, end);
  }

  #countBefore(match: Placed): number {
    return countWhile(this.#places, (place) => compareByPlace(place, match) < 0);
  }
}

/** Whether a place begins before an offset of a block. */
function isBefore(place: Placed, block: number, offset: number): boolean {
  return place.block < block || (place.block === block && place.start < offset);
}

function isSentenceBefore(place: Placed, match: Placed): boolean {
  return (
    place.block - match.block < 0 ||
    (place.block === match.block && place.sentence < match.sentence)
  );
}

/** Places grouped by a name; those whose name is null are left out. */
export function groupPlaces(
  places: Iterable<Placed>,
  nameOf: (place: Placed) => string | null,
): Map<string, PlaceList> {
  const groups = new Map<string, Placed[]>();
  for (const place of places) {
    const name = nameOf(place);
    if (name === null) continue;
    const group = groups.get(name);
    if (group) group.push(place);
    else groups.set(name, [place]);
  }
  return new Map([...groups].map(([name, group]) => [name, new PlaceList(group)]));
}
