import type { EntryId } from '../schema/ids.ts';
import type { Evidence } from './evidence.ts';

/**
 * How much a full form says that a text is about the guarantees. People and conditions say
 * nothing by themselves: they occur in any news of the war.
 */
const WEIGHTS: Partial<Record<EntryId, number>> = {
  'coalition-of-the-willing': 3,
  'security-guarantees': 2,
  'nato-style-guarantees': 2,
  'paris-declaration': 2,
  'paris-meeting': 1,
  'declaration-of-intent': 2,
  'multinational-force': 1,
  'ceasefire-monitoring': 1,
  'military-hubs': 1,
  'us-backing': 1,
  'renewed-attack-response': 1,
  'long-term-defence-cooperation': 1,
  'budapest-memorandum': 1,
};

/**
 * How much an entry says in a headline, a teaser or a short text, where little is said at all:
 * there a force is told from any other by a condition, a person or a place beside it.
 */
const TIES: Partial<Record<EntryId, number>> = {
  'nato-style-guarantees': 3,
  'coalition-of-the-willing': 2,
  'security-guarantees': 2,
  'multinational-force': 2,
  'ceasefire-monitoring': 2,
  'military-hubs': 2,
  'renewed-attack-response': 2,
  'declaration-of-intent': 1,
  'us-backing': 1,
  'ceasefire-first': 1,
  'national-approval': 1,
  'force-size-and-funding': 1,
  'us-envoys': 1,
  macron: 1,
  starmer: 1,
  'russian-leadership': 1,
};

/** From this tie on an entry is the topic itself, not only what is said of it. */
const ANCHOR = 2;

/**
 * Least sum of ties of a piece that names Ukraine beside an anchor, in one sentence; of one that
 * names both apart; and of one that does not name Ukraine.
 */
const LEAST_TIES = 3;
const LEAST_TIES_APART = 4;

/** Least sum of ties of a single sentence of a longer block, one that names Ukraine. */
const LEAST_TIES_IN_SENTENCE = 4;
const LEAST_TIES_WITHOUT_UKRAINE = 6;

/**
 * Least sum of weights without which nothing else makes a text one about the guarantees; less
 * will do where one of its blocks is so by itself.
 */
const LEAST_WEIGHT = 3;
const LEAST_WEIGHT_WHERE_TIED = 2;

/** Least score of a text; set between the topic texts and the others of the samples. */
const LEAST_SCORE = 7;

/** Least score of a single block, as of a teaser on a front page, and of a very short text. */
const LEAST_BLOCK_SCORE = 6;

/** A text of so few sentences is judged like a block. */
const SHORT_TEXT = 4;

/** A letter, an item of news, the minutes of one point: a text of so few sentences. */
const SHORT_ARTICLE = 12;

/** Least sum of ties of such a text, one that names Russia, or hubs and Paris. */
const LEAST_TIES_OF_LETTER = 7;

/** So much more is wanted of such a text where it names Ukraine once, and Russia never. */
const IN_PASSING = 3;

/** So much more is wanted of a text that never names Ukraine: an idiom may have it all. */
const WITHOUT_UKRAINE = 2;

/** So much more is wanted of a text in which another theatre or subject is named more than Ukraine. */
const MOSTLY_ELSEWHERE = 6;

/** Sentences about Ukraine count for two points each, up to so many. */
const MOST_UKRAINE = 3;

/**
 * Where Ukraine is not named, sentences about Russia count for one point each, up to so many; where
 * it is, Russia and Paris count for one each.
 */
const MOST_RUSSIA = 2;

/** In a longer text at least one sentence in so many must have to do with the topic. */
const SPARSEST = 12;

/**
 * Least number of sentences by which another theatre or subject is what a text is about, and the
 * share of all sentences that they must be: one in so many.
 */
const LEAST_SENTENCES_ON_ANOTHER = 2;
const SPARSEST_ON_ANOTHER = 8;

/** Whether a text, or a piece of one, is about the topic. */
export function isAboutTopic(evidence: Evidence): boolean {
  const { sentences, related } = evidence;
  if (isTied(evidence)) return true;
  const sparse = sentences > SPARSEST && related * SPARSEST < sentences;
  const least = sentences <= SHORT_TEXT ? LEAST_BLOCK_SCORE : LEAST_SCORE;
  return !sparse && reaches(evidence, leastOf(evidence, least));
}

/**
 * Whether one other theatre is named at least as often as Ukraine and in a good part of the text: a
 * report on it may well say that "we do the same for Ukraine".
 */
export function isAboutAnother({ others, ukraine, sentences }: Evidence): boolean {
  const most = Math.max(0, ...others.values());
  return (
    most >= LEAST_SENTENCES_ON_ANOTHER && most >= ukraine && most * SPARSEST_ON_ANOTHER >= sentences
  );
}

/** Whether a block is about the topic by itself, as a teaser on a front page is. */
export function isBlockAboutTopic(evidence: Evidence): boolean {
  return evidence.tied || reaches(evidence, leastOf(evidence, LEAST_BLOCK_SCORE));
}

function reaches(evidence: Evidence, least: number): boolean {
  const { entries, ukraine, russia, paris, elsewhere, tied } = evidence;
  const weight = sumOf(WEIGHTS, entries);
  const beside = (russia > 0 ? 1 : 0) + (paris ? 1 : 0);
  const home =
    ukraine > 0 ? 2 * Math.min(ukraine, MOST_UKRAINE) + beside : Math.min(russia, MOST_RUSSIA);
  const wanted =
    least + (ukraine > 0 ? 0 : WITHOUT_UKRAINE) + (isAboutAnother(evidence) ? MOSTLY_ELSEWHERE : 0);
  const leastWeight = tied ? LEAST_WEIGHT_WHERE_TIED : LEAST_WEIGHT;
  return weight >= leastWeight && weight + home - elsewhere >= wanted;
}

/** Who promised and what: with both, Ukraine need be named but once. */
const TOPIC_ITSELF: readonly EntryId[] = ['coalition-of-the-willing', 'security-guarantees'];

/** More than the least score for a letter or an item of news that names Ukraine in passing. */
function leastOf({ sentences, ukraine, russia, entries }: Evidence, least: number): number {
  const isPlain = TOPIC_ITSELF.every((entry) => entries.has(entry));
  const inPassing = sentences <= SHORT_ARTICLE && ukraine === 1 && russia === 0 && !isPlain;
  return inPassing ? least + IN_PASSING : least;
}

/** Whether a block of a page about another theatre has nothing to do with that, and says enough. */
export function isApartFromOthers({ ukraine, others, hinted }: Evidence): boolean {
  return ukraine > 0 && others.size === 0 && sumOf(TIES, hinted) >= LEAST_TIES_APART;
}

/** Whether a few sentences about nothing else hold signs of the topic side by side. */
export function isTied(evidence: Evidence): boolean {
  const { sentences, elsewhere, ukraine, russia, hinted, anchored, paris } = evidence;
  if (sentences > SHORT_ARTICLE || elsewhere > 0) return false;
  const ties = sumOf(TIES, hinted) + (paris ? 1 : 0);
  const isAnchored = [...hinted].some(isAnchor);
  if (sentences > SHORT_TEXT) {
    const isOurs = russia > 0 || (paris && hinted.has('military-hubs'));
    return isOurs && isAnchored && ties >= LEAST_TIES_OF_LETTER;
  }
  if (anchored) return ties >= LEAST_TIES;
  const anchors = sumOf(TIES, new Set([...hinted].filter(isAnchor)));
  if (ukraine > 0) return anchors >= LEAST_TIES_APART;
  return anchors > 0 && ties >= LEAST_TIES_WITHOUT_UKRAINE;
}

/** Whether the entries of one sentence about Ukraine are enough by themselves. */
export function isTiedAlone(hinted: Set<EntryId>): boolean {
  return [...hinted].some(isAnchor) && sumOf(TIES, hinted) >= LEAST_TIES_IN_SENTENCE;
}

/** Whether an entry is the topic itself, not only what is said of it. */
export const isAnchor = (entry: EntryId) => (TIES[entry] ?? 0) >= ANCHOR;

/** Whether a full form of an entry says that a text is about the guarantees. */
export const isWeighed = (entry: EntryId) => WEIGHTS[entry] !== undefined;

function sumOf(values: Partial<Record<EntryId, number>>, entries: ReadonlySet<EntryId>): number {
  let sum = 0;
  for (const entry of entries) sum += values[entry] ?? 0;
  return sum;
}
