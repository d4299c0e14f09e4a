/**
 * An address that may be linked to, every sign in it that could end a link or a field
 * percent-encoded; null for what is no address of the web, such as `javascript:`.
 */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  // The parser leaves ASCII alone in it.
  return href.replace(/[^\w\-.~:/?#[\]@$&+,;=%]/g, percentEncode);
}

/** An ASCII character as `%XX`. */
export function percentEncode(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
