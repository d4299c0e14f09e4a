import type { MessageKey, Translator } from '../schema/translate.ts';
import { browser } from './browser.ts';

/**
 * The catalogue's own language, which is the reader's only where a catalogue in it exists: the
 * plural forms of the reader's language would not fit English sentences.
 */
const locale = browser.i18n.getMessage('catalogueLanguage') || 'en';
const numbers = new Intl.NumberFormat(locale);
const pluralRules = new Intl.PluralRules(locale);

function lookUp(key: string, values: readonly (string | number)[]): string {
  const written = values.map((value) =>
    typeof value === 'number' ? numbers.format(value) : value,
  );
  return browser.i18n.getMessage(key, written);
}

/** The extension's own sentences in the reader's language. */
export const translator: Translator = {
  locale,
  text: (key: MessageKey, ...values) => lookUp(key, values),
  plural: (key, count, ...values) =>
    lookUp(`${key}_${pluralRules.select(count)}`, [count, ...values]) ||
    lookUp(`${key}_other`, [count, ...values]),
};
