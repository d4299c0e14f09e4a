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
  /** Unique within its entry; citations and exports name it. */
  id: slugSchema,
  text: sentenceSchema,
  /** 3: a reader must know it; 2: helps; 1: detail. Cards show the heaviest first. */
  weight: z.union([z.literal(1), z.literal(2), z.literal(3)]),
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
  stage: z.enum(STATUS_STAGES),
  date: partialDateSchema,
  note: sentenceSchema.optional(),
  sources: referencesSchema,
});

export type Status = z.infer<typeof statusSchema>;

/** A quantity: either one value or a range, both ends included. */
export const figureSchema = z
  .strictObject({
    id: slugSchema,
    /** What is counted, in a few words: "troops of the force". */
    subject: z.string().min(1).max(120),
    value: z.number().optional(),
    range: z.strictObject({ from: z.number(), to: z.number() }).optional(),
    /** How the sources hedge the number. */
    qualifier: z.enum(['exactly', 'about', 'at-least', 'at-most', 'more-than']).default('exactly'),
    unit: z.string().min(1).max(40),
    asOf: partialDateSchema,
    sources: referencesSchema,
  })
  .refine((figure) => (figure.value === undefined) !== (figure.range === undefined), {
    error: 'wanted either "value" or "range", not both',
  })
  .refine((figure) => figure.range === undefined || figure.range.from < figure.range.to, {
    error: 'wanted "from" smaller than "to"',
    path: ['range'],
  });

export type Figure = z.infer<typeof figureSchema>;

/** A question that sources answer differently, with every telling. */
export const disputeSchema = z.strictObject({
  id: slugSchema,
  question: sentenceSchema,
  tellings: z
    .array(z.strictObject({ text: sentenceSchema, sources: referencesSchema }))
    .min(2, 'wanted at least two tellings'),
});

export type Dispute = z.infer<typeof disputeSchema>;

/** One record of the dataset: what a card shows. The file `seeds/entries/<id>.json`. */
export const entrySchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.enum(ENTRY_IDS),
  category: z.enum(CATEGORY_IDS),
  label: z.string().min(1).max(60),
  gloss: sentenceSchema,
  facts: z.array(claimSchema).min(1, 'wanted at least one fact'),
  caveats: z.array(claimSchema),
  questions: z.array(claimSchema),
  /** For pledges and documents only. */
  status: statusSchema.optional(),
  figures: z.array(figureSchema),
  disputes: z.array(disputeSchema),
  related: z.array(z.enum(ENTRY_IDS)).max(8),
});

export type Entry = z.infer<typeof entrySchema>;
