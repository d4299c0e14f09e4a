import { JOINED, LOOSELY_JOINED, SENTENCE_END } from '../text/judge-gap.ts';
import {
  ANY_WORD,
  CAPITALISED,
  CAPITALS,
  type Gazetteer,
  INSIDE,
  LOOSE,
  NUMBER,
} from './gazetteer.ts';
import { setOf } from './look-up-words.ts';
import type { Match } from './scan-block.ts';
import { IS_CAPITALISED, IS_CAPITALS, IS_NUMBER, type Words } from './words.ts';

/** Where a walk stands: the span so far runs from word `from` to word `to`, -1 for none. */
interface Walk {
  text: string;
  words: Words;
  gazetteer: Gazetteer;
  /** Longest match of each form from the word where the walk began. */
  longest: Map<number, Match>;
  sentence: number;
}

/**
 * Every place where a pattern fits the words of a block, the longest of each form from each
 * word. Tried are the words at which a match may begin: see `markBeginnings`.
 *
 * @param words of the text
 */
export function findMatches(text: string, words: Words, gazetteer: Gazetteer): Match[] {
  const matches: Match[] = [];
  const walk: Walk = { text, words, gazetteer, longest: new Map(), sentence: -1 };
  for (let word = 0; word < words.count; word++) {
    if (words.before[word] === SENTENCE_END) walk.sentence++;
    if (words.begins[word] === 0) continue;
    follow(walk, 0, word, JOINED, -1, -1);
    if (walk.longest.size === 0) continue;
    matches.push(...walk.longest.values());
    walk.longest.clear();
  }
  return matches;
}

/** Takes every edge of a state that a word fits, and goes on from there. */
function follow(
  walk: Walk,
  state: number,
  word: number,
  gap: number,
  from: number,
  to: number,
): void {
  const { text, words, gazetteer } = walk;
  const { stateStart, edgeClass } = gazetteer;
  const flags = words.flags[word] ?? 0;
  const end = stateStart[state + 1] ?? 0;
  let edge = stateStart[state] ?? 0;
  // Edges ascend by class, and the two that stand for more than a list of words come first.
  for (; edge < end && (edgeClass[edge] ?? 0) <= NUMBER; edge++) {
    if (edgeClass[edge] === ANY_WORD || flags & IS_NUMBER) take(walk, edge, word, gap, from, to);
  }
  if (edge === end) return;
  const set = setOf(text, words, word, gazetteer);
  if (set === 0) return;
  const { setStart, setClass } = gazetteer;
  const lastClass = setStart[set] ?? 0;
  for (let at = setStart[set - 1] ?? 0; at < lastClass && edge < end; at++) {
    const wordClass = setClass[at] ?? 0;
    edge = firstEdge(edgeClass, edge, end, wordClass);
    for (; edge < end && edgeClass[edge] === wordClass; edge++) {
      take(walk, edge, word, gap, from, to);
    }
  }
}

/** The first edge of some, ascending by class, that is of a class or a later one. */
function firstEdge(edgeClass: Uint16Array, start: number, end: number, wordClass: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edgeClass[middle] ?? 0) < wordClass) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Takes an edge if the gap before the word and its capitals allow it. */
function take(walk: Walk, edge: number, word: number, gap: number, from: number, to: number): void {
  const { words, gazetteer } = walk;
  const flags = gazetteer.edgeFlags[edge] ?? 0;
  if (gap > JOINED && !(flags & LOOSE)) return;
  if (flags & (CAPITALS | CAPITALISED) && lacksCapitals(words.flags[word] ?? 0, flags)) return;
  const inside = (flags & INSIDE) !== 0;
  const state = gazetteer.edgeTarget[edge] ?? 0;
  const begin = inside && from < 0 ? word : from;
  const last = inside ? word : to;
  accept(walk, state, word, begin, last);
  if (word + 1 >= words.count) return;
  const nextGap = words.before[word + 1] ?? SENTENCE_END;
  if (nextGap <= LOOSELY_JOINED) follow(walk, state, word + 1, nextGap, begin, last);
}

function lacksCapitals(wordFlags: number, edgeFlags: number): boolean {
  return (wordFlags & (edgeFlags & CAPITALS ? IS_CAPITALS : IS_CAPITALISED)) === 0;
}

/** Keeps a match of each form that ends at a state, if it is longer than the one there is. */
function accept(walk: Walk, state: number, word: number, from: number, to: number): void {
  const { gazetteer, words, longest, sentence } = walk;
  const { acceptStart, acceptForm } = gazetteer;
  const end = acceptStart[state + 1] ?? 0;
  for (let at = acceptStart[state] ?? 0; at < end; at++) {
    const number = acceptForm[at] ?? 0;
    const start = words.start[from];
    const spanEnd = words.end[to];
    const wholeEnd = words.end[word];
    if (start === undefined || spanEnd === undefined || wholeEnd === undefined) continue;
    const before = longest.get(number);
    if (before && !isLonger(wholeEnd, spanEnd - start, before)) continue;
    const form = gazetteer.forms.at(number);
    longest.set(number, { form, start, end: spanEnd, wholeEnd, sentence });
  }
}

/** Of two matches of a form the one that reaches farther counts, then the one that marks more. */
function isLonger(wholeEnd: number, length: number, other: Match): boolean {
  if (wholeEnd !== other.wholeEnd) return wholeEnd > other.wholeEnd;
  return length > other.end - other.start;
}
