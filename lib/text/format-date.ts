/**
 * A date of the dataset in words: "6 Jan 2026", or "Jan 2026" where only the month is known.
 *
 * @param date `YYYY-MM-DD` or `YYYY-MM`
 * @param locale BCP 47 tag
 */
export function formatDate(date: string, locale: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const format = formatOf(locale, day !== undefined);
  return format.format(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
}

/** Formats by locale and precision: making one takes a thousand times as long as using it. */
const known = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, hasDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${hasDay}`;
  const before = known.get(key);
  if (before) return before;
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    ...(hasDay && { day: 'numeric' }),
    // The parts are given in UTC, so that no time zone makes another day of them.
    timeZone: 'UTC',
  });
  known.set(key, format);
  return format;
}
