import { JOINED, judgeGap, SENTENCE_END } from '../text/judge-gap.ts';
import { findMatches } from './find-matches.ts';
import type { CompiledForm, Gazetteer } from './gazetteer.ts';
import { readWords } from './read-words.ts';
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
  readWords(text, gazetteer, words);
  const sentences = readGaps(text);
  return { text, matches: words.hasAnchor ? findMatches(words, gazetteer) : NONE, sentences };
}

/** Judges what stands before each word, and counts the sentences. */
function readGaps(text: string): number {
  const { count, start, end, before } = words;
  if (count === 0) return 0;
  before[0] = SENTENCE_END;
  let sentences = 1;
  for (let word = 1; word < count; word++) {
    const from = end[word - 1] ?? 0;
    const to = start[word] ?? 0;
    // One space is by far the commonest gap.
    const isSpace = to - from === 1 && text.charCodeAt(from) === 0x20;
    const gap = isSpace ? JOINED : judgeGap(text, start[word - 1] ?? 0, from, to);
    before[word] = gap;
    if (gap === SENTENCE_END) sentences++;
  }
  return sentences;
}
