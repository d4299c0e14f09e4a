import { z } from 'zod';
import { LANGUAGES } from './ids.ts';
import { nameSchema, patternSchema } from './surface-forms.ts';

/** Amounts of money: a quantity that no figure has, and yet said of the same things. */
export const MONEY = 'money';

/** A quantity of people of whom the text does not say what they are. */
export const PERSONS = 'persons';

/**
 * Signals that the rules of comparison ask for, beside `unit-<unit>` for each unit of a figure and
 * `touch-<name>` for each that a claim names. CONTRIBUTING.md, "Phrases", tells what they hold.
 */
export const PHRASE_SIGNALS = [
  `unit-${MONEY}`,
  `unit-${PERSONS}`,
  'hedge-about',
  'hedge-at-least',
  'hedge-at-most',
  'hedge-more-than',
  'russia',
  'casualties',
  'elsewhere',
  'army-of-ukraine',
  'share',
  'state',
  'heads-of',
  'other-time',
  'eu',
  'attending',
  'contributing',
  'costs',
  'did-agreed',
  'was-agreed',
  'did-signed',
  'was-signed',
  'did-will-do',
  'was-will-do',
  'did-ratified',
  'was-ratified',
  'did-guaranteed',
  'was-guaranteed',
  'was-in-force',
  'filler',
  'doubt',
] as const;

const wordsSchema = z.record(z.string().min(1), z.number().int().min(2));

/** How a language writes numbers. */
export const numeralsSchema = z.strictObject({
  decimal: z.enum(['.', ',']).describe('What parts decimals; the other one groups thousands.'),
  compounds: z
    .boolean()
    .describe('Whether one word may be put together from several, as fünfunddreißig is.'),
  words: wordsSchema.describe('Number words from two on, with what they stand for.'),
  rough: wordsSchema.describe('Words for about so many: une trentaine.'),
  joiners: z.array(z.string()).describe('Words inside a number: treinta y cinco.'),
  ranges: z.array(z.string()).describe('Words between the ends of a range: 15 to 30.'),
  openers: z.array(z.string()).describe('Words before a range: between, from.'),
  pairs: z.array(z.string()).describe('Words between the ends of a range that was opened.'),
  articles: z.array(z.string()).describe('Words that may stand before a number of a range.'),
});

export type Numerals = z.infer<typeof numeralsSchema>;

/** The file `seeds/phrases/<language>.json`: words by which a page is held against the dataset. */
export const phrasesFileSchema = z.strictObject({
  $schema: z.string().optional(),
  language: z.enum(LANGUAGES).describe('The name of the file.'),
  numerals: numeralsSchema,
  lists: z
    .record(nameSchema, z.array(patternSchema).min(1, 'wanted at least one pattern'))
    .describe('Named lists of alternatives, used in patterns as <name>.'),
  signals: z
    .record(nameSchema, z.array(patternSchema).min(1, 'wanted at least one pattern'))
    .describe('Patterns that tell something of a sentence; see CONTRIBUTING.md, "Phrases".'),
});

export type PhrasesFile = z.infer<typeof phrasesFileSchema>;
