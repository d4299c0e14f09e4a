import type { Steps } from '../text/steps.ts';
import { countWhile } from './count-while.ts';
import { type Evidence, sumEvidence } from './evidence.ts';
import type { ReadBlock, ReadText } from './read-text.ts';
import { EVIDENCE } from './signs.ts';
import {
  isAboutAnother,
  isAboutTopic,
  isApartFromOthers,
  isBlockAboutTopic,
} from './topic-rules.ts';

/**
 * Blocks on either side that are weighed together with a block of a page that is mostly about
 * something else: an article stands among menus, teasers and comments.
 */
const NEIGHBOURS = 8;

/** Blocks before one that does not name Ukraine which tell whether it is about another theatre. */
const BEFORE = 3;

/** Blocks that one step weighs. */
const BLOCKS_A_STEP = 50;

/** Weighs what the blocks of a text say of the allies' guarantees for Ukraine. */
export function* judgeTopic({ read, sentencesBefore }: ReadText): Steps<Topic> {
  const telling = read.filter(({ reading }) => reading.context.signs & EVIDENCE);
  const evidence: Evidence[] = [];
  for (const { reading } of telling) {
    evidence.push(reading.evidence);
    if (evidence.length % BLOCKS_A_STEP === 0) yield;
  }
  return new Topic(telling, evidence, sentencesBefore);
}

/**
 * Which blocks of a text are about the topic, from several weak signs together: all of them where
 * the text as a whole is, else each block that is by itself.
 */
export class Topic {
  /** Blocks that say something, and what each says. */
  readonly #telling: readonly ReadBlock[];
  readonly #evidence: readonly Evidence[];
  readonly #sentencesBefore: Int32Array;
  readonly #isWhole: boolean;
  readonly #isElsewhere: boolean;

  constructor(
    telling: readonly ReadBlock[],
    evidence: readonly Evidence[],
    sentencesBefore: Int32Array,
  ) {
    this.#telling = telling;
    this.#evidence = evidence;
    this.#sentencesBefore = sentencesBefore;
    const whole = sumEvidence(evidence, sentencesBefore.at(-1) ?? 0);
    this.#isWhole = isAboutTopic(whole);
    this.#isElsewhere = isAboutAnother(whole);
  }

  /** Whether mentions may stand in a block, one in which some form stands. */
  holdsIn({ block, reading: { evidence } }: ReadBlock): boolean {
    if (this.#isWhole) return true;
    if (isBlockAboutTopic(evidence)) {
      return this.#isElsewhere
        ? isApartFromOthers(evidence)
        : !this.#goesOnElsewhere(block, evidence);
    }
    const around = this.#sum(block - NEIGHBOURS, block + NEIGHBOURS + 1);
    return around.related > 0 && isAboutTopic(around);
  }

  /**
   * Whether a block that names neither Ukraine nor the grouping comes after blocks about another
   * theatre: a report on Haiti has its force, stores and declaration as well.
   */
  #goesOnElsewhere(block: number, { ukraine, entries }: Evidence): boolean {
    if (ukraine > 0 || entries.has('coalition-of-the-willing')) return false;
    const before = this.#sum(block - BEFORE, block);
    return before.abroad && before.ukraine === 0;
  }

  /** What the blocks from one on and before another say together. */
  #sum(from: number, to: number): Evidence {
    const first = countWhile(this.#telling, ({ block }) => block < from);
    let end = first;
    while ((this.#telling[end]?.block ?? to) < to) end++;
    const sentences = this.#countSentences(to) - this.#countSentences(from);
    return sumEvidence(this.#evidence.slice(first, end), sentences);
  }

  /** How many sentences stand before a block, which may lie outside of the text. */
  #countSentences(block: number): number {
    const last = this.#sentencesBefore.length - 1;
    return this.#sentencesBefore[Math.min(Math.max(block, 0), last)] ?? 0;
  }
}
