import type { Figure } from '../schema/entry.ts';

/** How the sources hedge a number, in the dataset's own language. */
const HEDGES: Record<Figure['qualifier'], string> = {
  exactly: '',
  about: 'about ',
  'at-least': 'at least ',
  'at-most': 'at most ',
  'more-than': 'more than ',
};

/** A figure of the dataset in the words of a table: "about 10000–30000 troops, 2026-01". */
export function formatAmount({ value, range, qualifier, unit, asOf }: Figure): string {
  const amount = range ? `${range.from}–${range.to}` : String(value);
  return `${HEDGES[qualifier]}${amount} ${unit}, ${asOf}`;
}
