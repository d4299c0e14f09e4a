import type { Dataset } from '../schema/dataset.ts';
import type { DatasetEvent } from '../schema/event.ts';
import type { ComparedPage, MeetingFinding } from '../schema/page-comparison.ts';
import { citationsOf } from './collect-claims.ts';
import { quotePage } from './page-quote.ts';
import type { Phrase } from './phrase-reader.ts';
import type { ReadBlock, ReadSentence } from './read-page.ts';

/** The event that the dataset is about. */
const OURS = 'paris-meeting';

/** A date as far as the page names it. */
interface NamedDate {
  year: number | null;
  month: number;
  day: number | null;
  words: string;
}

/**
 * Finds the other meetings that a page speaks of: a meeting in another place, or on another day
 * than ours. What the matcher takes for our meeting is none; without a place that the dataset
 * knows, or a date for one in Paris, nothing is said.
 */
export function findMeetings(
  page: ComparedPage,
  article: readonly ReadBlock[],
  dataset: Dataset,
): MeetingFinding[] {
  const meetings = dataset.events.filter(({ kind }) => kind === 'meeting');
  const ours = meetings.find(({ entry }) => entry === OURS);
  if (ours === undefined) return [];
  return article.flatMap((block) =>
    block.sentences.flatMap((sentence) =>
      sentence.phrases.flatMap((phrase): MeetingFinding[] => {
        const named = nameMeeting(phrase, sentence, block.block.text, meetings);
        const rule = named && setApart(named, ours);
        if (!named || !rule) return [];
        const event = findEvent(meetings, named);
        return [
          {
            quote: quotePage(page, block.index, phrase.start, phrase.end),
            event,
            citations: event === null ? [] : citationsOf(event.sources, dataset.sources),
            rule,
            reason: [named.place, ...(named.date === null ? [] : [named.date.words])],
          },
        ];
      }),
    ),
  );
}

/** A meeting as far as a sentence names it. */
interface NamedMeeting {
  place: string;
  date: NamedDate | null;
}

/** The meeting that a phrase names; null for other phrases and for our meeting. */
function nameMeeting(
  phrase: Phrase,
  sentence: ReadSentence,
  text: string,
  meetings: readonly DatasetEvent[],
): NamedMeeting | null {
  const place = placeOf(phrase, meetings);
  if (place === null || isOurs(phrase, sentence)) return null;
  return { place, date: dateNear(phrase, sentence, text) };
}

/** What tells a meeting from ours; null where nothing does. */
function setApart(
  { place, date }: NamedMeeting,
  ours: DatasetEvent,
): MeetingFinding['rule'] | null {
  if (place !== ours.place) return date === null ? 'place' : 'both';
  return date === null || isAround(date, ours.date) ? null : 'date';
}

/** The place of a meeting phrase, as the dataset's events name it; null for other phrases. */
function placeOf({ signal }: Phrase, meetings: readonly DatasetEvent[]): string | null {
  const name = /^meeting-(.+)$/.exec(signal)?.[1];
  if (name === undefined) return null;
  return meetings.find(({ place }) => place?.toLowerCase() === name)?.place ?? null;
}

function isOurs({ start, end }: Phrase, { mentions }: ReadSentence): boolean {
  return mentions.some(
    (mention) => mention.entry === OURS && mention.start < end && start < mention.end,
  );
}

/** The only date of the sentence; null where there is none or more than one. */
function dateNear(phrase: Phrase, { phrases }: ReadSentence, text: string): NamedDate | null {
  const dates = phrases.filter(({ signal }) => /^month-\d\d$/.test(signal));
  // A date is found once by each pattern that fits a part of it: the longest counts.
  const [date] = dates.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  if (date === undefined || phrase.sentence !== date.sentence) return null;
  if (dates.some(({ start, end }) => end <= date.start || start >= date.end)) return null;
  const words = text.slice(date.start, date.end);
  const numbers = words.match(/\d+/g)?.map(Number) ?? [];
  return {
    month: Number(date.signal.slice('month-'.length)),
    day: numbers.find((number) => number >= 1 && number <= 31) ?? null,
    year: numbers.find((number) => number >= 1900 && number <= 2100) ?? null,
    words,
  };
}

/** Days around our meeting in which a date is that of a report on it. */
const NEWS_DAYS = 5;

const DAY_LENGTH = 86_400_000;

/** Whether a date fits that day or one close to it: "PARIS, Jan 7 -" heads a report on the sixth. */
function isAround(named: NamedDate, date: string): boolean {
  const time = Date.parse(date);
  for (let days = -NEWS_DAYS; days <= NEWS_DAYS; days++) {
    const near = new Date(time + days * DAY_LENGTH).toISOString().slice(0, 10);
    if (fits(named, near)) return true;
  }
  return false;
}

/** Whether a date may be that day. */
function fits({ year, month, day }: NamedDate, date: string): boolean {
  const [ofYear, ofMonth, ofDay] = date.split('-').map(Number);
  return (year === null || year === ofYear) && month === ofMonth && (day === null || day === ofDay);
}

/** The one meeting at a place that a date fits; null where none does, or more than one. */
function findEvent(
  meetings: readonly DatasetEvent[],
  { place, date }: NamedMeeting,
): DatasetEvent | null {
  const fitting = meetings.filter(
    (meeting) => meeting.place === place && (date === null || fits(date, meeting.date)),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
