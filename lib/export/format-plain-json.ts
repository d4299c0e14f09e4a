/**
 * What JSON may hold as it is, but an editor would not show: controls of direction, other
 * controls, line separators.
 */
const UNSEEN = /[\p{Bidi_Control}\u007f-\u009f\u2028\u2029\ufeff]/gu;

/**
 * A value as indented JSON with a line feed at its end. Signs that could make the file look
 * otherwise than it is are escaped, so that nothing is lost and nothing turned around.
 */
export function formatPlainJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2).replace(
    UNSEEN,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}
