import { z } from 'zod';
import { MARK_FREQUENCIES, MARKING_STYLES, MODIFIERS, OPENERS, THEMES } from './choices.ts';
import { CATEGORY_IDS, ENTRY_IDS, LANGUAGES } from './ids.ts';
import { LONGEST_DELAY, LONGEST_PHRASE, MOST_SITES, MOST_UNMARKED } from './limits.ts';

/** The version of the stored settings that this build writes. */
export const SETTINGS_VERSION = 1;

/** A host name as in `location.hostname`: "www.example.org". */
const hostSchema = z.string().min(1).max(253);

/** A phrase that is not to be marked. */
const unmarkedPhraseSchema = z.object({
  /** Folded, as texts are compared by. */
  phrase: z.string().min(1).max(LONGEST_PHRASE),
  /** The entry that it is not to be marked as; in another sense it still is. */
  entry: z.enum(ENTRY_IDS),
  /** The site where it is not to be marked; null for anywhere. */
  site: hostSchema.nullable(),
});

export type UnmarkedPhrase = z.infer<typeof unmarkedPhraseSchema>;

/** In ms. */
const delaySchema = z.number().int().min(0).max(LONGEST_DELAY);

/**
 * The stored settings, each field under a key of its own so that two machines changing two
 * fields do not undo each other. Only what the reader changed is stored; a missing field has
 * its default, and a bad one is repaired alone.
 */
export const settingFields = {
  /** Marking at all. */
  enabled: z.boolean().default(true),
  categoriesOff: z.array(z.enum(CATEGORY_IDS)).max(CATEGORY_IDS.length).default([]),
  sitesOff: z.array(hostSchema).max(MOST_SITES).default([]),
  /** Languages that are not read. Those that are on are not listed, so that new ones are read. */
  languagesOff: z.array(z.enum(LANGUAGES)).max(LANGUAGES.length).default([]),
  openBy: z.enum(OPENERS).default('rest'),
  /** Counts only where cards open by `modifier`. */
  modifier: z.enum(MODIFIERS).default('alt'),
  /** How long the pointer rests on a mark before its card opens. Half a second tells reading from passing. */
  openDelay: delaySchema.default(500),
  /** How long a card stays after the pointer left it: enough to travel to it without aiming. */
  leaveDelay: delaySchema.default(300),
  markingStyle: z.enum(MARKING_STYLES).default('underline'),
  markFrequency: z.enum(MARK_FREQUENCIES).default('all'),
  unmarked: z.array(unmarkedPhraseSchema).max(MOST_UNMARKED).default([]),
  theme: z.enum(THEMES).default('auto'),
};

export const settingsSchema = z.object(settingFields);

export type Settings = z.infer<typeof settingsSchema>;
