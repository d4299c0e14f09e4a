import { z } from 'zod';
import { MOST_REPORTED_MENTIONS } from './limits.ts';

const position = z.number().int().min(0);

/**
 * Where a mention stands in a page, as the W3C's Web Annotation Data Model has it: by its words
 * and those around them, and by its position. Both are of the text of the page's `body`
 * (`textContent`), which other annotation tools read as well.
 */
export const textSelectorSchema = z.object({
  /** The mention's id in the report. */
  id: position,
  exact: z.string().max(2000),
  prefix: z.string().max(200),
  suffix: z.string().max(200),
  /** In Unicode code points, end exclusive. */
  start: position,
  end: position,
});

export type TextSelector = z.infer<typeof textSelectorSchema>;

/** What a page answers to `get-selectors`. */
export const textSelectorsSchema = z.array(textSelectorSchema).max(MOST_REPORTED_MENTIONS);
