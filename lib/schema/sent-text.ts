import { z } from 'zod';
import { LONGEST_SENT_TEXT, MOST_REPORTED_MENTIONS, MOST_SENT_BLOCKS } from './limits.ts';

const index = z.number().int().min(0);

/** An element that holds text, told by what says which part of a page it is. */
const textElementSchema = z.object({
  /** Index of the element around it in `elements`, always a smaller one; -1 for the body. */
  parent: z.number().int().min(-1),
  /** Lower-case tag name. */
  tag: z.string().max(40),
  /** Its class names and id, apart by spaces; may be cut. */
  names: z.string().max(200),
  /** Its `role`, empty where it has none. */
  role: z.string().max(40),
});

/** A run of text between two block borders, in page order. */
const sentBlockSchema = z.object({
  /** U+2028 stands for a line break, U+FFFC for a picture and its like. */
  text: z.string().max(LONGEST_SENT_TEXT),
  /** What holds its text: index in `elements` (-1: the body) and where that part begins. */
  parts: z.array(z.tuple([z.number().int().min(-1), index])).min(1),
});

/**
 * The text of a page as the side panel reads it: block by block, with as much of its structure as
 * tells the article from what stands around it. Offsets count UTF-16 code units of a block's text.
 */
export const sentTextSchema = z.object({
  /** BCP 47 tag of the document, empty where it has none. */
  language: z.string().max(40),
  /** The day that the page says it was published, YYYY-MM-DD; null where it does not say. */
  published: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  elements: z.array(textElementSchema),
  blocks: z.array(sentBlockSchema).max(MOST_SENT_BLOCKS),
  /** Where the mentions of the report lie, by their ids; `block` is an index into `blocks`. */
  mentions: z
    .array(z.object({ id: index, block: index, start: index, end: index }))
    .max(MOST_REPORTED_MENTIONS),
  /** True where the page has more text than this. */
  partial: z.boolean(),
});

export type SentText = z.infer<typeof sentTextSchema>;
