import type { Steps } from '../text/steps.ts';
import { type BlockReading, readBlock } from './read-block.ts';
import type { BlockScan } from './scan-block.ts';
import { EVIDENCE, OTHER, signsIn } from './signs.ts';

/** A block that bears on what is a mention, and its number in the text. */
export interface ReadBlock {
  block: number;
  reading: BlockReading;
}

/** The blocks of a text; in most of them nothing was found, and nothing is read. */
export interface ReadText {
  scans: readonly BlockScan[];
  /** Those that bear on what is a mention, in reading order. */
  read: readonly ReadBlock[];
  /** Signs of each block, as bits. */
  signs: Int32Array;
  /** How many sentences stand before each block, and at the end how many there are. */
  sentencesBefore: Int32Array;
}

/** Blocks that one step goes through. */
const BLOCKS_A_STEP = 50;

export function* readText(scans: readonly BlockScan[]): Steps<ReadText> {
  const read: ReadBlock[] = [];
  const signs = new Int32Array(scans.length);
  const sentencesBefore = new Int32Array(scans.length + 1);
  let sentences = 0;
  for (let block = 0; block < scans.length; block++) {
    // Within the list; the type cannot say so.
    const scan = scans[block] as BlockScan;
    sentences += scan.sentences;
    sentencesBefore[block + 1] = sentences;
    if (scan.matches.length === 0) continue;
    const own = signsIn(scan.matches);
    signs[block] = own;
    if ((own & (EVIDENCE | OTHER)) === 0) continue;
    read.push({ block, reading: readBlock(scan) });
    if (read.length % BLOCKS_A_STEP === 0) yield;
  }
  return { scans, read, signs, sentencesBefore };
}
