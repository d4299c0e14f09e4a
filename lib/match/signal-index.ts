import type { EntryId } from '../schema/ids.ts';
import { Calendar } from './calendar.ts';
import { compareByPlace, overlaps, type Placed } from './place.ts';
import type { BlockScan } from './scan-block.ts';

/** Entries that belong to one meeting, and so to its day. */
const DATED: ReadonlySet<EntryId> = new Set([
  'paris-meeting',
  'paris-attendance',
  'paris-declaration',
]);

/** Signals of a text by block and sentence, asked by the rules of context. */
export class SignalIndex {
  readonly #byName = new Map<string, Placed[]>();
  readonly #scans: BlockScan[];
  readonly #calendar: Calendar;

  /** @param published day of the text, YYYY-MM-DD, where the page says it */
  constructor(scans: BlockScan[], published?: string) {
    this.#scans = scans;
    this.#calendar = new Calendar(scans, published);
    scans.forEach((scan, block) => {
      for (const match of scan.matches) {
        const { signal } = match.form;
        if (signal === null) continue;
        const list = this.#byName.get(signal) ?? [];
        list.push({ ...match, block });
        this.#byName.set(signal, list);
      }
    });
    for (const list of this.#byName.values()) list.sort(compareByPlace);
  }

  /** Places of a signal in reading order. */
  places(name: string): Placed[] {
    return this.#byName.get(name) ?? [];
  }

  /** Whether the sentence of a match holds a signal. */
  inSentence(name: string, { block, sentence }: Placed): boolean {
    return this.places(name).some((place) => place.block === block && place.sentence === sentence);
  }

  /** Whether the words of a match are part of a form that the seeds list as `other-<entry>`. */
  namesAnother(match: Placed): boolean {
    return this.places(`other-${match.form.entry}`).some((other) => overlaps(other, match));
  }

  /** Whether a date ties a match to another meeting than that of January 2026. */
  isOfAnotherDay(match: Placed): boolean {
    const { entry } = match.form;
    return entry !== null && DATED.has(entry) && this.#calendar.pointsElsewhere(match);
  }

  /** Whether the sentence is about something else: another theatre, or what `without` lists. */
  isAboutElsewhere(match: Placed): boolean {
    if (match.form.without.some((name) => this.inSentence(name, match))) return true;
    return this.inSentence('elsewhere', match) && !this.inSentence('ukraine', match);
  }

  /** What in the sentence and the text binds a bound form, or null where something is missing. */
  bindingOf(match: Placed, known: ReadonlyMap<string, Placed>): Placed[] | null {
    const { sentence, text } = match.form;
    const near = sentence.flatMap((name) => this.#near(name, match) ?? []);
    const far = text.flatMap((name) => known.get(name) ?? this.places(name)[0] ?? []);
    if (sentence.length > 0 && near.length === 0) return null;
    if (text.length > 0 && far.length === 0) return null;
    return [...near.slice(0, 1), ...far.slice(0, 1)];
  }

  /** The first other place of a signal or an entry in the sentence of a match. */
  #near(name: string, match: Placed): Placed | undefined {
    const { block, sentence, start } = match;
    const found = this.#scans[block]?.matches.find(
      (other) =>
        (other.form.entry === name || other.form.signal === name) &&
        other.sentence === sentence &&
        other.start !== start,
    );
    return found && { ...found, block };
  }
}
