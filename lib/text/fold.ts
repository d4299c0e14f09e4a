/** What {@link foldCode} returns for a character between words: space, punctuation, symbols. */
export const SEPARATOR = 0;

/**
 * What {@link foldCode} returns for a character that is passed over inside a word: soft hyphen,
 * zero-width characters, combining accents, variation selectors, bidirectional controls.
 */
export const IGNORED = 1;

/** End of the table: letters of European scripts, and dashes and quotation marks lie below. */
const TABLE_END = 0x2070;

/** Letters without a canonical decomposition that readers take for their plain form. */
const PLAIN: Record<string, string> = {
  ß: 's',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'a',
  œ: 'o',
  ґ: 'г',
};

/** Made when a text first holds a sign that only it can tell: the browser takes long to build it. */
let letters: RegExp | null = null;

/** Stands in {@link FOLD_TABLE} for a code unit that no text has held yet. */
export const UNFOLDED = 0xffff;

/**
 * Folded units, each worked out when a text first holds it: a page needs a few dozen of them.
 * For loops over whole pages, which ask {@link foldCode} only where the table does not know.
 */
export const FOLD_TABLE = new Uint16Array(TABLE_END).fill(UNFOLDED);

function isIgnored(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

/** Letters and digits of ASCII, by far the most of any text in Latin letters. */
function foldAscii(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) ? code : SEPARATOR;
}

/** Whether a character is a letter or a number: most letters have two cases, as has one accent. */
function isLetter(character: string): boolean {
  if (character.toLowerCase() !== character.toUpperCase())
    return !isIgnored(character.charCodeAt(0));
  letters ??= /[\p{L}\p{N}]/u;
  return letters.test(character);
}

/** Dashes, quotation marks and spaces between the scripts of Europe and the end of the table. */
const isPunctuation = (code: number) =>
  (code >= 0x2000 && code < TABLE_END) || code === 0xa0 || code === 0xab || code === 0xbb;

/** Lower case, accents off. Slow; done once for each unit of the table, and for rare ones. */
function foldByNormalising(code: number): number {
  if (code < 0x80) return foldAscii(code);
  if (isIgnored(code)) return IGNORED;
  if (isPunctuation(code)) return SEPARATOR;
  const character = String.fromCharCode(code);
  if (!isLetter(character)) return SEPARATOR;
  // Some letters decompose into a space and a mark, or into several letters: the first one counts.
  const plain = [...character.normalize('NFKD').toLowerCase()].find(isLetter) ?? character;
  return (PLAIN[plain] ?? plain).charCodeAt(0);
}

/** Whether a UTF-16 code unit is a capital letter. */
export function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const character = String.fromCharCode(code);
  return code < TABLE_END && character !== character.toLowerCase();
}

/** Scripts above the table whose letters fold to something else; the rest stand for themselves. */
function needsNormalising(code: number): boolean {
  return code >= 0xfb00;
}

/** Punctuation and symbols above the table: currency, arrows, CJK marks. */
function isHighSeparator(code: number): boolean {
  return code < 0x2c00 || (code >= 0x3000 && code < 0x3005);
}

/**
 * One UTF-16 code unit to the unit that forms and texts are compared by: lower case, without
 * accent. {@link SEPARATOR} between words, {@link IGNORED} for what is passed over. One unit
 * gives one unit, so offsets need no map.
 */
export function foldCode(code: number): number {
  if (code < TABLE_END) {
    const folded = FOLD_TABLE[code] ?? SEPARATOR;
    if (folded !== UNFOLDED) return folded;
    FOLD_TABLE[code] = foldByNormalising(code);
    return FOLD_TABLE[code] ?? SEPARATOR;
  }
  if (isIgnored(code)) return IGNORED;
  if (isHighSeparator(code)) return SEPARATOR;
  // Half of a surrogate pair: mostly emoji, never part of a form.
  if (code >= 0xd800 && code < 0xe000) return SEPARATOR;
  return needsNormalising(code) ? foldByNormalising(code) : code;
}

/** A word folded as a whole, ignored characters left out. Separators are dropped too. */
export function foldWord(word: string): string {
  let folded = '';
  for (let index = 0; index < word.length; index++) {
    const code = foldCode(word.charCodeAt(index));
    if (code > IGNORED) folded += String.fromCharCode(code);
  }
  return folded;
}
