import { LOOSELY_JOINED, JOINED, SENTENCE_END } from '../text/judge-gap.ts';
import {
  ANY_WORD,
  CAPITALS,
  type CompiledForm,
  GAP,
  type Gazetteer,
  INSIDE,
  LOOSE,
  NUMBER,
} from './gazetteer.ts';
import { IS_CAPITALS, IS_NUMBER, readWords, type Words } from './read-words.ts';

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
  const matches: Match[] = [];
  let sentence = -1;
  for (let word = 0; word < words.start.length; word++) {
    if (words.before[word] === SENTENCE_END) sentence++;
    if (words.set[word] === 0 && words.flags[word] === 0) continue;
    const found = new MatchesAtWord(text, words, gazetteer, word).find();
    for (const match of found) matches.push({ ...match, sentence });
  }
  return { text, matches, sentences: sentence + 1 };
}

type Found = Omit<Match, 'sentence'>;

/** Walks the automaton from one word; keeps the longest match of each form. */
class MatchesAtWord {
  readonly #words: Words;
  readonly #gazetteer: Gazetteer;
  readonly #first: number;
  readonly #longest = new Map<number, Found>();

  constructor(_text: string, words: Words, gazetteer: Gazetteer, first: number) {
    this.#words = words;
    this.#gazetteer = gazetteer;
    this.#first = first;
  }

  find(): Iterable<Found> {
    const { setStart, setClass, beginStart, beginTarget, beginFlags } = this.#gazetteer;
    const classes: number[] = [];
    const set = this.#words.set[this.#first] ?? 0;
    if (set > 0) {
      for (let at = setStart[set - 1] ?? 0; at < (setStart[set] ?? 0); at++) {
        classes.push(setClass[at] ?? 0);
      }
    }
    if ((this.#words.flags[this.#first] ?? 0) & IS_NUMBER) classes.push(NUMBER);
    for (const wordClass of classes) {
      for (let at = beginStart[wordClass] ?? 0; at < (beginStart[wordClass + 1] ?? 0); at++) {
        const flags = beginFlags[at] ?? 0;
        if (this.#lacksCapitals(this.#first, flags)) continue;
        const inside = flags & INSIDE ? this.#first : -1;
        this.#walk(beginTarget[at] ?? 0, this.#first, inside, inside);
      }
    }
    return this.#longest.values();
  }

  /** At `state` with `word` just read; the span so far runs from word `from` to word `to`. */
  #walk(state: number, word: number, from: number, to: number): void {
    const { acceptStart, acceptForm, stateStart, edgeTarget, edgeFlags } = this.#gazetteer;
    for (let at = acceptStart[state] ?? 0; at < (acceptStart[state + 1] ?? 0); at++) {
      this.#keep(acceptForm[at] ?? 0, word, from, to);
    }
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
    return (flags & CAPITALS) !== 0 && ((this.#words.flags[word] ?? 0) & IS_CAPITALS) === 0;
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
