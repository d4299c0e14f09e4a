import type { BlockContext } from './block-context.ts';
import { chooseLongest } from './choose-longest.ts';
import { compareInBlock } from './place.ts';
import type { Match } from './scan-block.ts';
import { DATE } from './signs.ts';

/** A date as far as it is named: "January", "6 January", "January 2026". */
export interface PartialDate {
  month: number;
  day: number | null;
  year: number | null;
}

/** A date in a text; the signals `month-01` to `month-12` of the seeds find them. */
export interface NamedDate extends PartialDate {
  place: Match;
}

const MONTH_SIGNAL = 'month-';

const NO_DATES: readonly NamedDate[] = [];

/** The dates of a block, in reading order. */
export function readDates({ scan, signs }: BlockContext): readonly NamedDate[] {
  if ((signs & DATE) === 0) return NO_DATES;
  const places = scan.matches.filter(({ form }) => form.signs & DATE).sort(compareInBlock);
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
