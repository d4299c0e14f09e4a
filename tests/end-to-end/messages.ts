import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

/** What the extension says under a key of its catalogue, with `$1`, `$2`, … filled in. */
export function message(key: keyof typeof messages, ...values: (string | number)[]): string {
  return messages[key].message.replace(/\$(\d)/g, (place, digit) =>
    String(values[Number(digit) - 1] ?? place),
  );
}
