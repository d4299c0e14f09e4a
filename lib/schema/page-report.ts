import { z } from 'zod';
import { CATEGORY_IDS, ENTRY_IDS } from './ids.ts';
import { MOST_REPORTED_MENTIONS } from './limits.ts';

const shortText = z.string().max(2000);

const countSchema = z.number().int().min(0);

/** A mention as the panel shows it. `id` is valid in that page until the page changes. */
export const reportedMentionSchema = z.object({
  id: z.number().int().min(0),
  entry: z.enum(ENTRY_IDS),
  category: z.enum(CATEGORY_IDS),
  quote: shortText,
  /** The sentence around it; `start` and `end` are the quote's place in `text`. */
  sentence: z.object({ text: shortText, start: countSchema, end: countSchema }),
  /**
   * The frame that holds it: the browser's id and a name for readers, perhaps empty; and the
   * mention's `id` there. Left out in the page itself.
   */
  frame: z.object({ id: countSchema, name: shortText, mention: countSchema }).optional(),
  why: z.object({ form: shortText, rule: shortText, context: z.array(shortText).max(20) }),
});

export type ReportedMention = z.infer<typeof reportedMentionSchema>;

/**
 * - `topic`: about the topic, marked (perhaps with no mention of a switched-on category);
 * - `off-topic`: read, and not about it;
 * - `off`: switched off, for this site or everywhere.
 */
export const pageStateSchema = z.enum(['topic', 'off-topic', 'off']);

export type PageState = z.infer<typeof pageStateSchema>;

/** How many mentions a page has, by category. Categories switched off count 0. */
export const countsSchema = z.record(z.enum(CATEGORY_IDS), countSchema);

export type Counts = z.infer<typeof countsSchema>;

/** What a page tells the popup and the side panel, in page order. */
export const pageReportSchema = z.object({
  state: pageStateSchema,
  url: z.string().max(8192),
  title: shortText,
  /** BCP 47 tag of the document, empty where it has none. */
  language: z.string().max(40),
  counts: countsSchema,
  mentions: z.array(reportedMentionSchema).max(MOST_REPORTED_MENTIONS),
  /** True where the page has more than was read or reported. */
  partial: z.boolean(),
  /** True where the reader has the marks hidden; left out where they show. */
  marksHidden: z.boolean().optional(),
});

export type PageReport = z.infer<typeof pageReportSchema>;
