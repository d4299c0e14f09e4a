import { z } from 'zod';
import { CATEGORY_IDS, ENTRY_IDS } from './ids.ts';
import { partialDateSchema, referencesSchema, slugSchema } from './source.ts';

/** Longest sentence that a card 360 CSS px wide shows in about eight lines, in UTF-16 code units. */
export const LONGEST_SENTENCE = 320;

const sentenceSchema = z
  .string()
  .min(1)
  .max(LONGEST_SENTENCE, `wanted at most ${LONGEST_SENTENCE} characters, what a card can bear`);

/** One sentence of the dataset with its sources: a fact, a caveat or an open question. */
export const claimSchema = z.strictObject({
  id: slugSchema.describe('Unique within its entry; citations and exports name it.'),
  text: sentenceSchema.describe(
    'One plain sentence, in our own words, that can be read alone. Quote only named people and published documents, briefly.',
  ),
  weight: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .describe('3: a reader must know it, 1 to 3 in an entry; 2: it helps; 1: detail.'),
  touch: z
    .array(slugSchema)
    .min(1)
    .describe(
      'Signals touch-<name> of the phrases: a text that holds one of them touches the claim. Without this the claim is never listed among what a page leaves out.',
    )
    .optional(),
  sources: referencesSchema,
});

export type Claim = z.infer<typeof claimSchema>;

/** The ladder of a pledge, from talk to law, lowest rung first. */
export const STATUS_STAGES = [
  'discussed',
  'announced',
  'declared',
  'signed',
  'ratified',
  'in-force',
] as const;

export const statusSchema = z.strictObject({
  stage: z.enum(STATUS_STAGES).describe('The highest rung that the sources bear.'),
  date: partialDateSchema.describe('When it came to stand there: YYYY-MM-DD or YYYY-MM.'),
  note: sentenceSchema.describe('What a reader should know of this rung.').optional(),
  sources: referencesSchema,
});

export type Status = z.infer<typeof statusSchema>;

/** A quantity: either one value or a range, both ends included. */
export const figureSchema = z
  .strictObject({
    id: slugSchema.describe('Unique within its entry.'),
    subject: z
      .string()
      .min(1)
      .max(120)
      .describe('What is counted, in a few words: troops of the force.'),
    value: z.number().describe('One number; or else give "range".').optional(),
    range: z
      .strictObject({ from: z.number(), to: z.number() })
      .describe('Both ends included; or else give "value".')
      .optional(),
    qualifier: z
      .enum(['exactly', 'about', 'at-least', 'at-most', 'more-than'])
      .default('exactly')
      .describe('How the sources hedge the number.'),
    unit: z.string().min(1).max(40).describe('troops, countries, participants.'),
    asOf: partialDateSchema.describe('The day or month that the number is about.'),
    about: z
      .strictObject({
        near: z
          .array(z.string().min(1))
          .min(1)
          .describe('Entries or signals of the phrases, one of which the sentence must hold.'),
        with: z
          .array(z.string().min(1))
          .describe('Signals of the phrases, one of which the sentence must hold, too.')
          .optional(),
        without: z
          .array(z.string().min(1))
          .describe('Signals of the phrases that the sentence must not hold.')
          .optional(),
      })
      .describe('When a number on a page is about the same. Without it none is compared.')
      .optional(),
    sources: referencesSchema,
  })
  .refine((figure) => (figure.value === undefined) !== (figure.range === undefined), {
    error: 'wanted either "value" or "range", not both',
  })
  .refine((figure) => figure.range === undefined || figure.range.from < figure.range.to, {
    error: 'wanted "from" smaller than "to"',
    path: ['range'],
  })
  .meta({ oneOf: [{ required: ['value'] }, { required: ['range'] }] });

export type Figure = z.infer<typeof figureSchema>;

/** A question that sources answer differently, with every telling. */
export const disputeSchema = z.strictObject({
  id: slugSchema.describe('Unique within its entry.'),
  question: sentenceSchema.describe('What the sources answer differently.'),
  tellings: z
    .array(
      z.strictObject({
        text: sentenceSchema.describe('One answer, as its sources give it.'),
        sources: referencesSchema,
      }),
    )
    .min(2, 'wanted at least two tellings'),
});

export type Dispute = z.infer<typeof disputeSchema>;

/** One record of the dataset: what a card shows. The file `seeds/entries/<id>.json`. */
export const entrySchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.enum(ENTRY_IDS).describe('The name of the file.'),
  category: z.enum(CATEGORY_IDS),
  label: z.string().min(1).max(60).describe('The title of its card, in sentence case.'),
  gloss: sentenceSchema.describe('What it is, in one line.'),
  facts: z
    .array(claimSchema)
    .min(1, 'wanted at least one fact')
    .describe('What the sources report.'),
  caveats: z.array(claimSchema).describe('What limits or contradicts the facts.'),
  questions: z.array(claimSchema).describe('What the sources leave open, as questions.'),
  status: statusSchema.describe('For pledges and documents only.').optional(),
  figures: z.array(figureSchema).describe('Quantities that the sources name.'),
  disputes: z.array(disputeSchema).describe('Questions on which the sources differ.'),
  related: z.array(z.enum(ENTRY_IDS)).max(8).describe('Two to six entries to read next.'),
});

export type Entry = z.infer<typeof entrySchema>;
