import { JOINED, LOOSELY_JOINED, SENTENCE_END } from '../text/judge-gap.ts';
import { type EdgeIndex, edgesOf } from './edge-index.ts';
import {
  CAPITALISED,
  CAPITALS,
  type CompiledForm,
  type Gazetteer,
  INSIDE,
  LOOSE,
} from './gazetteer.ts';
import { IS_CAPITALISED, IS_CAPITALS, IS_NUMBER, readWords, type Words } from './read-words.ts';

/** A place of a block where a pattern of the seeds fits, before any context is asked. */
export interface Match {
  form: CompiledForm;
  /** Span of the mention, UTF-16 code units of the block, end exclusive. */
  start: number;
  end: number;
  /** End of all that the pattern covers, context words included. */
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
  readonly #edges: EdgeIndex;

  constructor(words: Words, gazetteer: Gazetteer) {
    this.#words = words;
    this.#gazetteer = gazetteer;
    this.#edges = edgesOf(gazetteer);
  }

  /** Matches that begin at a word. */
  findAt(word: number): Found[] {
    this.#follow(0, word, JOINED, -1, -1);
    if (this.#longest.size === 0) return [];
    const found = [...this.#longest.values()];
    this.#longest.clear();
    return found;
  }

  /** At `state` with `word` just read; the span so far runs from word `from` to word `to`. */
  #walk(state: number, word: number, from: number, to: number): void {
    this.#accept(state, word, from, to);
    const gap = this.#words.before[word + 1];
    if (gap !== undefined && gap <= LOOSELY_JOINED) this.#follow(state, word + 1, gap, from, to);
  }

  /** Takes every edge of a state that a word fits. */
  #follow(state: number, word: number, gap: number, from: number, to: number): void {
    const { edgeTarget, edgeFlags } = this.#gazetteer;
    const isNumber = ((this.#words.flags[word] ?? 0) & IS_NUMBER) !== 0;
    for (const edge of this.#edges.find(state, this.#words.set[word] ?? 0, isNumber)) {
      const flags = edgeFlags[edge] ?? 0;
      if ((gap > JOINED && !(flags & LOOSE)) || this.#lacksCapitals(word, flags)) continue;
      const inside = flags & INSIDE;
      this.#walk(edgeTarget[edge] ?? 0, word, inside && from < 0 ? word : from, inside ? word : to);
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
      wholeEnd: end[word],
    };
    const longest = this.#longest.get(form);
    if (!isComplete(match) || (longest && !isLonger(match, longest))) return;
    this.#longest.set(form, match);
  }
}

/** Of two matches of a form the one that reaches farther counts, then the one that marks more. */
function isLonger(match: Found, other: Found): boolean {
  if (match.wholeEnd !== other.wholeEnd) return match.wholeEnd > other.wholeEnd;
  return match.end - match.start > other.end - other.start;
}

function isComplete(match: { [Key in keyof Found]: Found[Key] | undefined }): match is Found {
  return match.form !== undefined && match.start !== undefined && match.end !== undefined;
}
