import { CATEGORY_OF_ENTRY, type EntryId } from '../schema/ids.ts';
import { mapInSteps, type Steps } from '../text/steps.ts';
import { Calendar, readDates } from './calendar.ts';
import type { CompiledForm } from './gazetteer.ts';
import type { Placed } from './place.ts';
import { groupPlaces, PlaceList } from './place-list.ts';
import type { BlockScan } from './scan-block.ts';

/** Entries that belong to one meeting, and so to its day. */
const DATED: ReadonlySet<EntryId> = new Set([
  'paris-meeting',
  'paris-attendance',
  'paris-declaration',
]);

/**
 * Entry to the better known one that has the same short name: a bare "declaration" is either, so
 * what tells that another declaration is meant tells it of both.
 */
const NAMESAKE: Partial<Record<EntryId, EntryId>> = {
  'declaration-of-intent': 'paris-declaration',
};

/** Entries whose own names say which meeting they are of: there is but one Paris Declaration. */
const DATED_BY_NAME: ReadonlySet<EntryId> = new Set(['paris-declaration']);

const NONE = new PlaceList();

/**
 * @param matches all matches of the text
 * @param published day of the text, YYYY-MM-DD, where the page says it
 */
export function* indexSignals(
  scans: BlockScan[],
  matches: Placed[],
  published?: string,
): Steps<SignalIndex> {
  const signals = groupPlaces(matches, ({ form }) => form.signal);
  yield;
  const entries = groupPlaces(matches, ({ form }) => form.entry);
  yield;
  const otherMeetings = signals.get('other-paris-meeting') ?? NONE;
  const comparisons = signals.get('comparison') ?? NONE;
  const dates = yield* mapInSteps(scans, readDates);
  return new SignalIndex(
    signals,
    entries,
    new Calendar(dates, { otherMeetings, comparisons }, published),
  );
}

/** Whether a short form of the entry of a match may mean a better known one. */
export function hasNamesake({ form: { entry } }: Placed): boolean {
  return entry !== null && NAMESAKE[entry] !== undefined;
}

/** The entry of a match, for a short form that two entries share the one that tells more. */
export function namesakeOf({ form: { entry, strength } }: Placed): EntryId | null {
  return (entry !== null && strength === 'short' && NAMESAKE[entry]) || entry;
}

/** Signals and entries of a text by place, asked by the rules of context. */
export class SignalIndex {
  readonly #signals: Map<string, PlaceList>;
  readonly #entries: Map<string, PlaceList>;
  readonly #calendar: Calendar;
  readonly #others = new Map<CompiledForm, readonly PlaceList[]>();

  constructor(
    signals: Map<string, PlaceList>,
    entries: Map<string, PlaceList>,
    calendar: Calendar,
  ) {
    this.#signals = signals;
    this.#entries = entries;
    this.#calendar = calendar;
  }

  /**
   * Whether the words of a match are part of what the seeds list as `other-<entry>`, another
   * thing of the name, `not-<entry>`, words that only look like the entry, or `contrast`, what the
   * text says it is not speaking of.
   */
  namesAnother(match: Placed): boolean {
    return this.#othersOf(match).some((places) => places.reachesOver(match));
  }

  /** Where the text has other things of the name: found once for each form, asked of each match. */
  #othersOf(match: Placed): readonly PlaceList[] {
    const { form } = match;
    let others = this.#others.get(form);
    if (!others) {
      const { entry } = form;
      const names = [`other-${entry}`, `other-${namesakeOf(match)}`, `not-${entry}`, 'contrast'];
      others = names.flatMap((name) => this.#signals.get(name) ?? []);
      this.#others.set(form, others);
    }
    return others;
  }

  /** Whether a date ties a match to another meeting than that of January 2026. */
  isOfAnotherDay(match: Placed): boolean {
    const { strength } = match.form;
    const entry = namesakeOf(match);
    if (entry === null || !DATED.has(entry)) return false;
    if (strength === 'name' && DATED_BY_NAME.has(entry)) return false;
    return this.#calendar.pointsElsewhere(match);
  }

  /**
   * Whether the sentence is about something else: another theatre, or what `without` lists. A
   * person is the same wherever the text speaks of him.
   */
  isAboutElsewhere(match: Placed): boolean {
    const { entry, without } = match.form;
    const holds = (name: string) => this.placesOf(name).inSentence(match) !== undefined;
    if (without.some(holds)) return true;
    if (entry !== null && CATEGORY_OF_ENTRY[entry] === 'people') return false;
    return holds('elsewhere') && !holds('ukraine') && !holds('contrast');
  }

  /**
   * What in the sentence and the text binds a bound form, or null where something is missing.
   *
   * @param known first mention of each entry that the text is known to name
   */
  bindingOf(match: Placed, known: ReadonlyMap<string, Placed>): Placed[] | null {
    const { sentence, text } = match.form;
    const near = sentence.flatMap((name) => this.#near(name, match) ?? []);
    const far = text.flatMap((name) => known.get(name) ?? this.placesOf(name).first ?? []);
    if (sentence.length > 0 && near.length === 0) return null;
    if (text.length > 0 && far.length === 0) return null;
    return [...near.slice(0, 1), ...far.slice(0, 1)];
  }

  /** Where the text has a signal. */
  placesOf(signal: string): PlaceList {
    return this.#signals.get(signal) ?? NONE;
  }

  #near(name: string, match: Placed): Placed | undefined {
    return (this.#entries.get(name) ?? this.placesOf(name)).inSentence(match);
  }
}
