import type { Reference, Source } from '../../schema/source.ts';

/** A source that a card names, and where in it. */
export interface CitedSource {
  source: Source;
  /** From 1, in the order in which the card names them first. */
  number: number;
  /** Without repeats, in the order in which the card names them. */
  places: string[];
}

/** Numbers the sources of a card as its sentences name them. */
export class CitedSources {
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #cited = new Map<string, CitedSource>();

  /** @param sources all that the card's entry names */
  constructor(sources: readonly Source[]) {
    this.#sources = new Map(sources.map((source) => [source.id, source]));
  }

  /** The numbers of what a sentence refers to, ascending, without repeats. */
  cite(references: readonly Reference[]): number[] {
    const numbers = new Set<number>();
    for (const { source: id, place } of references) {
      const cited = this.#cited.get(id) ?? this.#add(id);
      if (!cited) continue;
      if (!cited.places.includes(place)) cited.places.push(place);
      numbers.add(cited.number);
    }
    return [...numbers].sort((one, other) => one - other);
  }

  /** What was cited so far, in order of number. */
  list(): CitedSource[] {
    return [...this.#cited.values()];
  }

  #add(id: string): CitedSource | undefined {
    const source = this.#sources.get(id);
    if (!source) return undefined;
    const cited = { source, number: this.#cited.size + 1, places: [] };
    this.#cited.set(id, cited);
    return cited;
  }
}
