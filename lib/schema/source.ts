import { z } from 'zod';

/** Lower-case words joined by hyphens: ids of sources and claims. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'wanted lower-case words joined by hyphens');

/** A day, or a month where the day is not known (ISO 8601). */
export const partialDateSchema = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/, {
    error: 'wanted YYYY-MM-DD or YYYY-MM',
    abort: true,
  })
  .refine((date) => new Date(date).toISOString().startsWith(date), 'wanted a day that exists');

/** Where a claim was read: one of the two seed texts, or a document of the public record. */
export const sourceSchema = z
  .strictObject({
    id: slugSchema.describe('What claims name it by: lower-case words joined by hyphens.'),
    kind: z
      .enum(['seed', 'public-record'])
      .describe('"seed": one of the texts the dataset began with; "public-record": all others.'),
    title: z
      .string()
      .min(1)
      .max(200)
      .describe('The title where it is known, or else a plain description of what it is.'),
    described: z
      .literal(true)
      .describe('True where the title is a description of ours: citations put it in brackets.')
      .optional(),
    publisher: z
      .string()
      .min(1)
      .max(120)
      .describe('Who published it. Left out where the text itself does not say.')
      .optional(),
    published: partialDateSchema
      .describe('YYYY-MM-DD, or YYYY-MM. Left out where it is not known.')
      .optional(),
    url: z
      .url({ protocol: /^https$/, error: 'wanted an https address' })
      .describe('An https address; every source of the public record has one.')
      .optional(),
    file: z
      .string()
      .min(1)
      .describe('Name of the file of a seed text, by which it is known to those who keep it.')
      .optional(),
  })
  .describe('A text that claims of the dataset are taken from.');

export type Source = z.infer<typeof sourceSchema>;

/** The file `seeds/sources.json`. */
export const sourcesFileSchema = z.strictObject({
  $schema: z.string().optional(),
  sources: z.array(sourceSchema).min(1),
});

/** A source and the place in it: a paragraph, a heading, a numbered point. */
export const referenceSchema = z
  .strictObject({
    source: slugSchema.describe('The id of a source in sources.json.'),
    place: z
      .string()
      .min(1)
      .max(120)
      .describe(
        'Where in it: section “The core agreement”, paragraph 2; first component; whole text.',
      ),
  })
  .describe('A source, and the place in it where the sentence was read.');

export type Reference = z.infer<typeof referenceSchema>;

/** At least one reference: no sentence of the dataset stands without a source. */
export const referencesSchema = z
  .array(referenceSchema)
  .min(1, 'wanted at least one source')
  .describe('Every source named here bears the whole sentence.');

/** A reference with its source looked up. */
export interface Citation {
  source: Source;
  place: string;
}
