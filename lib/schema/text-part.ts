import { z } from 'zod';
import { LANGUAGES } from './ids.ts';
import { LONGEST_PART, MOST_PART_BLOCKS } from './limits.ts';
import type { Mention } from './mention.ts';

const blockId = z.number().int().min(0);

/**
 * What a page tells the background of its text, so that mentions are found there: a part of a
 * change, or of the whole page at first. Blocks are known by numbers that the page gives them.
 */
export const textPartSchema = z.strictObject({
  /** BCP 47 tag of the document, empty where it has none. */
  language: z.string().max(200),
  /** The day that the page says it was published, YYYY-MM-DD; null where it does not say. */
  published: z.string().max(10).nullable(),
  /** Languages to find mentions in; text in another holds none. */
  languages: z.array(z.enum(LANGUAGES)).max(LANGUAGES.length),
  /** Blocks that are no longer there. */
  gone: z.array(blockId).max(MOST_PART_BLOCKS),
  /**
   * New blocks: number, number of the block before (null for the first of the page) and text. A
   * text that is longer than a part comes in pieces, each with the number of its block.
   */
  come: z
    .array(z.tuple([blockId, blockId.nullable(), z.string().max(LONGEST_PART)]))
    .max(MOST_PART_BLOCKS),
  /** Whether the change is told with this, and is to be answered. */
  isLast: z.boolean(),
});

export type TextPart = z.infer<typeof textPartSchema>;

/** A mention in a block that both sides know. */
export type FoundMention = Omit<Mention, 'block'>;

/** A block whose mentions are others than were told before, by its number, and all of them. */
export type FoundBlock = [id: number, mentions: FoundMention[]];

/** What the background answers to a change, in as many parts as it takes. */
export interface FoundPart {
  blocks: FoundBlock[];
  isLast: boolean;
  /** Time that the background has worked for the answer, in ms; 0 before the last part. */
  spent: number;
}
