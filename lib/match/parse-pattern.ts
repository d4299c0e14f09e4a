import { foldWord } from '../text/fold.ts';

/** One step of a pattern. Documented for authors in CONTRIBUTING.md, "Surface forms". */
export type PatternNode =
  /** A word; `prefix`: any ending may follow. */
  | { kind: 'word'; word: string; prefix: boolean; letters: LetterCase }
  /** A number in digits. */
  | { kind: 'number' }
  /** Up to `most` words of any kind. */
  | { kind: 'gap'; most: number }
  /** Any one of the sequences; `optional`: or none. */
  | { kind: 'choice'; options: PatternNode[][]; optional: boolean }
  /** A comma, slash or dash may stand before what follows. */
  | { kind: 'loose' }
  /** The span of the mention begins or ends here. */
  | { kind: 'open' }
  | { kind: 'close' };

/** How a word must stand in the text: in any letters, with a capital, or all in capitals. */
export type LetterCase = 'any' | 'initial' | 'capitals';

/** A pattern that cannot be read; the message says where and what was wanted. */
export class PatternError extends Error {}

/** Named lists of a language; each holds patterns. */
export type PatternLists = Record<string, string[]>;

/** Most words that one gap may pass over: more would tie together what is apart. */
const LONGEST_GAP = 8;

const TOKEN = /\s+|<[^>]*>?|_\d*|[()[\]{}|,#]|[^\s()[\]{}|,#<_]+/gu;

/**
 * Reads a pattern such as `[multinational|reassurance] {force} _2 (for|in) <ukraine>`.
 *
 * @param pattern the pattern as it stands in the seeds
 * @param lists the named lists that `<name>` refers to
 * @throws PatternError where the pattern or a list that it names cannot be read
 */
export function parsePattern(pattern: string, lists: PatternLists): PatternNode[] {
  return new PatternReader(pattern, lists, []).read();
}

class PatternReader {
  readonly #pattern: string;
  readonly #lists: PatternLists;
  /** Lists that are being read, outermost first: a list may not hold itself. */
  readonly #within: string[];
  readonly #tokens: string[];
  #next = 0;

  constructor(pattern: string, lists: PatternLists, within: string[]) {
    this.#pattern = pattern;
    this.#lists = lists;
    this.#within = within;
    this.#tokens = (pattern.match(TOKEN) ?? []).filter((token) => token.trim() !== '');
  }

  read(): PatternNode[] {
    const options = this.#readOptions(null);
    return options.length === 1 && options[0] !== undefined
      ? options[0]
      : [{ kind: 'choice', options, optional: false }];
  }

  /** Sequences separated by `|`, up to `closer` or the end. */
  #readOptions(closer: string | null): PatternNode[][] {
    const options: PatternNode[][] = [[]];
    for (;;) {
      const token = this.#tokens[this.#next++];
      if (token === closer || (token === undefined && closer === null)) break;
      if (token === undefined) throw this.#fail(`found no "${closer}" for an opened group`);
      if (token === '|') options.push([]);
      else options.at(-1)?.push(...this.#readNode(token));
    }
    if (options.some((option) => option.length === 0)) throw this.#fail('found an empty choice');
    return options;
  }

  #readNode(token: string): PatternNode[] {
    switch (token) {
      case '(':
        return [{ kind: 'choice', options: this.#readOptions(')'), optional: false }];
      case '[':
        return [{ kind: 'choice', options: this.#readOptions(']'), optional: true }];
      case '{':
        return [{ kind: 'open' }];
      case '}':
        return [{ kind: 'close' }];
      case ',':
        return [{ kind: 'loose' }];
      case '#':
        return [{ kind: 'number' }];
      case ')':
      case ']':
        throw this.#fail(`found "${token}" without its opening bracket`);
    }
    if (token.startsWith('_')) return [this.#readGap(token)];
    if (token.startsWith('<')) return [this.#readList(token)];
    return readWords(token, () => this.#fail(`found no letter or digit in "${token}"`));
  }

  #readGap(token: string): PatternNode {
    const most = token === '_' ? 1 : Number(token.slice(1));
    if (most < 1 || most > LONGEST_GAP) {
      throw this.#fail(`found a gap of ${most} words, wanted 1 to ${LONGEST_GAP}`);
    }
    return { kind: 'gap', most };
  }

  #readList(token: string): PatternNode {
    const name = token.slice(1, -1);
    const patterns = Object.hasOwn(this.#lists, name) ? this.#lists[name] : undefined;
    if (!token.endsWith('>') || patterns === undefined) {
      throw this.#fail(`found "${token}", wanted the name of a list of this file`);
    }
    if (this.#within.includes(name)) throw this.#fail(`found list "${name}" inside itself`);
    const within = [...this.#within, name];
    const options = patterns.map((pattern) =>
      new PatternReader(pattern, this.#lists, within).read(),
    );
    return { kind: 'choice', options, optional: false };
  }

  #fail(reason: string): PatternError {
    return new PatternError(`${reason}, in pattern "${this.#pattern}"`);
  }
}

/** Words of a token, split where a text's would be: `ukraine's` is `ukraine` and `s`. */
function readWords(token: string, fail: () => PatternError): PatternNode[] {
  const prefix = token.endsWith('*');
  const initial = token.startsWith('^');
  const words = token
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .map(
      (word) =>
        ({ folded: foldWord(word), letters: isCapitals(word) ? 'capitals' : 'any' }) as const,
    );
  if (words.length === 0) throw fail();
  return words.map(({ folded, letters }, index) => ({
    kind: 'word',
    word: folded,
    prefix: prefix && index === words.length - 1,
    letters: initial && index === 0 ? 'initial' : letters,
  }));
}

/** Two letters and more, all capital: such a word in a form asks for capitals in the text. */
function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}
