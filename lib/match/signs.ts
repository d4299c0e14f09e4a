import { CATEGORY_OF_ENTRY, type EntryId } from '../schema/ids.ts';
import type { FormKind } from './gazetteer.ts';
import { namesakeOf } from './namesake.ts';

/** It may be a mention. */
export const OF_ENTRY = 1;
/** It names Ukraine, its cities or its president. */
export const UKRAINE = 2;
/** It names Russia or its leaders. */
export const RUSSIA = 4;
/** It names the place of the meeting. */
export const PARIS = 8;
/** It names another theatre or subject: of these, `elsewhere` silences a sentence. */
export const ELSEWHERE = 16;
export const UNRELATED = 32;
/** It is something of everyday: sport, clinics, the town hall. */
export const EVERYDAY = 64;
/** It is what the text says that it does not speak of. */
export const CONTRAST = 128;
/** It is a date with which something is compared. */
export const COMPARISON = 256;
/** It is a date. */
export const DATE = 512;
/** It is another thing of the same name, only looks like an entry, or is what is not spoken of. */
export const LOOKALIKE = 1024;
/** It is another thing of the same name, as short forms may mean it. */
export const OTHER = 2048;
/** It names another meeting in Paris. */
export const OTHER_MEETING = 4096;
/** It names ours. */
export const OUR_MEETING = 8192;
/** It bears on the guarantees wherever it stands. */
export const HOME = 16384;
/** It is what no text about another subject has. */
export const FIRM = 32768;
/** It names what may have a size and a cost. */
export const COSTED = 65536;
/** Its entry is a person. */
export const PERSON = 131072;
/** Its entry is one that any other theatre has as well. */
export const OF_ANY_THEATRE = 262144;
/** Its entry is one that each meeting has its own of. */
export const OF_ANY_MEETING = 524288;
/** Its entry belongs to one meeting, and so to its day. */
export const DATED = 1048576;

/** It names another theatre or subject. */
export const AWAY = ELSEWHERE | UNRELATED;

/** It says something for or against the topic. */
export const EVIDENCE = OF_ENTRY | UKRAINE | RUSSIA | PARIS | AWAY | CONTRAST;

/** All signs of some matches. */
export function signsIn(matches: readonly { form: FormKind }[]): number {
  let signs = 0;
  for (const { form } of matches) signs |= form.signs;
  return signs;
}

const SIGNS_OF_SIGNAL: Readonly<Record<string, number>> = {
  ukraine: UKRAINE | HOME | FIRM,
  russia: RUSSIA | HOME | FIRM,
  // Even Paris and its meetings many other texts have.
  paris: PARIS | HOME | OUR_MEETING,
  contrast: CONTRAST | LOOKALIKE | HOME | FIRM,
  elsewhere: ELSEWHERE,
  unrelated: UNRELATED,
  everyday: EVERYDAY,
  comparison: COMPARISON,
  'other-paris-meeting': OTHER_MEETING,
};

const SIGNS_OF_FAMILY: readonly (readonly [prefix: string, signs: number])[] = [
  ['month-', DATE],
  ['other-', OTHER | LOOKALIKE],
  ['not-', LOOKALIKE],
];

/**
 * Entries that any other subject has its own of: a clinic signs a letter of intent, and ministers
 * speak of clinics.
 */
const ENTRIES_OF_ANY_SUBJECT: ReadonlySet<EntryId> = new Set([
  'paris-meeting',
  'paris-attendance',
  'declaration-of-intent',
  'multinational-force',
  'ceasefire-first',
  'national-approval',
  'force-size-and-funding',
  'macron',
  'starmer',
  'merz',
]);

/** Entries that any other theatre has as well: soldiers are sent to many places. */
const ENTRIES_OF_ANY_THEATRE: ReadonlySet<EntryId> = new Set([
  'multinational-force',
  'force-size-and-funding',
  'ceasefire-monitoring',
]);

/** Entries that each meeting has its own of. */
const ENTRIES_OF_ANY_MEETING: ReadonlySet<EntryId> = new Set([
  'paris-attendance',
  'paris-declaration',
]);

/** Entries that belong to one meeting, and so to its day. */
const DATED_ENTRIES: ReadonlySet<EntryId> = new Set([
  'paris-meeting',
  'paris-attendance',
  'paris-declaration',
]);

/** Entries whose own names say which meeting they are of: there is but one Paris Declaration. */
const DATED_BY_NAME: ReadonlySet<EntryId> = new Set(['paris-declaration']);

/** Entries whose size and cost a text may speak of: bare "funding" is theirs only near them. */
const COSTED_ENTRIES: ReadonlySet<EntryId> = new Set([
  'coalition-of-the-willing',
  'security-guarantees',
  'multinational-force',
  'military-hubs',
  'ceasefire-monitoring',
  'us-backing',
  'armed-forces-support',
  'national-approval',
  'force-size-and-funding',
]);

/**
 * What a match of a form says of the text around it, as bits. The rules of context ask for these of
 * every match, so they are put together once, with the gazetteer.
 */
export function signsOf({ entry, signal, strength }: Omit<FormKind, 'signs'>): number {
  if (signal !== null) {
    const families = SIGNS_OF_FAMILY.filter(([prefix]) => signal.startsWith(prefix));
    return families.reduce((sum, [, signs]) => sum | signs, SIGNS_OF_SIGNAL[signal] ?? 0);
  }
  return entry === null ? 0 : OF_ENTRY | signsOfEntry(entry, strength);
}

function signsOfEntry(entry: EntryId, strength: FormKind['strength']): number {
  const isPerson = CATEGORY_OF_ENTRY[entry] === 'people';
  const isOfAnyTheatre = ENTRIES_OF_ANY_THEATRE.has(entry);
  const isName = strength === 'name';
  const isCosted =
    COSTED_ENTRIES.has(entry) && (strength !== 'short' || entry === 'multinational-force');
  const isDated =
    DATED_ENTRIES.has(namesakeOf(entry, strength)) && !(isName && DATED_BY_NAME.has(entry));
  return (
    (isPerson ? PERSON : 0) |
    (isDated ? DATED : 0) |
    (isOfAnyTheatre ? OF_ANY_THEATRE : 0) |
    (ENTRIES_OF_ANY_MEETING.has(entry) ? OF_ANY_MEETING : 0) |
    (isName && entry === 'paris-meeting' ? OUR_MEETING : 0) |
    (isName && !isPerson && !isOfAnyTheatre ? HOME : 0) |
    (isName && !ENTRIES_OF_ANY_SUBJECT.has(entry) ? FIRM : 0) |
    (isCosted ? COSTED : 0)
  );
}
