import { z } from 'zod';
import { ENTRY_IDS } from './ids.ts';
import { referencesSchema, slugSchema } from './source.ts';

/** Something that happened on a known day: a meeting, a text issued or signed, a report. */
export const eventSchema = z
  .strictObject({
    id: slugSchema.describe('Unique among the events, never changed afterwards.'),
    kind: z
      .enum(['meeting', 'document', 'statement'])
      .describe('A meeting of allies, a text that was issued or signed, or what somebody said.'),
    date: z.iso.date('wanted a day as YYYY-MM-DD').describe('The day it happened, YYYY-MM-DD.'),
    place: z
      .string()
      .min(1)
      .max(40)
      .describe('City of a meeting, in English, as the phrases of the languages list it.')
      .optional(),
    text: z
      .string()
      .min(1)
      .max(200)
      .describe('One plain sentence that can be read alone, the day left out.'),
    entry: z.enum(ENTRY_IDS).describe('The entry it belongs to, if any.').optional(),
    sources: referencesSchema,
  })
  .refine((event) => event.kind !== 'meeting' || event.place !== undefined, {
    error: 'wanted the place of a meeting',
    path: ['place'],
  });

export type DatasetEvent = z.infer<typeof eventSchema>;

/** The file `seeds/events.json`. */
export const eventsFileSchema = z.strictObject({
  $schema: z.string().optional(),
  events: z.array(eventSchema),
});
