import type { BlockContext } from './block-context.ts';
import { countWhile } from './count-while.ts';
import { compareInBlock } from './place.ts';
import { readBlock } from './read-block.ts';
import type { NamedDate, PartialDate } from './read-dates.ts';
import type { ReadBlock, ReadText } from './read-text.ts';
import type { Match } from './scan-block.ts';
import { COMPARISON, DATE, OTHER_MEETING } from './signs.ts';

/** Year and month of the meeting that the dataset is about: 6 January 2026. */
const MEETING = { year: 2026, month: 1 };

/** Other days on which the allies met in Paris, from the public record. */
const OTHER_PARIS_MEETINGS = ['2025-02-17', '2025-03-27', '2025-09-04', '2026-07-13'];

/** Days around such a meeting in which "the Paris summit" means that one. */
const NEWS_DAYS = 5;

/** Words before a date that begins a paragraph, as in "PARIS, Sept 4 -", in UTF-16 code units. */
const DATELINE_LENGTH = 40;

/** Blocks at the head of a text, the first with a date of which may tell its day. */
const HEAD = 2;

const DAY_LENGTH = 86_400_000;

/**
 * The dates of a text, and which of them governs a mention: one in its sentence, else one that
 * begins its paragraph, else the day of the text.
 */
export class Calendar {
  /** Day of the text: the page says it, or a full date at the head of the text. */
  readonly #published: PartialDate | null;
  /** Number of the block whose heading is that day, -1 for none. */
  readonly #dateline: number = -1;

  /** @param published day of the text, YYYY-MM-DD, where the page says it */
  constructor({ scans, signs }: ReadText, published?: string) {
    this.#published = readDay(published);
    if (this.#published !== null) return;
    const dateline = signs.subarray(0, HEAD).findIndex((sign) => (sign & DATE) !== 0);
    const scan = scans[dateline];
    const first = scan && readBlock(scan).dates[0];
    if (!first || !isHeading(first) || first.day === null) return;
    this.#published = first;
    this.#dateline = dateline;
  }

  /** Whether a date ties a match to another time than that of the Paris meeting. */
  pointsElsewhere(match: Match, { block, reading: { dates, context } }: ReadBlock): boolean {
    const near = closestInSentence(dates, match, context);
    if (near !== null)
      return match.form.strength === 'name' ? isOfAnother(near) : !isOfMeeting(near);
    const heading = dates[0];
    if (heading && isHeading(heading) && compareInBlock(heading.place, match) < 0) {
      return block === this.#dateline ? tellsOfAnother(heading) : !isOfMeeting(heading);
    }
    return this.#published !== null && tellsOfAnother(this.#published);
  }
}

/** Of the dates in the sentence of a match the one nearest to it; `dates` in reading order. */
function closestInSentence(
  dates: readonly NamedDate[],
  match: Match,
  context: BlockContext,
): NamedDate | null {
  const next = countWhile(dates, ({ place }) => place.start < match.start);
  const [first, second] = [dates[next - 1], dates[next]].filter(
    (date) =>
      date !== undefined &&
      date.place.sentence === match.sentence &&
      !isTaken(date, match, context),
  );
  if (!first || !second) return first ?? null;
  return match.start - first.place.end <= second.place.start - match.end ? first : second;
}

/**
 * Whether a date is that of something else: of another meeting named between a match and a date
 * behind it, or of what the match is compared with.
 */
function isTaken({ place }: NamedDate, match: Match, context: BlockContext): boolean {
  if (context.withSign(COMPARISON).reachesOver(place)) return true;
  const other = context.withSign(OTHER_MEETING).lastBefore(place);
  return other !== undefined && other.sentence === match.sentence && other.start >= match.end;
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

function readDay(day: string | undefined): PartialDate | null {
  const parts = day === undefined ? null : /^(\d{4})-(\d\d)-(\d\d)/.exec(day);
  if (parts === null) return null;
  return { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
}
