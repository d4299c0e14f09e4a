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
import type { Match } from './scan-block.ts';
import { IS_CAPITALISED, IS_CAPITALS, IS_NUMBER, type Words } from './words.ts';

/** What walks along the words of a text need. */
interface Walk {
  words: Words;
  gazetteer: Gazetteer;
  matches: Match[];
  /** Groups of the forms whose anchors the text has from there on. */
  groups: number;
  /** Number of the first match from the word where the walk began. */
  first: number;
  sentence: number;
}

/**
 * Every place where a pattern fits the words of a block, the longest of each form from each
 * word. Tried are the words from which some anchor is reached.
 */
export function findMatches(words: Words, gazetteer: Gazetteer): Match[] {
  const { count, before, begins } = words;
  const matches: Match[] = [];
  const walk: Walk = { words, gazetteer, matches, groups: 0, first: 0, sentence: -1 };
  for (let word = 0; word < count; word++) {
    if (before[word] === SENTENCE_END) walk.sentence++;
    walk.groups = begins[word] ?? 0;
    if (walk.groups === 0) continue;
    walk.first = matches.length;
    begin(walk, word);
  }
  return matches;
}

/** Takes every edge of the start that a word fits, and goes on from there. */
function begin(walk: Walk, word: number): void {
  const { words, gazetteer } = walk;
  if ((words.flags[word] ?? 0) & IS_NUMBER) followAlways(walk, 0, word, JOINED, -1, -1);
  const set = words.set[word] ?? 0;
  if (set === 0) return;
  const { openingStart, openingEdge, edgeTarget, stateGroups } = gazetteer;
  const end = openingStart[set] ?? 0;
  for (let at = openingStart[set - 1] ?? 0; at < end; at++) {
    const edge = openingEdge[at] ?? 0;
    // Most ways end here, which `take` would find out as well.
    if ((stateGroups[edgeTarget[edge] ?? 0] ?? 0) & walk.groups)
      take(walk, edge, word, JOINED, -1, -1);
  }
}

/**
 * Takes every edge of a state that a word fits, and goes on from there. The span so far runs from
 * word `from` to word `to`, -1 for none.
 */
function follow(
  walk: Walk,
  state: number,
  word: number,
  gap: number,
  from: number,
  to: number,
): void {
  const { words, gazetteer } = walk;
  const { stateStart, edgeClass, setStart, setClass } = gazetteer;
  const end = stateStart[state + 1] ?? 0;
  let edge = followAlways(walk, state, word, gap, from, to);
  if (edge === end) return;
  const set = words.set[word] ?? 0;
  if (set === 0) return;
  const lastClass = setStart[set] ?? 0;
  let at = setStart[set - 1] ?? 0;
  while (edge < end) {
    const wanted = edgeClass[edge] ?? 0;
    at = firstFrom(setClass, at, lastClass, wanted);
    if (at === lastClass) return;
    const found = setClass[at] ?? 0;
    if (found === wanted) take(walk, edge++, word, gap, from, to);
    else edge = firstFrom(edgeClass, edge + 1, end, found);
  }
}

/**
 * Takes the edges of a state that ask for any word or for a number, which come first.
 *
 * @returns the edge behind them
 */
function followAlways(
  walk: Walk,
  state: number,
  word: number,
  gap: number,
  from: number,
  to: number,
): number {
  const { stateStart, edgeClass } = walk.gazetteer;
  const end = stateStart[state + 1] ?? 0;
  let edge = stateStart[state] ?? 0;
  for (; edge < end && (edgeClass[edge] ?? 0) <= NUMBER; edge++) {
    if (edgeClass[edge] === ANY_WORD || (walk.words.flags[word] ?? 0) & IS_NUMBER)
      take(walk, edge, word, gap, from, to);
  }
  return edge;
}

/** Place of the first of some ascending numbers that is one or more than it; `end` for none. */
function firstFrom(numbers: Uint16Array, start: number, end: number, least: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Takes an edge if it leads anywhere, and the gap before the word and its capitals allow it. */
function take(walk: Walk, edge: number, word: number, gap: number, from: number, to: number): void {
  const { words, gazetteer } = walk;
  const { stateStart, acceptStart } = gazetteer;
  const state = gazetteer.edgeTarget[edge] ?? 0;
  if (((gazetteer.stateGroups[state] ?? 0) & walk.groups) === 0) return;
  const flags = gazetteer.edgeFlags[edge] ?? 0;
  if (gap > JOINED && !(flags & LOOSE)) return;
  if (flags & (CAPITALS | CAPITALISED) && lacksCapitals(words.flags[word] ?? 0, flags)) return;
  const inside = (flags & INSIDE) !== 0;
  const begin = inside && from < 0 ? word : from;
  const last = inside ? word : to;
  if (acceptStart[state] !== acceptStart[state + 1]) accept(walk, state, word, begin, last);
  const next = word + 1;
  if (next >= words.count || stateStart[state] === stateStart[state + 1]) return;
  const nextGap = words.before[next] ?? SENTENCE_END;
  if (nextGap <= LOOSELY_JOINED) follow(walk, state, next, nextGap, begin, last);
}

function lacksCapitals(wordFlags: number, edgeFlags: number): boolean {
  return (wordFlags & (edgeFlags & CAPITALS ? IS_CAPITALS : IS_CAPITALISED)) === 0;
}

/** Keeps a match of each form that ends at a state, if it is longer than the one there is. */
function accept(walk: Walk, state: number, word: number, from: number, to: number): void {
  const { gazetteer, words, matches, sentence } = walk;
  const { acceptStart, acceptForm, forms } = gazetteer;
  const start = words.start[from];
  const end = words.end[to];
  const wholeEnd = words.end[word];
  if (start === undefined || end === undefined || wholeEnd === undefined) return;
  const lastForm = acceptStart[state + 1] ?? 0;
  for (let at = acceptStart[state] ?? 0; at < lastForm; at++) {
    const form = forms.at(acceptForm[at] ?? 0);
    let number = walk.first;
    while (number < matches.length && matches[number]?.form !== form) number++;
    const before = matches[number];
    if (before && !isLonger(wholeEnd, end - start, before)) continue;
    matches[number] = { form, start, end, wholeEnd, sentence };
  }
}

/** Of two matches of a form the one that reaches farther counts, then the one that marks more. */
function isLonger(wholeEnd: number, length: number, other: Match): boolean {
  if (wholeEnd !== other.wholeEnd) return wholeEnd > other.wholeEnd;
  return length > other.end - other.start;
}
