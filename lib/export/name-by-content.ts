/**
 * A name for a thing that has no address: a URN with a UUID of version 8 (RFC 9562), made from
 * what the thing is, so that the same export gives the same names.
 */
export function nameByContent(...contents: readonly string[]): string {
  const text = JSON.stringify(contents);
  const digits = [0, 1, 2, 3]
    .map((seed) => hash(text, seed).toString(16).padStart(8, '0'))
    .join('');
  const variant = ((Number.parseInt(digits[16] ?? '0', 16) & 3) | 8).toString(16);
  const uuid = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ];
  return `urn:uuid:${uuid.join('-')}`;
}

/** FNV-1a over UTF-16 code units with a seed, mixed at the end as MurmurHash3 does. 32 bits. */
function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1);
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
