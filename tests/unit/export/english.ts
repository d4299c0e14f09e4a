import type { Translator } from '../../../lib/schema/translate.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

const catalogue: Record<string, { message: string }> = messages;

function fillIn(key: string, values: readonly (string | number)[]): string {
  const { message } = catalogue[key] ?? { message: key };
  return message.replace(/\$(\d)/g, (place, digit) => String(values[Number(digit) - 1] ?? place));
}

/** The extension's sentences as the browser gives them in English. */
export const english: Translator = {
  locale: 'en-GB',
  text: (key, ...values) => fillIn(key, values),
  plural: (key, count, ...values) =>
    fillIn(`${key}_${count === 1 ? 'one' : 'other'}`, [count, ...values]),
};
