import type { EntryId } from './ids.ts';

/** Why a span was marked, for the card's "why marked" and for `annotate`. */
export interface Why {
  /** The pattern of the surface form, as it stands in the seeds. */
  form: string;
  /** The rule that let it pass, such as `name`, `short-form`, `bound`. */
  rule: string;
  /** Words of the text that the rule leaned on; may be empty. */
  context: string[];
}

/**
 * A span of one block of text that names an entry. Plain data, compared by value.
 * `start` and `end` count UTF-16 code units of the block's text, end exclusive.
 */
export interface Mention {
  block: number;
  start: number;
  end: number;
  entry: EntryId;
  why: Why;
}
