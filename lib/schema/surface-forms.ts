import { z } from 'zod';
import { ENTRY_IDS, LANGUAGES } from './ids.ts';

/**
 * How certainly a form names its entry:
 * - `name`: names it by itself in a topic text, and establishes it for short forms;
 * - `short`: names it only where the text has established the entry before;
 * - `bound`: names it only where the sentence or the text has what `needs` lists.
 */
const strengthSchema = z.enum(['name', 'short', 'bound']);

/** A pattern of words; the language is described in CONTRIBUTING.md, "Surface forms". */
const patternSchema = z.string().min(1).max(600);

export const formSchema = z.strictObject({
  strength: strengthSchema.default('name'),
  /** Any of these in the same sentence: a signal's name or an entry id. For `bound` forms. */
  sentence: z.array(z.string().min(1)).optional(),
  /** Any of these anywhere in the text: a signal's name or an entry id. For `bound` forms. */
  text: z.array(z.string().min(1)).optional(),
  /** None of these in the same sentence: a signal's name. */
  without: z.array(z.string().min(1)).optional(),
  patterns: z.array(patternSchema).min(1, 'wanted at least one pattern'),
});

export type Form = z.infer<typeof formSchema>;

/** The file `seeds/forms/<language>.json`. */
export const formsFileSchema = z.strictObject({
  $schema: z.string().optional(),
  language: z.enum(LANGUAGES),
  /** Named lists of alternatives, used in patterns as `<name>`. */
  lists: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.array(patternSchema).min(1)),
  /** Patterns that are no mentions but tell something of the text: its topic, another meeting. */
  signals: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.array(patternSchema).min(1)),
  /** Entry id to the forms that name it. */
  forms: z.partialRecord(z.enum(ENTRY_IDS), z.array(formSchema)),
});

export type FormsFile = z.infer<typeof formsFileSchema>;
