import type { EntryCard } from '../schema/dataset.ts';
import type { EntryId } from '../schema/ids.ts';
import type { Result } from '../schema/message.ts';

/** The contents of cards that a page asked for; the dataset does not change under it. */
export class EntryCache {
  readonly #read: (entry: EntryId) => Promise<Result<EntryCard>>;
  readonly #answers = new Map<EntryId, Promise<Result<EntryCard>>>();
  readonly #labels = new Map<EntryId, string>();

  constructor(read: (entry: EntryId) => Promise<Result<EntryCard>>) {
    this.#read = read;
  }

  /** The contents for an entry, asked for once. What failed is asked for again. */
  read(entry: EntryId): Promise<Result<EntryCard>> {
    const known = this.#answers.get(entry);
    if (known) return known;
    const answer = this.#read(entry).then((result) => {
      if (result.ok) this.#labels.set(entry, result.value.entry.label);
      else this.#answers.delete(entry);
      return result;
    });
    this.#answers.set(entry, answer);
    return answer;
  }

  /** The label of an entry whose contents have come; else null. */
  labelOf(entry: EntryId): string | null {
    return this.#labels.get(entry) ?? null;
  }
}
