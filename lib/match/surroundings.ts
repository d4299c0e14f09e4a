import type { BlockContext } from './block-context.ts';
import type { Placed } from './place.ts';
import type { ReadText } from './read-text.ts';
import { AWAY, COSTED, EVERYDAY, FIRM, HOME, PERSON } from './signs.ts';

/** Blocks before a bare word of cost in which something costed must stand. */
const COSTED_BEFORE = 2;

/** Blocks on either side of a short form, one of which must bear on the topic. */
const NEAR = 4;

/** What the blocks around a match are about. */
export class Surroundings {
  /** Signs of each block. */
  readonly #signs: Int32Array;

  constructor({ signs }: ReadText) {
    this.#signs = signs;
  }

  /** Whether a match is no mention for what its block and those around it are about. */
  silence(match: Placed, context: BlockContext): boolean {
    return this.#isEveryday(match) || this.#isCostOfNothing(match, context) || this.#isApart(match);
  }

  /**
   * Whether a block of a mixed page, a teaser or a point of the agenda, is about something of
   * everyday and holds nothing that only the topic has: there nothing but a person is meant.
   */
  #isEveryday({ block, form }: Placed): boolean {
    if (form.signs & PERSON) return false;
    if (!this.#has(block, EVERYDAY) || this.#has(block, FIRM)) return false;
    return !this.#has(block - 1, FIRM) || !this.#has(block + 1, FIRM);
  }

  /** Whether nothing that could have a size or a cost was named just before, or in the sentence. */
  #isCostOfNothing(match: Placed, context: BlockContext): boolean {
    const { entry, strength } = match.form;
    if (entry !== 'force-size-and-funding' || strength !== 'short') return false;
    const costed = context.withSign(COSTED);
    if (costed.inSentence(match) || costed.lastBefore(match)) return false;
    for (let before = 1; before <= COSTED_BEFORE; before++) {
      if (this.#has(match.block - before, COSTED)) return false;
    }
    return true;
  }

  /** Whether a short form stands in a part of a page that has nothing to do with the topic. */
  #isApart({ block, form }: Placed): boolean {
    if (form.strength !== 'short' || this.#has(block, HOME)) return false;
    // A headline, its text and the signature make one piece.
    if (this.#isAway(block - 1) || this.#isAway(block) || this.#isAway(block + 1)) return true;
    for (let near = block - NEAR; near <= block + NEAR; near++) {
      if (this.#has(near, HOME)) return false;
    }
    return true;
  }

  #isAway(block: number): boolean {
    return this.#has(block, AWAY) && !this.#has(block, HOME);
  }

  #has(block: number, sign: number): boolean {
    return ((this.#signs[block] ?? 0) & sign) !== 0;
  }
}
