import type { Figure } from '../schema/entry.ts';
import type { MessageKey, Translator } from '../schema/translate.ts';

const HEDGES: Partial<Record<Figure['qualifier'], MessageKey>> = {
  about: 'cardAbout',
  'at-least': 'cardAtLeast',
  'at-most': 'cardAtMost',
  'more-than': 'cardMoreThan',
};

/** A figure of the dataset in words: "about 15,000–30,000 troops". */
export function describeFigure(
  { value, range, qualifier, unit }: Figure,
  { text, locale }: Translator,
): string {
  const numbers = new Intl.NumberFormat(locale);
  const written = range ? numbers.formatRange(range.from, range.to) : numbers.format(value ?? 0);
  const hedge = HEDGES[qualifier];
  return `${hedge ? text(hedge, written) : written} ${unit}`;
}
