import { z } from 'zod';
import { CATEGORY_IDS } from './ids.ts';

/** The version of the stored settings that this build writes. */
export const SETTINGS_VERSION = 1;

/** A host name as in `location.hostname`: "www.example.org". */
const hostSchema = z.string().min(1).max(253);

/**
 * The stored settings, each field under a key of its own so that two machines changing two
 * fields do not undo each other. Only what the reader changed is stored; a missing field has
 * its default, and a bad one is repaired alone.
 */
export const settingFields = {
  /** Marking at all. */
  enabled: z.boolean().default(true),
  categoriesOff: z.array(z.enum(CATEGORY_IDS)).max(CATEGORY_IDS.length).default([]),
  sitesOff: z.array(hostSchema).max(2000).default([]),
};

export const settingsSchema = z.object(settingFields);

export type Settings = z.infer<typeof settingsSchema>;
