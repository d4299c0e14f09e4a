import { cleanText } from './clean-text.ts';
import { percentEncode, webAddress } from './web-address.ts';

/** Words of a page, and those around them, to find them again by. */
export interface TextQuote {
  exact: string;
  /** Whole words right before `exact`, empty where there are none or they are not known. */
  prefix: string;
  /** Whole words right after `exact`, empty where there are none or they are not known. */
  suffix: string;
}

/** Longer quotes are told by their first and last words, in UTF-16 code units: links stay short. */
const LONGEST_WHOLE_QUOTE = 100;

/** Words that tell an end of a long quote, or what stands before and after a quote. */
const EDGE_WORDS = 6;

/** Stands in the text of a page for a picture, which no browser would find. */
const PICTURE = '\ufffc';

/** Ends of a quote where it was cut. */
const CUT = /^[\s…]+|[\s…]+$/g;

/**
 * A link that has the browser scroll to words of a page and mark them: a text fragment,
 * `#:~:text=[prefix-,]start[,end][,-suffix]` (https://wicg.github.io/scroll-to-text-fragment/).
 * Prefix and suffix are named where the words stand in the page more than once, or where that is
 * not known.
 *
 * @param url address of the page; a fragment of its own is kept, a text fragment replaced
 * @param standsOnce whether words stand in the page only once; null where its text is not known
 * @returns null where the address is none of the web or nothing is quoted
 */
export function linkToText(
  url: string,
  quote: TextQuote,
  standsOnce: ((words: string) => boolean) | null,
): string | null {
  const address = webAddress(url);
  const pieces = piecesOf(quote.exact.replace(CUT, ''));
  if (address === null || pieces.length === 0) return null;
  const [start, end] = edgesOf(pieces);
  const isOnlyOne = standsOnce?.(start) === true;
  const prefix = isOnlyOne ? '' : lastWords(cleanText(quote.prefix.split(PICTURE).at(-1) ?? ''));
  const suffix = isOnlyOne ? '' : firstWords(cleanText(quote.suffix.split(PICTURE)[0] ?? ''));
  const terms = [
    ...(prefix === '' ? [] : [`${encodeTerm(prefix)}-`]),
    encodeTerm(start),
    ...(end === null ? [] : [encodeTerm(end)]),
    ...(suffix === '' ? [] : [`-${encodeTerm(suffix)}`]),
  ];
  const place = address.replace(/:~:.*$/, '');
  return `${place}${place.includes('#') ? '' : '#'}:~:text=${terms.join(',')}`;
}

/** A quote as one term, or as its two ends where it is long or has a picture inside. */
function edgesOf(pieces: readonly string[]): [start: string, end: string | null] {
  const [first = '', ...others] = pieces;
  const last = others.at(-1) ?? first;
  if (others.length === 0 && first.length <= LONGEST_WHOLE_QUOTE) return [first, null];
  return [firstWords(first), lastWords(last)];
}

/** The text between pictures. */
function piecesOf(text: string): string[] {
  return text.split(PICTURE).map(cleanText).filter(Boolean);
}

function firstWords(text: string): string {
  return text.split(' ').slice(0, EDGE_WORDS).join(' ');
}

function lastWords(text: string): string {
  return text.split(' ').slice(-EDGE_WORDS).join(' ');
}

/** The syntax of text fragments gives `-`, `,` and `&` a meaning; brackets end links in prose. */
function encodeTerm(term: string): string {
  return encodeURIComponent(term).replace(/[-!'()*~]/g, percentEncode);
}
