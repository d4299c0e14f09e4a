import type { EntryId } from '../schema/ids.ts';

/** What speaks for and against the topic in a piece of text. */
export interface Evidence {
  /** Entries with a full form. */
  entries: Set<EntryId>;
  /** Entries with a full form, or with one that the text would have to bind. */
  hinted: Set<EntryId>;
  /** Whether a sentence names Ukraine and an anchor. */
  anchored: boolean;
  /** Whether the place of the meeting is named. */
  paris: boolean;
  /** Whether a block of it is about the topic by itself. */
  tied: boolean;
  /** Sentences that name Ukraine. */
  ukraine: number;
  /** Sentences that name Russia. */
  russia: number;
  /** Sentences that name another theatre or subject, and not Ukraine. */
  elsewhere: number;
  /** Sentences that name each other theatre or subject, by its pattern in the seeds. */
  others: Map<string, number>;
  /** Whether another theatre is named in a sentence that does not name Ukraine. */
  abroad: boolean;
  /** Sentences that name Ukraine or hold a full form. */
  related: number;
  sentences: number;
}

/**
 * What several pieces say together.
 *
 * @param sentences of all of them, and of what lies between them and says nothing
 */
export function sumEvidence(parts: readonly Evidence[], sentences: number): Evidence {
  const sum = noEvidence();
  sum.sentences = sentences;
  for (const part of parts) {
    for (const entry of part.entries) sum.entries.add(entry);
    for (const entry of part.hinted) sum.hinted.add(entry);
    sum.anchored ||= part.anchored;
    sum.paris ||= part.paris;
    sum.tied ||= part.tied;
    sum.ukraine += part.ukraine;
    sum.russia += part.russia;
    sum.elsewhere += part.elsewhere;
    for (const [name, count] of part.others) {
      sum.others.set(name, (sum.others.get(name) ?? 0) + count);
    }
    sum.abroad ||= part.abroad;
    sum.related += part.related;
  }
  return sum;
}

/** What a piece says that holds nothing, not even a sentence. */
export function noEvidence(): Evidence {
  return {
    entries: new Set(),
    hinted: new Set(),
    anchored: false,
    paris: false,
    tied: false,
    ukraine: 0,
    russia: 0,
    elsewhere: 0,
    others: new Map(),
    abroad: false,
    related: 0,
    sentences: 0,
  };
}
