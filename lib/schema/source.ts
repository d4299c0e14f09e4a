import { z } from 'zod';

/** Lower-case words joined by hyphens: ids of sources and claims. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'wanted lower-case words joined by hyphens');

/** A day, or a month where the day is not known (ISO 8601). */
export const partialDateSchema = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/, 'wanted YYYY-MM-DD or YYYY-MM');

/** Where a claim was read: one of the two seed texts, or a document of the public record. */
export const sourceSchema = z
  .strictObject({
    id: slugSchema,
    kind: z.enum(['seed', 'public-record']),
    title: z.string().min(1).max(200),
    /** Left out where the text itself does not say. */
    publisher: z.string().min(1).max(120).optional(),
    published: partialDateSchema.optional(),
    url: z.url({ protocol: /^https$/, error: 'wanted an https address' }).optional(),
  })
  .describe('A text that claims of the dataset are taken from.');

export type Source = z.infer<typeof sourceSchema>;

/** The file `seeds/sources.json`. */
export const sourcesFileSchema = z.strictObject({
  $schema: z.string().optional(),
  sources: z.array(sourceSchema).min(1),
});

/** A source and the place in it: a paragraph, a heading, a numbered point. */
export const referenceSchema = z.strictObject({
  source: slugSchema,
  place: z.string().min(1).max(120),
});

export type Reference = z.infer<typeof referenceSchema>;

/** At least one reference: no sentence of the dataset stands without a source. */
export const referencesSchema = z.array(referenceSchema).min(1, 'wanted at least one source');
