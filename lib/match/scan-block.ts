import { SENTENCE_END } from '../text/judge-gap.ts';
import { findMatches } from './find-matches.ts';
import type { CompiledForm, Gazetteer } from './gazetteer.ts';
import { readWords } from './read-words.ts';
import { MAY_MATCH, skimBlock } from './skim-block.ts';
import { Words } from './words.ts';

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
  matches: readonly Match[];
  /** About how many, where the block has no match. */
  sentences: number;
}

const NONE: readonly Match[] = [];

/** Used for one block after another. */
const words = new Words();

/**
 * Finds every place where a pattern fits a block of text: linear in the text, since patterns are
 * finite and hold no repetition. Only around anchor words are patterns tried at all.
 */
export function scanBlock(text: string, gazetteer: Gazetteer): BlockScan {
  const skimmed = skimBlock(text, gazetteer);
  if (skimmed !== MAY_MATCH) return { text, matches: NONE, sentences: Math.max(1, skimmed) };
  readWords(text, gazetteer, words);
  return { text, matches: findMatches(words, gazetteer), sentences: countSentences(words) };
}

function countSentences({ count, before }: Words): number {
  let sentences = 0;
  for (let word = 0; word < count; word++) if (before[word] === SENTENCE_END) sentences++;
  return sentences;
}
