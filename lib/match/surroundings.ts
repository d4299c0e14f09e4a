import { CATEGORY_OF_ENTRY, type EntryId } from '../schema/ids.ts';
import type { Placed } from './place.ts';
import { PlaceList } from './place-list.ts';
import type { SignalIndex } from './signal-index.ts';

/** What bears on the guarantees wherever it stands. */
const HOME_SIGNALS: ReadonlySet<string> = new Set(['ukraine', 'russia', 'paris', 'contrast']);

/** What speaks of another theatre or subject. */
const AWAY_SIGNALS: ReadonlySet<string> = new Set(['elsewhere', 'unrelated']);

/** What no text about another subject has: the rest, even Paris and its meetings, many have. */
const FIRM_SIGNALS: ReadonlySet<string> = new Set(['ukraine', 'russia', 'contrast']);

/**
 * Entries that any other subject has its own of: a clinic signs a letter of intent, and ministers
 * speak of clinics.
 */
const OF_ANY_SUBJECT: ReadonlySet<EntryId> = new Set([
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
const OF_ANY_THEATRE: ReadonlySet<EntryId> = new Set([
  'multinational-force',
  'force-size-and-funding',
  'ceasefire-monitoring',
]);

/** Entries that each meeting has its own of. */
const OF_ANY_MEETING: ReadonlySet<EntryId> = new Set(['paris-attendance', 'paris-declaration']);

/** Entries whose size and cost a text may speak of: bare "funding" is theirs only near them. */
const COSTED: ReadonlySet<EntryId> = new Set([
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

/** Blocks before a bare word of cost in which something costed must stand. */
const COSTED_BEFORE = 2;

/** How far behind a text the meeting that issued it is named, in UTF-16 code units. */
const RIGHT_BEHIND = 30;

/** How far into a block the place that it is about is named first, in UTF-16 code units. */
const DATELINE = 25;

/** Blocks on either side of a short form, one of which must bear on the topic. */
const NEAR = 4;

/** Blocks on either side that make one piece with it: a headline, its text, the signature. */
const NEXT = 1;

/**
 * What the sentences and blocks around a match are about: a text goes on about a place or a
 * meeting for some sentences after it has named it.
 */
export class Surroundings {
  readonly #home: PlaceList;
  readonly #elsewhere: PlaceList;
  readonly #otherMeetings: PlaceList;
  readonly #meetings: PlaceList;
  readonly #costed: PlaceList;
  /** Numbers of the blocks in which something bears on the topic. */
  readonly #homeBlocks: ReadonlySet<number>;
  /** Numbers of the blocks that name another theatre or subject. */
  readonly #awayBlocks: ReadonlySet<number>;
  /** Numbers of the blocks with a sign that only the topic has. */
  readonly #firmBlocks: ReadonlySet<number>;
  /** Numbers of the blocks that name something of everyday: sport, clinics, the town hall. */
  readonly #everydayBlocks: ReadonlySet<number>;

  /** @param matches all matches of the text that `signals` are of */
  constructor(matches: Placed[], signals: SignalIndex) {
    const home = matches.filter(isHome);
    this.#home = new PlaceList(home);
    this.#elsewhere = signals.placesOf('elsewhere');
    this.#otherMeetings = signals.placesOf('other-paris-meeting');
    this.#meetings = new PlaceList(matches.filter(isOurMeeting));
    this.#costed = new PlaceList(matches.filter(isCosted));
    this.#homeBlocks = blocksOf(home);
    this.#awayBlocks = blocksOf(matches.filter(isAway));
    this.#firmBlocks = blocksOf(matches.filter(isFirm));
    this.#everydayBlocks = blocksOf(matches.filter(({ form }) => form.signal === 'everyday'));
  }

  /**
   * Whether the words go on about another theatre: "Gaza is another matter. Indonesia will send
   * troops."
   */
  goesOnElsewhere(match: Placed): boolean {
    const { entry, strength } = match.form;
    if (entry === null || strength !== 'short' || !OF_ANY_THEATRE.has(entry)) return false;
    const away = inBlockBefore(this.#elsewhere, match);
    if (!away || away.sentence === match.sentence) return false;
    if (this.#home.inSentence(match)) return false;
    const home = inBlockBefore(this.#home, match);
    return !home || home.sentence < away.sentence;
  }

  /** Whether what was issued, or who came, belongs to another meeting than ours. */
  isOfOtherMeeting(match: Placed): boolean {
    const { entry, strength } = match.form;
    if (entry === null || strength !== 'bound' || !OF_ANY_MEETING.has(entry)) return false;
    if (this.#meetings.inSentence(match)) return false;
    const next = this.#otherMeetings.inSentence(match);
    if (next && next.start - match.end < RIGHT_BEHIND) return true;
    const other = inBlockBefore(this.#otherMeetings, match);
    const ours = inBlockBefore(this.#meetings, match);
    return other !== undefined && (!ours || ours.sentence < other.sentence);
  }

  /** Whether a force or truce stands in a block that begins with another theatre: "GAZA. A force". */
  isOfOtherTheatre(match: Placed): boolean {
    const { entry } = match.form;
    if (entry === null || !OF_ANY_THEATRE.has(entry)) return false;
    if (this.#homeBlocks.has(match.block)) return false;
    const [first] = this.#elsewhere.inBlock(match);
    return first !== undefined && first.start < DATELINE && first.start < match.start;
  }

  /** Whether nothing that could have a size or a cost was named just before, or in the sentence. */
  isCostOfNothing(match: Placed): boolean {
    const { entry, strength } = match.form;
    if (entry !== 'force-size-and-funding' || strength !== 'short') return false;
    if (this.#costed.inSentence(match)) return false;
    const before = this.#costed.lastBefore(match);
    return before === undefined || before.block < match.block - COSTED_BEFORE;
  }

  /** Whether a short form stands in a part of a page that has nothing to do with the topic. */
  isApart({ block, form }: Placed): boolean {
    if (form.strength !== 'short' || this.#homeBlocks.has(block)) return false;
    return blocksAround(block, NEXT).some((near) => this.#isAway(near)) || !this.#isNearHome(block);
  }

  /**
   * Whether a block of a mixed page, a teaser or a point of the agenda, is about something of
   * everyday and holds nothing that only the topic has: there nothing but a person is meant.
   */
  isEveryday({ block, form: { entry } }: Placed): boolean {
    if (entry === null || CATEGORY_OF_ENTRY[entry] === 'people') return false;
    if (!this.#everydayBlocks.has(block) || this.#firmBlocks.has(block)) return false;
    return !this.#firmBlocks.has(block - 1) || !this.#firmBlocks.has(block + 1);
  }

  #isAway(block: number): boolean {
    return this.#awayBlocks.has(block) && !this.#homeBlocks.has(block);
  }

  #isNearHome(block: number): boolean {
    return blocksAround(block, NEAR).some((near) => this.#homeBlocks.has(near));
  }
}

const blocksOf = (matches: Placed[]) => new Set(matches.map(({ block }) => block));

function blocksAround(block: number, reach: number): number[] {
  return Array.from({ length: 2 * reach + 1 }, (_, index) => block - reach + index);
}

/** The last place of the block of a match that begins before it. */
function inBlockBefore(places: PlaceList, match: Placed): Placed | undefined {
  const place = places.lastBefore(match);
  return place?.block === match.block ? place : undefined;
}

/** Signals of the topic, and full forms of entries that are more than a person. */
function isHome({ form }: Placed): boolean {
  if (form.signal !== null) return HOME_SIGNALS.has(form.signal);
  if (form.entry === null || form.strength !== 'name') return false;
  return CATEGORY_OF_ENTRY[form.entry] !== 'people' && !OF_ANY_THEATRE.has(form.entry);
}

/** Signals of the topic alone, and full forms of entries that no other subject has. */
function isFirm({ form }: Placed): boolean {
  if (form.signal !== null) return FIRM_SIGNALS.has(form.signal);
  return form.entry !== null && form.strength === 'name' && !OF_ANY_SUBJECT.has(form.entry);
}

const isCosted = ({ form: { entry, strength } }: Placed) =>
  entry !== null && COSTED.has(entry) && (strength !== 'short' || entry === 'multinational-force');

const isAway = ({ form }: Placed) => form.signal !== null && AWAY_SIGNALS.has(form.signal);

const isOurMeeting = ({ form }: Placed) =>
  form.signal === 'paris' || (form.entry === 'paris-meeting' && form.strength === 'name');
