import { JOINED, LOOSELY_JOINED, SENTENCE_END } from '../text/judge-gap.ts';
import {
  ANY_WORD,
  CAPITALISED,
  CAPITALS,
  type CompiledForm,
  GAP,
  type Gazetteer,
  INSIDE,
  LOOSE,
  NUMBER,
} from './gazetteer.ts';
import { IS_CAPITALISED, IS_CAPITALS, IS_NUMBER, readWords, type Words } from './read-words.ts';

/** A place of a block where a pattern of the seeds fits, before any context is asked. */
export interface Match {
  form: CompiledForm;
  /** Span of the mention, UTF-16 code units of the block, end exclusive. */
  start: number;
  end: number;
  /** All that the pattern covers, context words included. */
  wholeStart: number;
  wholeEnd: number;
  /** Number of the sentence in the block, from 0. */
  sentence: number;
}

/** All that later steps need to know of a block. Depends on the block alone, so it may be kept. */
export interface BlockScan {
  text: string;
  matches: Match[];
  sentences: number;
}

/**
 * Finds every place where a pattern fits a block of text, in one pass over its words: linear in
 * the text, since patterns are finite and hold no repetition.
 */
export function scanBlock(text: string, gazetteer: Gazetteer): BlockScan {
  const words = readWords(text, gazetteer);
  const finder = new MatchFinder(words, gazetteer);
  const matches: Match[] = [];
  let sentence = -1;
  for (let word = 0; word < words.start.length; word++) {
    if (words.before[word] === SENTENCE_END) sentence++;
    if (words.set[word] === 0 && !((words.flags[word] ?? 0) & IS_NUMBER)) continue;
    for (const match of finder.findAt(word)) matches.push({ ...match, sentence });
  }
  return { text, matches, sentences: sentence + 1 };
}

type Found = Omit<Match, 'sentence'>;

/** Walks the automaton from a word of a block; keeps the longest match of each form. */
class MatchFinder {
  readonly #words: Words;
  readonly #gazetteer: Gazetteer;
  readonly #longest = new Map<number, Found>();
  #first = 0;

  constructor(words: Words, gazetteer: Gazetteer) {
    this.#words = words;
    this.#gazetteer = gazetteer;
  }

  /** Matches that begin at a word. */
  findAt(word: number): Found[] {
    const { setStart, setClass } = this.#gazetteer;
    this.#first = word;
    const set = this.#words.set[word] ?? 0;
    if (set > 0) {
      const end = setStart[set] ?? 0;
      for (let at = setStart[set - 1] ?? 0; at < end; at++) this.#begin(setClass[at] ?? 0);
    }
    if ((this.#words.flags[word] ?? 0) & IS_NUMBER) this.#begin(NUMBER);
    if (this.#longest.size === 0) return [];
    const found = [...this.#longest.values()];
    this.#longest.clear();
    return found;
  }

  /** Follows the edges that leave the start by a class of the first word. */
  #begin(wordClass: number): void {
    const { beginStart, beginTarget, beginFlags } = this.#gazetteer;
    const end = beginStart[wordClass + 1] ?? 0;
    for (let at = beginStart[wordClass] ?? 0; at < end; at++) {
      const flags = beginFlags[at] ?? 0;
      if (this.#lacksCapitals(this.#first, flags)) continue;
      const inside = flags & INSIDE ? this.#first : -1;
      this.#walk(beginTarget[at] ?? 0, this.#first, inside, inside);
    }
  }

  /** At `state` with `word` just read; the span so far runs from word `from` to word `to`. */
  #walk(state: number, word: number, from: number, to: number): void {
    const { stateStart, edgeTarget, edgeFlags } = this.#gazetteer;
    this.#accept(state, word, from, to);
    const next = word + 1;
    const gap = this.#words.before[next];
    if (gap === undefined || gap > LOOSELY_JOINED) return;
    for (let at = stateStart[state] ?? 0; at < (stateStart[state + 1] ?? 0); at++) {
      const flags = edgeFlags[at] ?? 0;
      if (gap > JOINED && !(flags & LOOSE)) continue;
      if (!this.#fits(next, at, flags)) continue;
      const inside = flags & INSIDE;
      this.#walk(edgeTarget[at] ?? 0, next, inside && from < 0 ? next : from, inside ? next : to);
    }
  }

  /** Keeps a match of each form that ends at a state. */
  #accept(state: number, word: number, from: number, to: number): void {
    const { acceptStart, acceptForm } = this.#gazetteer;
    const end = acceptStart[state + 1] ?? 0;
    for (let at = acceptStart[state] ?? 0; at < end; at++) {
      this.#keep(acceptForm[at] ?? 0, word, from, to);
    }
  }

  #fits(word: number, edge: number, flags: number): boolean {
    if (flags & GAP) return true;
    if (this.#lacksCapitals(word, flags)) return false;
    const wordClass = this.#gazetteer.edgeClass[edge] ?? ANY_WORD;
    if (wordClass === NUMBER) return ((this.#words.flags[word] ?? 0) & IS_NUMBER) !== 0;
    const set = this.#words.set[word] ?? 0;
    if (set === 0) return false;
    const { setStart, setClass } = this.#gazetteer;
    for (let at = setStart[set - 1] ?? 0; at < (setStart[set] ?? 0); at++) {
      if (setClass[at] === wordClass) return true;
    }
    return false;
  }

  #lacksCapitals(word: number, flags: number): boolean {
    if ((flags & (CAPITALS | CAPITALISED)) === 0) return false;
    const wanted = flags & CAPITALS ? IS_CAPITALS : IS_CAPITALISED;
    return ((this.#words.flags[word] ?? 0) & wanted) === 0;
  }

  #keep(form: number, word: number, from: number, to: number): void {
    const record = this.#gazetteer.forms[form];
    const { start, end } = this.#words;
    const match = {
      form: record,
      start: start[from],
      end: end[to],
      wholeStart: start[this.#first],
      wholeEnd: end[word],
    };
    const longest = this.#longest.get(form);
    if (!isComplete(match) || (longest && longest.wholeEnd >= match.wholeEnd)) return;
    this.#longest.set(form, match);
  }
}

function isComplete(match: { [Key in keyof Found]: Found[Key] | undefined }): match is Found {
  return match.form !== undefined && match.start !== undefined && match.end !== undefined;
}
