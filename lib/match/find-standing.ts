import type { Steps } from '../text/steps.ts';
import type { Calendar } from './calendar.ts';
import { judgeTopic } from './judge-topic.ts';
import type { Placed } from './place.ts';
import type { Candidate } from './read-block.ts';
import type { ReadBlock, ReadText } from './read-text.ts';
import type { Match } from './scan-block.ts';
import { DATED, OF_ANY_MEETING, OF_ENTRY, OTHER } from './signs.ts';
import { Surroundings } from './surroundings.ts';

/** Blocks that one step goes through. */
const BLOCKS_A_STEP = 50;

/**
 * Matches of entries that neither their block nor those around it, nor the text as a whole, tell
 * to be none: what is left depends on what else the text names.
 *
 * @returns block by block, in a block in the order of its scan
 */
export function* findStanding(text: ReadText, calendar: Calendar): Steps<Placed[]> {
  const topic = yield* judgeTopic(text);
  const surroundings = new Surroundings(text);
  const standing: Placed[] = [];
  let blocks = 0;
  for (const read of text.read) {
    const { block, reading } = read;
    if ((reading.context.signs & OF_ENTRY) === 0) continue;
    if (++blocks % BLOCKS_A_STEP === 0) yield;
    if (!topic.holdsIn(read)) continue;
    for (const candidate of reading.candidates) {
      if (candidate.isSilenced || isOfAnotherMeeting(candidate, read, calendar)) continue;
      const placed = place(candidate.match, block);
      if (!surroundings.silence(placed, reading.context)) standing.push(placed);
    }
  }
  return standing;
}

/**
 * Places where another thing of the name of an entry is meant: full forms of what belongs to
 * another meeting, and what the seeds call another thing.
 */
export function* findOthers(text: ReadText, calendar: Calendar): Steps<Placed[]> {
  const others: Placed[] = [];
  let blocks = 0;
  for (const read of text.read) {
    const { block, reading } = read;
    const { signs, scan } = reading.context;
    if ((signs & (OTHER | DATED | OF_ANY_MEETING)) === 0) continue;
    if (++blocks % BLOCKS_A_STEP === 0) yield;
    for (const match of scan.matches) {
      if (match.form.signs & OTHER) others.push(place(match, block));
    }
    for (const candidate of signs & (DATED | OF_ANY_MEETING) ? reading.candidates : []) {
      const isFull = candidate.match.form.strength !== 'short';
      if (isFull && isOfAnotherMeeting(candidate, read, calendar))
        others.push(place(candidate.match, block));
    }
  }
  return others;
}

function isOfAnotherMeeting(
  { match, isOfOtherMeeting }: Candidate,
  read: ReadBlock,
  calendar: Calendar,
): boolean {
  if (isOfOtherMeeting) return true;
  return (match.form.signs & DATED) !== 0 && calendar.pointsElsewhere(match, read);
}

function place({ form, start, end, wholeEnd, sentence }: Match, block: number): Placed {
  return { form, start, end, wholeEnd, sentence, block };
}
