import { z } from 'zod';
import { MOST_REPORTED_MENTIONS } from './limits.ts';

const pixels = z.number().min(0).max(1e9);

/** How high a page is and which part of it is on screen, in CSS px from its top. */
export const viewSpanSchema = z.object({
  /** Another number each time the page's mentions have changed. */
  revision: z.number(),
  height: pixels,
  top: pixels,
  bottom: pixels,
});

export type ViewSpan = z.infer<typeof viewSpanSchema>;

/** What the strip of a page is drawn from. */
export const pageViewSchema = viewSpanSchema.extend({
  /** Where each mention of the report begins, by id; null where that is known from before. */
  places: z
    .array(z.object({ id: z.number().int().min(0), y: pixels }))
    .max(MOST_REPORTED_MENTIONS)
    .nullable(),
});

export type PageView = z.infer<typeof pageViewSchema>;
