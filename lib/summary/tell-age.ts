import type { Dataset } from '../schema/dataset.ts';
import type { PageAge } from '../schema/page-comparison.ts';
import { citationsOf } from './collect-claims.ts';

const DAY_LENGTH = 86_400_000;

/**
 * The page's day beside the last day that the dataset speaks of.
 *
 * @param published day on which the page says it was published, YYYY-MM-DD or a longer ISO 8601
 *   date, whose day counts as the page writes it
 * @returns null where the page says no day, or none that exists
 */
export function tellAge(published: string | undefined, dataset: Dataset): PageAge | null {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(published ?? '')?.[1];
  if (day === undefined || !isDay(day)) return null;
  const { asOf } = dataset.info;
  const later = dataset.events.filter((event) => event.date > day);
  const isNewer = day > asOf;
  return {
    published: day,
    asOf,
    relation: isNewer ? 'newer' : later.length > 0 ? 'older' : 'current',
    days: Math.round((Date.parse(asOf) - Date.parse(day)) / DAY_LENGTH),
    events: later.map((event) => ({
      event,
      citations: citationsOf(event.sources, dataset.sources),
    })),
  };
}

/** The 31st of February is none: a date that rolls over is not the day that was written. */
function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
