/**
 * The fixed vocabulary of the dataset. Labelled texts name these ids, so they never change;
 * a new entry is added at the end of its category. No zod here: content scripts import it.
 */

/** Groups of entries that a reader can switch on or off, in the order they are shown. */
export const CATEGORY_IDS = [
  'coalition',
  'meeting',
  'pledges',
  'conditions',
  'people',
  'background',
] as const;

export type CategoryId = (typeof CATEGORY_IDS)[number];

/** Every entry with its category, in the order they are shown. */
export const CATEGORY_OF_ENTRY = {
  'coalition-of-the-willing': 'coalition',
  'paris-meeting': 'meeting',
  'paris-attendance': 'meeting',
  'paris-declaration': 'meeting',
  'declaration-of-intent': 'meeting',
  'security-guarantees': 'pledges',
  'ceasefire-monitoring': 'pledges',
  'armed-forces-support': 'pledges',
  'multinational-force': 'pledges',
  'military-hubs': 'pledges',
  'renewed-attack-response': 'pledges',
  'long-term-defence-cooperation': 'pledges',
  'us-backing': 'pledges',
  'nato-style-guarantees': 'pledges',
  'ceasefire-first': 'conditions',
  'national-approval': 'conditions',
  'force-size-and-funding': 'conditions',
  zelenskyy: 'people',
  macron: 'people',
  starmer: 'people',
  'us-envoys': 'people',
  merz: 'people',
  'russian-leadership': 'people',
  'budapest-memorandum': 'background',
  'nato-article-5': 'background',
} as const satisfies Record<string, CategoryId>;

export type EntryId = keyof typeof CATEGORY_OF_ENTRY;

export const ENTRY_IDS = Object.keys(CATEGORY_OF_ENTRY) as [EntryId, ...EntryId[]];

/** Languages of the surface forms, as BCP 47 primary subtags. */
export const LANGUAGES = ['en', 'fr', 'de', 'uk', 'ru', 'pl', 'es', 'it'] as const;

export type Language = (typeof LANGUAGES)[number];
