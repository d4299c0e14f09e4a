import { BlockContext } from './block-context.ts';
import type { Evidence } from './evidence.ts';
import { type NamedDate, readDates } from './read-dates.ts';
import type { BlockScan, Match } from './scan-block.ts';
import { OF_ENTRY } from './signs.ts';
import { weighBlock } from './weigh-block.ts';

/** A match of an entry, with what its block alone tells of it. */
export interface Candidate {
  match: Match;
  /** Whether it is no mention. */
  isSilenced: boolean;
  /** Whether it belongs to another meeting than ours. */
  isOfOtherMeeting: boolean;
}

/** All that follows from a block alone, each part worked out when it is first asked for. */
export class BlockReading {
  readonly context: BlockContext;
  #evidence: Evidence | null = null;
  #candidates: readonly Candidate[] | null = null;
  #dates: readonly NamedDate[] | null = null;

  constructor(scan: BlockScan) {
    this.context = new BlockContext(scan);
  }

  /** What speaks for and against the topic. */
  get evidence(): Evidence {
    this.#evidence ??= weighBlock(this.context);
    return this.#evidence;
  }

  get candidates(): readonly Candidate[] {
    this.#candidates ??= listCandidates(this.context);
    return this.#candidates;
  }

  /** The dates of the block, in reading order. */
  get dates(): readonly NamedDate[] {
    this.#dates ??= readDates(this.context);
    return this.#dates;
  }
}

/** Kept with the scans: a page is resolved anew with each change, and most blocks stay. */
const READINGS = new WeakMap<BlockScan, BlockReading>();

/** @param scan of a block in which something was found */
export function readBlock(scan: BlockScan): BlockReading {
  let reading = READINGS.get(scan);
  if (reading === undefined) {
    reading = new BlockReading(scan);
    READINGS.set(scan, reading);
  }
  return reading;
}

function listCandidates(context: BlockContext): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of context.scan.matches) {
    if ((match.form.signs & OF_ENTRY) === 0) continue;
    const isOfOtherMeeting = context.isOfOtherMeeting(match);
    candidates.push({ match, isSilenced: context.silences(match), isOfOtherMeeting });
  }
  return candidates;
}
