import { expect, test } from 'vitest';
import { formatDate } from '../../../lib/text/format-date.ts';

test.each([
  ['2026-01-06', 'en-GB', '6 Jan 2026'],
  ['2026-01-01', 'en-GB', '1 Jan 2026'],
  ['2025-12-31', 'en-GB', '31 Dec 2025'],
  ['2026-01', 'en-GB', 'Jan 2026'],
  ['2026-01-06', 'de', '6. Jan. 2026'],
])('%s in %s is "%s"', (date, locale, wanted) => {
  expect(formatDate(date, locale)).toBe(wanted);
});
