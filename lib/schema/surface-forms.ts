import { z } from 'zod';
import { ENTRY_IDS, LANGUAGES } from './ids.ts';

/** Names of lists and signals. */
export const nameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'wanted lower-case letters, digits and hyphens, a letter first');

/** A pattern of words; the language is described in CONTRIBUTING.md, "Surface forms". */
export const patternSchema = z
  .string()
  .min(1)
  .max(600)
  .describe('A pattern of words; see CONTRIBUTING.md, "Surface forms".');

const needsSchema = z.array(z.string().min(1));

export const formSchema = z.strictObject({
  strength: z
    .enum(['name', 'short', 'bound'])
    .default('name')
    .describe(
      'How certainly it names its entry. "name": by itself in a topic text, and it establishes the entry for short forms. "short": only where the text has established the entry before. "bound": only where its sentence and its text have what "sentence" and "text" ask for.',
    ),
  sentence: needsSchema
    .describe('Signals or entry ids, one of which must be in the same sentence. For bound forms.')
    .optional(),
  text: needsSchema
    .describe('Signals or entry ids, one of which must be anywhere in the text. For bound forms.')
    .optional(),
  without: needsSchema.describe('Signals, none of which may be in the same sentence.').optional(),
  patterns: z.array(patternSchema).min(1, 'wanted at least one pattern'),
});

/** In a shorter word one wrong letter too often makes another word. */
export const SHORTEST_MISSPELLABLE = 6;

/** The file `seeds/forms/<language>.json`. */
export const formsFileSchema = z.strictObject({
  $schema: z.string().optional(),
  language: z.enum(LANGUAGES).describe('The name of the file.'),
  lists: z
    .record(nameSchema, z.array(patternSchema).min(1, 'wanted at least one pattern'))
    .describe('Named lists of alternatives, used in patterns as <name>.'),
  signals: z
    .record(nameSchema, z.array(patternSchema).min(1, 'wanted at least one pattern'))
    .describe(
      'Patterns that are no mentions but tell something of the text: its topic, another meeting.',
    ),
  misspellable: z
    .array(
      z.string().min(SHORTEST_MISSPELLABLE, `wanted at least ${SHORTEST_MISSPELLABLE} letters`),
    )
    .default([])
    .describe(
      'Words of patterns that are known with one letter wrong, missing or too many. After "^" a name: only a word that begins with a capital is a misspelling of it.',
    ),
  forms: z
    .partialRecord(z.enum(ENTRY_IDS), z.array(formSchema))
    .describe('Entry id to the forms that name it.'),
});

export type FormsFile = z.infer<typeof formsFileSchema>;
