/**
 * A date of the dataset in the reader's language: "6 Jan 2026", or "Jan 2026" where only the
 * month is known.
 *
 * @param date `YYYY-MM-DD` or `YYYY-MM`
 * @param locale BCP 47 tag
 */
export function formatDate(date: string, locale: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    ...(day !== undefined && { day: 'numeric' }),
    // The parts are given in UTC, so that no time zone makes another day of them.
    timeZone: 'UTC',
  });
  return format.format(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
}
