import { rateWord } from '../text/rate-word.ts';
import type { PatternNode } from './parse-pattern.ts';

/** A word without which a pattern cannot fit, or one of several of which it needs one. */
export interface AnchorWord {
  word: string;
  /** Every word that begins so. */
  prefix: boolean;
  /** Most words of a match that can stand before it. */
  before: number;
}

interface Anchors {
  words: AnchorWord[];
  /** How often a text is likely to hold one of them, on the scale of {@link rateWord}. */
  rate: number;
}

/**
 * The rarest words of which every match of a pattern holds one. A text is read closely only
 * around them, so a pattern costs nothing where its rarest word is missing.
 *
 * @returns null where no word is needed, as in a pattern of numbers alone
 */
export function findAnchors(pattern: PatternNode[]): AnchorWord[] | null {
  return findInSequence(pattern)?.words ?? null;
}

function findInSequence(nodes: PatternNode[]): Anchors | null {
  let best: Anchors | null = null;
  let before = 0;
  for (const node of nodes) {
    const anchors = findInNode(node);
    if (anchors && (best === null || anchors.rate < best.rate)) {
      const passed = before;
      const words = anchors.words.map((word) => ({ ...word, before: word.before + passed }));
      best = { words, rate: anchors.rate };
    }
    before += mostWords(node);
  }
  return best;
}

function findInNode(node: PatternNode): Anchors | null {
  if (node.kind === 'word') {
    const { word, prefix } = node;
    return { words: [{ word, prefix, before: 0 }], rate: rateWord(word, prefix) };
  }
  if (node.kind !== 'choice' || node.optional) return null;
  const options = node.options.map(findInSequence);
  const found = options.filter((option) => option !== null);
  if (found.length < options.length) return null;
  return {
    words: found.flatMap(({ words }) => words),
    rate: found.reduce((sum, { rate }) => sum + rate, 0),
  };
}

/** Most words that a step of a pattern can take. */
function mostWords(node: PatternNode): number {
  switch (node.kind) {
    case 'word':
    case 'number':
      return 1;
    case 'gap':
      return node.most;
    case 'choice':
      return Math.max(
        ...node.options.map((option) => option.reduce((sum, step) => sum + mostWords(step), 0)),
      );
    default:
      return 0;
  }
}
