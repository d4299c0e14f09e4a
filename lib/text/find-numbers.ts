import { foldWord } from './fold.ts';

/** How a language writes numbers; see `numeralsSchema`. */
export interface NumberWords {
  decimal: '.' | ',';
  compounds: boolean;
  words: Readonly<Record<string, number>>;
  rough: Readonly<Record<string, number>>;
  joiners: readonly string[];
  ranges: readonly string[];
  openers: readonly string[];
  pairs: readonly string[];
  articles: readonly string[];
}

/** A number or a range in a text; `start` and `end` count UTF-16 code units, end exclusive. */
export interface FoundNumber {
  start: number;
  end: number;
  /** Both ends; the same where it is one number. */
  from: number;
  to: number;
  /** Whether the words themselves say "about": une trentaine. */
  rough: boolean;
}

/** A run of digits with its groups and decimals, or a word. */
interface Token {
  start: number;
  end: number;
  /** Folded, for words; null for digits. */
  word: string | null;
  digits: string | null;
}

/** Digits with groups of three behind a space, dot, comma or apostrophe, and decimals. */
const TOKEN =
  /(?<digits>(?<![\p{L}\d.,+])\d{1,3}(?:(?:[\u00a0\u202f\u2009 ]\d{3})+(?!\d)|(?:[.,'’]\d{3})+(?!\d))(?:[.,]\d{1,2}(?!\d))?|(?<![\p{L}\d+])\d+(?:[.,]\d+)?(?!\d))|(?<word>\p{L}[\p{L}\p{M}'’ʼ\u00ad]*)/gu;

/** What may stand between the words of one number. */
const WITHIN = /^[\s\u00a0-]*$/u;

const DASH = /^\s*[-–—‑]\s*$/u;

/** From here on a number word multiplies what stands before it. */
const LEAST_MULTIPLIER = 1000;

/** A bare number of four digits between them is a year. */
const YEARS = { from: 1900, to: 2100 };

/**
 * Finds the numbers of a text, in digits and in words, and joins the ends of ranges. Years, the
 * numbers of a telephone and numbers that go on in letters (`G7`, `155th`) are none.
 *
 * @param language how the text's language writes numbers
 */
export function findNumbers(text: string, language: NumberWords): FoundNumber[] {
  const reader = new NumberReader(text, language);
  return reader.joinRanges(reader.readAll());
}

/** A number, before ranges are joined. */
interface Single {
  start: number;
  end: number;
  value: number;
  /** Whether a word such as thousand belongs to it, and which. */
  multiplier: number;
  rough: boolean;
}

class NumberReader {
  readonly #text: string;
  readonly #language: NumberWords;
  readonly #words: ReadonlyMap<string, number>;
  readonly #rough: ReadonlyMap<string, number>;

  constructor(text: string, language: NumberWords) {
    this.#text = text;
    this.#language = language;
    this.#words = foldKeys(language.words);
    this.#rough = foldKeys(language.rough);
  }

  readAll(): Single[] {
    const tokens = this.#tokens();
    const found: Single[] = [];
    for (let index = 0; index < tokens.length; ) {
      const [single, next] = this.#readAt(tokens, index);
      if (single && !this.#isPartOfCode(single)) found.push(single);
      index = Math.max(next, index + 1);
    }
    return found;
  }

  #tokens(): Token[] {
    return [...this.#text.matchAll(TOKEN)].map(({ index, 0: match, groups }) => ({
      start: index,
      end: index + match.length,
      word: groups?.word === undefined ? null : foldWord(groups.word),
      digits: groups?.digits ?? null,
    }));
  }

  /** The number that begins with a token, and the index of the token behind it. */
  #readAt(tokens: Token[], index: number): [Single | null, number] {
    const first = tokens[index];
    if (first === undefined) return [null, index + 1];
    return first.digits === null
      ? this.#readWords(tokens, index, first)
      : this.#readDigits(tokens, index, first, first.digits);
  }

  /** Digits, and the words for thousand or million behind them. */
  #readDigits(
    tokens: Token[],
    index: number,
    first: Token,
    digits: string,
  ): [Single | null, number] {
    let value = readDigits(digits, this.#language.decimal);
    let next = index + 1;
    let end = first.end;
    let multiplier = 1;
    for (let token = tokens[next]; token?.word != null; token = tokens[next]) {
      const factor = this.#words.get(token.word) ?? 0;
      if (factor < LEAST_MULTIPLIER || !WITHIN.test(this.#text.slice(end, token.start))) break;
      multiplier *= factor;
      end = token.end;
      next++;
    }
    // A full stop may end a short form of thousand: тис., Mrd.
    if (multiplier > 1 && this.#text[end] === '.' && /\s/.test(this.#text[end + 1] ?? '')) end++;
    if (value === null || (multiplier === 1 && isYear(digits))) return [null, next];
    value *= multiplier;
    if (!Number.isFinite(value)) return [null, next];
    const goesOn = /^(?:\p{L}|[%‰°]|\s?%)/u.test(this.#text.slice(end));
    return [goesOn ? null : { start: first.start, end, value, multiplier, rough: false }, next];
  }

  /** Number words one after another: "eight hundred thousand", "treinta y cinco". */
  #readWords(tokens: Token[], index: number, first: Token): [Single | null, number] {
    const about = this.#rough.get(first.word ?? '');
    if (about !== undefined) {
      const single = { start: first.start, end: first.end, value: about, multiplier: 1 };
      return [{ ...single, rough: true }, index + 1];
    }
    const values: number[] = [];
    let end = first.end;
    let next = index;
    for (;;) {
      const token = tokens[next];
      if (token?.word == null) break;
      if (next > index && !WITHIN.test(this.#text.slice(end, token.start))) break;
      const parts = this.#valuesOf(token.word);
      if (parts !== null) {
        values.push(...parts);
        end = token.end;
        next++;
      } else if (this.#joins(tokens, next, values)) {
        next++;
        end = token.end;
      } else break;
    }
    // "Thousands of soldiers" is no number; "thirty thousand" is one.
    if (values.length === 0 || (values[0] ?? 0) >= LEAST_MULTIPLIER) {
      return [null, Math.max(next, index + 1)];
    }
    const multiplier = Math.max(1, ...values.filter((value) => value >= LEAST_MULTIPLIER));
    const single = { start: first.start, end, value: evaluate(values), multiplier };
    return [{ ...single, rough: false }, next];
  }

  /** Whether a token is an "and" inside a number: smaller words follow larger ones. */
  #joins(tokens: Token[], at: number, values: number[]): boolean {
    const word = tokens[at]?.word ?? '';
    const last = values.at(-1) ?? 0;
    const following = tokens[at + 1];
    if (last < 20 || !this.#language.joiners.some((joiner) => foldWord(joiner) === word))
      return false;
    const after = following?.word == null ? null : this.#valuesOf(following.word);
    return after !== null && (after[0] ?? 0) < (last < 100 ? 10 : 100);
  }

  #valuesOf(word: string): number[] | null {
    const value = this.#words.get(word);
    if (value !== undefined) return [value];
    return this.#language.compounds ? this.#splitCompound(word) : null;
  }

  /** Parts of a word that is wholly put together from number words: fünf-und-dreißig. */
  #splitCompound(word: string): number[] | null {
    const known = [...this.#words.keys()].filter((key) => word.startsWith(key));
    for (const key of known.sort((a, b) => b.length - a.length)) {
      const value = this.#words.get(key) ?? 0;
      const rest = word.slice(key.length);
      if (rest === '') return [value];
      const joiner = this.#language.joiners.find((text) => rest.startsWith(foldWord(text))) ?? '';
      for (const tail of new Set([rest, rest.slice(foldWord(joiner).length)])) {
        const parts = this.#splitCompound(tail);
        if (parts !== null) return [value, ...parts];
      }
    }
    return null;
  }

  /** Numbers of telephones and dates: three and more in a row with nothing but a sign between. */
  #isPartOfCode({ start, end }: Single): boolean {
    const before = this.#text.slice(Math.max(0, start - 12), start);
    const after = this.#text.slice(end, end + 12);
    const isPhone = /\+\s?[\d\s().-]*$/.test(before) || /\d\s$/.test(before);
    return isPhone || /^(?:[./:]\d| \d{1,3}(?!\d))/.test(after) || /\d[:./]$/.test(before);
  }

  joinRanges(singles: Single[]): FoundNumber[] {
    const found: FoundNumber[] = [];
    for (let index = 0; index < singles.length; index++) {
      const first = singles[index] as Single;
      const second = singles[index + 1];
      const range = second && this.#joinRange(first, second);
      if (range) {
        found.push(range);
        index++;
      } else {
        const { start, end, value, rough } = first;
        found.push({ start, end, from: value, to: value, rough });
      }
    }
    return found;
  }

  #joinRange(first: Single, second: Single): FoundNumber | null {
    const between = this.#text.slice(first.end, second.start);
    const opener = this.#openerBefore(first.start);
    const links = [...this.#language.ranges, ...(opener === null ? [] : this.#language.pairs)];
    const articles = this.#language.articles.map((article) => ` ${article}`);
    const linked = links.some((link) =>
      ['', ...articles].some((article) => between.trim() === `${link}${article}`),
    );
    if (!linked && !DASH.test(between)) return null;
    const factor = sharedFactor(first, second);
    const from = first.value * factor;
    if (from >= second.value) return null;
    const start = opener ?? first.start;
    return { start, end: second.end, from, to: second.value, rough: false };
  }

  /** Where "between" or "from" begins that opens a range at an offset, or null. */
  #openerBefore(at: number): number | null {
    const before = this.#text.slice(Math.max(0, at - 20), at).toLowerCase();
    const articles = ['', ...this.#language.articles.map((article) => `${article} `)];
    for (const opener of this.#language.openers) {
      for (const article of articles) {
        const words = `${opener} ${article}`;
        const start = before.length - words.length;
        if (before.endsWith(words) && !/\p{L}/u.test(before[start - 1] ?? ' ')) {
          return at - words.length;
        }
      }
    }
    return null;
  }
}

/** "15 to 30 thousand" and "15-30,000": what the first end leaves to the second to say. */
function sharedFactor(first: Single, second: Single): number {
  if (first.multiplier > 1 || first.value >= 1000) return 1;
  if (second.multiplier > 1) return second.multiplier;
  return second.value >= 1000 && first.value * 1000 < second.value ? 1000 : 1;
}

function isYear(digits: string): boolean {
  const value = Number(digits);
  return /^\d{4}$/.test(digits) && value >= YEARS.from && value <= YEARS.to;
}

/**
 * What digits stand for; null where the sign before three last digits may be either: 7.500 in an
 * English text.
 */
function readDigits(digits: string, decimal: '.' | ','): number | null {
  const plain = digits.replace(/[\s\u00a0\u202f\u2009'’]/gu, '');
  const group = decimal === '.' ? ',' : '.';
  const parts = plain.split(decimal);
  if (parts.length > 2) return null;
  const [whole = '', fraction] = parts;
  const groups = whole.split(group);
  if (groups.length > 1 && groups.slice(1).some((part) => part.length !== 3)) return null;
  if (fraction !== undefined && (fraction.includes(group) || fraction.length === 3)) return null;
  return Number(fraction === undefined ? groups.join('') : `${groups.join('')}.${fraction}`);
}

/** "Eight hundred thousand" from 8, 100, 1000. */
function evaluate(values: number[]): number {
  let total = 0;
  let current = 0;
  for (const value of values) {
    if (value >= LEAST_MULTIPLIER) {
      total += Math.max(current, 1) * value;
      current = 0;
    } else if (value === 100 && current > 0) current *= 100;
    else current += value;
  }
  return total + current;
}

function foldKeys(words: Readonly<Record<string, number>>): Map<string, number> {
  return new Map(Object.entries(words).map(([word, value]) => [foldWord(word), value]));
}
