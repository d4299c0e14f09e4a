import type { EntryId } from '../schema/ids.ts';
import type { BlockScan } from './scan-block.ts';
import type { SignalIndex } from './signal-index.ts';

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

/** Least sum of weights without which nothing else makes a text one about the guarantees. */
const LEAST_WEIGHT = 3;

/** Least score of a text; set between the topic texts and the others of the samples. */
const LEAST_SCORE = 7;

/** Least score of a single block, as of a teaser on a front page, and of a very short text. */
const LEAST_BLOCK_SCORE = 6;

/** A text of so few sentences is judged like a block. */
const SHORT_TEXT = 4;

/** So much more is wanted of a text that never names Ukraine: an idiom may have it all. */
const WITHOUT_UKRAINE = 2;

/** Sentences about Ukraine count for two points each, up to so many. */
const MOST_UKRAINE = 3;

/**
 * Blocks on either side that are weighed together with a block of a page that is mostly about
 * something else: an article stands among menus, teasers and comments.
 */
const NEIGHBOURS = 8;

/** In a longer text at least one sentence in so many must have to do with the topic. */
const SPARSEST = 12;

/** What speaks for and against the topic in a piece of text. */
interface Evidence {
  entries: Set<EntryId>;
  /** Sentences that name Ukraine. */
  ukraine: number;
  /** Sentences that name another theatre or subject, and not Ukraine. */
  elsewhere: number;
  /** Sentences that name Ukraine or hold a full form. */
  related: number;
  sentences: number;
}

/**
 * Which blocks of a text are about the allies' guarantees for Ukraine, from several weak signs
 * together: all of them where the text as a whole is, else each block that is by itself.
 *
 * @param signals tell which matches mean another thing of the same name
 * @returns for each block, whether mentions may stand in it
 */
export function judgeTopic(scans: BlockScan[], signals: SignalIndex): boolean[] {
  const evidence = scans.map((scan, block) => weighBlock(scan, block, signals));
  if (isAboutTopic(sumEvidence(evidence))) return scans.map(() => true);
  return evidence.map((block, index) => {
    if (reaches(block, LEAST_BLOCK_SCORE)) return true;
    const around = evidence.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1);
    return around.some(({ related }) => related > 0) && isAboutTopic(sumEvidence(around));
  });
}

function isAboutTopic(evidence: Evidence): boolean {
  const { sentences, related } = evidence;
  const sparse = sentences > SPARSEST && related * SPARSEST < sentences;
  return !sparse && reaches(evidence, sentences <= SHORT_TEXT ? LEAST_BLOCK_SCORE : LEAST_SCORE);
}

function reaches(evidence: Evidence, least: number): boolean {
  const weight = [...evidence.entries].reduce((sum, entry) => sum + (WEIGHTS[entry] ?? 0), 0);
  const score = weight + 2 * Math.min(evidence.ukraine, MOST_UKRAINE) - evidence.elsewhere;
  const wanted = evidence.ukraine > 0 ? least : least + WITHOUT_UKRAINE;
  return weight >= LEAST_WEIGHT && score >= wanted;
}

function sumEvidence(parts: Evidence[]): Evidence {
  const sum = { entries: new Set<EntryId>(), ukraine: 0, elsewhere: 0, related: 0, sentences: 0 };
  for (const part of parts) {
    for (const entry of part.entries) sum.entries.add(entry);
    sum.ukraine += part.ukraine;
    sum.elsewhere += part.elsewhere;
    sum.related += part.related;
    sum.sentences += part.sentences;
  }
  return sum;
}

/** Full forms of other things, and in sentences about another theatre, are left out. */
function weighBlock(scan: BlockScan, block: number, signals: SignalIndex): Evidence {
  const home = sentencesWith(scan, 'ukraine');
  const away = new Set([...sentencesWith(scan, 'elsewhere'), ...sentencesWith(scan, 'unrelated')]);
  for (const sentence of home) away.delete(sentence);
  const entries = new Set<EntryId>();
  const related = new Set(home);
  for (const match of scan.matches) {
    const { form, sentence } = match;
    if (form.entry === null || form.strength !== 'name' || away.has(sentence)) continue;
    if (WEIGHTS[form.entry] === undefined || signals.namesAnother({ ...match, block })) continue;
    entries.add(form.entry);
    related.add(sentence);
  }
  return {
    entries,
    ukraine: home.size,
    elsewhere: away.size,
    related: related.size,
    sentences: scan.sentences,
  };
}

/** Numbers of the sentences of a block that hold a signal. */
function sentencesWith(scan: BlockScan, signal: string): Set<number> {
  const sentences = new Set<number>();
  for (const { form, sentence } of scan.matches) {
    if (form.signal === signal) sentences.add(sentence);
  }
  return sentences;
}
