import type { EntryId } from '../schema/ids.ts';

/** Quotation marks that open, each with those that may close it. */
const CLOSING: Readonly<Record<string, string>> = {
  '«': '»',
  '„': '“”"',
  '“': '”"',
  '‹': '›',
};

/** Abbreviations that may end a mention: thousand, million, the United States. */
const ABBREVIATION = /(?<!\p{L})(?:tys|mln|тис|тыс|млн|UU)$/u;

/** A dot that ends no sentence: "15 tys. i więcej", "EE. UU., Francia". */
const DOT_INSIDE = /^\.(?=\s*[,;:)]|\s+\p{Ll})/u;

/** Least number of words that must stay of a name without the quoted words behind it. */
const LEAST_WORDS = 2;

/**
 * Where the span of a mention ends in its text: with the dot of an abbreviation, and before a
 * quoted attribute of the guarantees (“garantías de seguridad «de varias capas»”), of which it
 * would hold but one mark.
 *
 * @param end offset behind the last word, in UTF-16 code units
 */
export function settleEnd(text: string, start: number, end: number, entry: EntryId): number {
  if (entry === 'security-guarantees') {
    const quoted = findQuotedEnd(text, start, end);
    if (quoted !== null) return quoted;
  }
  // Most mentions end before a space, and the browser takes long to build the expressions.
  if (text[end] !== '.' || !DOT_INSIDE.test(text.slice(end, end + 4))) return end;
  return ABBREVIATION.test(text.slice(start, end)) ? end + 1 : end;
}

/** End of the words before a quotation that opens in a span and closes right behind it, or null. */
function findQuotedEnd(text: string, start: number, end: number): number | null {
  const behind = text[end + (/\s/.test(text[end] ?? '') ? 1 : 0)] ?? '';
  for (let index = end - 1; index > start; index--) {
    const closing = CLOSING[text[index] ?? ''];
    if (closing === undefined || behind === '' || !closing.includes(behind)) continue;
    const name = text.slice(start, index).trimEnd();
    return name.split(/\s+/).length >= LEAST_WORDS ? start + name.length : null;
  }
  return null;
}
