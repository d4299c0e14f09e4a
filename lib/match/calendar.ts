import { chooseLongest } from './choose-longest.ts';
import { countWhile } from './count-while.ts';
import { compareByPlace, type Placed, sharesSentence } from './place.ts';
import type { PlaceList } from './place-list.ts';
import type { BlockScan, Match } from './scan-block.ts';

/** A date as far as it is named: "January", "6 January", "January 2026". */
interface PartialDate {
  month: number;
  day: number | null;
  year: number | null;
}

/** A date in a text; the signals `month-01` to `month-12` of the seeds find them. */
export interface NamedDate extends PartialDate {
  place: Placed;
}

/** What a date may belong to in place of the meeting, by place. */
export interface DateOwners {
  /** Names of other meetings. */
  otherMeetings: PlaceList;
  /** Comparisons with a date: "than the one in September". */
  comparisons: PlaceList;
}

const MONTH_SIGNAL = 'month-';

/** Year and month of the meeting that the dataset is about: 6 January 2026. */
const MEETING = { year: 2026, month: 1 };

/** Other days on which the allies met in Paris, from the public record. */
const OTHER_PARIS_MEETINGS = ['2025-02-17', '2025-03-27', '2025-09-04', '2026-07-13'];

/** Days around such a meeting in which "the Paris summit" means that one. */
const NEWS_DAYS = 5;

/** Words before a date that begins a paragraph, as in "PARIS, Sept 4 -", in UTF-16 code units. */
const DATELINE_LENGTH = 40;

const DAY_LENGTH = 86_400_000;

/**
 * The dates of a text, and which of them governs a mention: one in its sentence, else one that
 * begins its paragraph, else the day of the text.
 */
export class Calendar {
  /** Block to its dates, in reading order. */
  readonly #dates: NamedDate[][];
  readonly #published: PartialDate | null;

  readonly #owners: DateOwners;

  /**
   * @param dates of each block, as {@link readDates} gives them
   * @param owners what a date may belong to in place of the meeting
   * @param published day of the text, YYYY-MM-DD, where the page says it
   */
  constructor(dates: NamedDate[][], owners: DateOwners, published?: string) {
    this.#owners = owners;
    this.#dates = dates;
    this.#published = readDay(published) ?? this.#dateline();
  }

  /** Whether a date ties the match to another time than that of the Paris meeting. */
  pointsElsewhere(match: Placed): boolean {
    const block = this.#dates[match.block] ?? [];
    const near = this.#closestInSentence(block, match);
    if (near !== null)
      return match.form.strength === 'name' ? isOfAnother(near) : !isOfMeeting(near);
    const heading = block[0];
    if (heading && isHeading(heading) && compareByPlace(heading.place, match) < 0) {
      return heading === this.#published ? tellsOfAnother(heading) : !isOfMeeting(heading);
    }
    return this.#published !== null && tellsOfAnother(this.#published);
  }

  /** Of the dates in the sentence of a match the one nearest to it; `dates` in reading order. */
  #closestInSentence(dates: NamedDate[], match: Placed): NamedDate | null {
    const next = countWhile(dates, ({ place }) => place.start < match.start);
    const [first, second] = [dates[next - 1], dates[next]].filter(
      (date) =>
        date !== undefined && sharesSentence(date.place, match) && !this.#isTaken(date, match),
    );
    if (!first || !second) return first ?? null;
    return match.start - first.place.end <= second.place.start - match.end ? first : second;
  }

  /**
   * Whether a date is that of something else: of another meeting named between a match and a date
   * behind it, or of what the match is compared with.
   */
  #isTaken({ place }: NamedDate, match: Placed): boolean {
    const { otherMeetings, comparisons } = this.#owners;
    if (comparisons.reachesOver(place)) return true;
    const other = otherMeetings.lastBefore(place);
    return other !== undefined && sharesSentence(other, match) && other.start >= match.end;
  }

  /** A full date at the head of the text. */
  #dateline(): NamedDate | null {
    const first = this.#dates[0]?.[0] ?? this.#dates[1]?.[0];
    return first && isHeading(first) && first.day !== null ? first : null;
  }
}

/** A date of some precision near the beginning of its paragraph. */
function isHeading({ place, day, year }: NamedDate): boolean {
  return place.start <= DATELINE_LENGTH && (day !== null || year !== null);
}

/** January, of 2026 or of no year. */
function isOfMeeting({ month, year }: PartialDate): boolean {
  return month === MEETING.month && (year === null || year === MEETING.year);
}

/**
 * Whether a text of that day means another meeting when it names none: one from before the
 * meeting was called, or one from the days of a later meeting in Paris.
 */
function tellsOfAnother({ year, month, day }: PartialDate): boolean {
  if (year !== null && year < MEETING.year) return year < MEETING.year - 1 || month < 12;
  return OTHER_PARIS_MEETINGS.some((meeting) => {
    const time = Date.UTC(year ?? Number(meeting.slice(0, 4)), month - 1, day ?? 1);
    return Math.abs(Date.parse(meeting) - time) <= NEWS_DAYS * DAY_LENGTH;
  });
}

/**
 * Whether a date beside the name of a meeting in Paris is that of another one. A day on which
 * none was held in Paris is the date of something else in the sentence, such as the next one.
 */
function isOfAnother({ month, day, year }: PartialDate): boolean {
  if (isOfMeeting({ month, day, year })) return false;
  if (day === null || (year !== null && year !== MEETING.year)) return true;
  return OTHER_PARIS_MEETINGS.some((meeting) => {
    const date = readDay(meeting);
    return date?.month === month && date.day === day;
  });
}

const NO_DATES: NamedDate[] = [];

/** The dates of a block, in reading order. */
export function readDates(scan: BlockScan, block: number): NamedDate[] {
  if (!scan.matches.some(isDate)) return NO_DATES;
  const places = scan.matches
    .filter(isDate)
    .map((match) => ({ ...match, block }))
    .sort(compareByPlace);
  return chooseLongest(places).map((place) => {
    const numbers = scan.text.slice(place.start, place.end).match(/\d+/g)?.map(Number) ?? [];
    return {
      place,
      month: Number(place.form.signal?.slice(MONTH_SIGNAL.length)),
      day: numbers.find((number) => number >= 1 && number <= 31) ?? null,
      year: numbers.find((number) => number >= 1900 && number <= 2100) ?? null,
    };
  });
}

function readDay(day: string | undefined): PartialDate | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(day ?? '');
  if (parts === null) return null;
  return { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
}

const isDate = ({ form }: Match) => form.signal?.startsWith(MONTH_SIGNAL) ?? false;
