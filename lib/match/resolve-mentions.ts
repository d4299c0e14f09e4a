import type { Mention } from '../schema/mention.ts';
import { filterInSteps, mapInSteps, type Steps } from '../text/steps.ts';
import { Antecedents } from './antecedents.ts';
import { chooseLongest } from './choose-longest.ts';
import { judgeTopic } from './judge-topic.ts';
import { compareByPlace, overlaps, type Placed } from './place.ts';
import type { BlockScan } from './scan-block.ts';
import { settleEnd } from './settle-end.ts';
import { hasNamesake, indexSignals, type SignalIndex } from './signal-index.ts';
import { Surroundings } from './surroundings.ts';

/** What is known of a page beside its text. */
export interface PageContext {
  /** Day on which the page says it was published, YYYY-MM-DD. */
  published?: string;
}

/** A match that is a mention, with what of the text it leans on. */
interface Reading {
  match: Placed;
  context: Placed[];
}

/**
 * Decides from context which matches are mentions: whether the text is about the topic, whether
 * another thing of the same name is meant, whether a short form is bound to its entry, and which
 * of overlapping readings wins. In steps: a page may have tens of thousands of matches.
 *
 * @param scans blocks of a text in reading order
 * @returns mentions in reading order, none overlapping another
 */
export function* resolveInSteps(scans: BlockScan[], page: PageContext): Steps<Mention[]> {
  const matches = yield* placeMatches(scans);
  const signals = yield* indexSignals(scans, matches, page.published);
  const onTopic = yield* judgeTopic(scans, signals);
  if (!onTopic.includes(true)) return [];
  const candidates = yield* filterInSteps(matches, ({ form }) => form.entry !== null);
  const surroundings = new Surroundings(matches, signals);
  const ofOtherMeetings = yield* filterInSteps(
    candidates,
    (match) => signals.isOfAnotherDay(match) || surroundings.isOfOtherMeeting(match),
  );
  const another = new Set(ofOtherMeetings);
  const standing = yield* filterInSteps(
    candidates,
    (match) =>
      onTopic[match.block] === true &&
      !another.has(match) &&
      !signals.namesAnother(match) &&
      !signals.isAboutElsewhere(match) &&
      !surroundings.goesOnElsewhere(match) &&
      !surroundings.isOfOtherTheatre(match) &&
      !surroundings.isEveryday(match) &&
      !surroundings.isCostOfNothing(match) &&
      !surroundings.isApart(match),
  );

  const named = readNames(standing);
  const full = [...named, ...(yield* readBound(standing, named, signals))];
  yield;
  const others = [...ofOtherMeetings.filter(isFull), ...matches.filter(isOther)];
  const short = yield* readShort(standing, full, others);
  yield;
  return yield* mapInSteps(settle([...full, ...short]), (reading) => toMention(reading, scans));
}

/** All matches of a text in reading order, each with its block. */
function* placeMatches(scans: BlockScan[]): Steps<Placed[]> {
  const placed: Placed[] = [];
  for (const [block, { matches }] of scans.entries()) {
    if (matches.length === 0) continue;
    for (const { form, start, end, wholeEnd, sentence } of matches) {
      placed.push({ form, start, end, wholeEnd, sentence, block });
    }
    yield;
  }
  return placed;
}

const isFull = ({ form }: Placed) => form.strength !== 'short';

/** Whether the seeds call it another thing of the same name. */
const isOther = ({ form }: Placed) => form.signal?.startsWith('other-') ?? false;

function readNames(standing: Placed[]): Reading[] {
  return standing
    .filter(({ form }) => form.strength === 'name')
    .map((match) => ({ match, context: [] }));
}

/** Bound forms may lean on one another, so they are tried until none is added. */
function* readBound(standing: Placed[], named: Reading[], signals: SignalIndex): Steps<Reading[]> {
  const known = new Map<string, Placed>();
  const learn = ({ match }: Reading) => {
    const entry = match.form.entry ?? '';
    if (!known.has(entry)) known.set(entry, match);
  };
  named.forEach(learn);
  const readings: Reading[] = [];
  let waiting = standing.filter(({ form }) => form.strength === 'bound');
  for (;;) {
    const bound = yield* mapInSteps(waiting, (match): Reading[] => {
      const context = signals.bindingOf(match, known);
      return context === null ? [] : [{ match, context }];
    });
    const found = bound.flat();
    if (found.length === 0) return readings;
    readings.push(...found);
    found.forEach(learn);
    const taken = new Set(found.map(({ match }) => match));
    waiting = waiting.filter((match) => !taken.has(match));
  }
}

/** Short forms whose entry the text names in full, of two entries the one named nearer. */
function* readShort(standing: Placed[], full: Reading[], others: Placed[]): Steps<Reading[]> {
  const antecedents = new Antecedents(
    full.map(({ match }) => match),
    others,
  );
  const short = standing.filter(({ form }) => form.strength === 'short');
  const readings = yield* mapInSteps(short, (match): Reading[] => {
    const antecedent = antecedents.find(match);
    return antecedent === null ? [] : [{ match, context: [antecedent] }];
  });
  return dropRivals(readings.flat());
}

/** Of short forms that overlap keeps the one whose antecedent stands nearest. */
function dropRivals(readings: Reading[]): Reading[] {
  const kept: Reading[] = [];
  for (const reading of readings.sort((a, b) => compareByPlace(a.match, b.match))) {
    const last = kept.at(-1);
    if (!last || !overlaps(last.match, reading.match)) kept.push(reading);
    else if (bindsNearer(reading, last)) kept[kept.length - 1] = reading;
  }
  return kept;
}

function bindsNearer({ match, context: [own] }: Reading, { context: [theirs] }: Reading): boolean {
  if (own === undefined || theirs === undefined) return false;
  const [far, theirsFar] = [isFarNamesake(own, match), isFarNamesake(theirs, match)];
  return far === theirsFar ? isNearer(own, theirs, match) : theirsFar;
}

/**
 * Whether a short form would mean the lesser of two namesakes, named in another paragraph: there
 * "the declaration" is that of all, not that of three.
 */
function isFarNamesake(antecedent: Placed, match: Placed): boolean {
  return hasNamesake(antecedent) && antecedent.block !== match.block;
}

/** Whether `a` stands nearer before the match than `b`; what comes later is farthest. */
function isNearer(a: Placed, b: Placed, match: Placed): boolean {
  const before = (place: Placed) => compareByPlace(place, match) < 0;
  if (before(a) !== before(b)) return before(a);
  return before(a) ? compareByPlace(a, b) > 0 : compareByPlace(a, b) < 0;
}

function settle(readings: Reading[]): Reading[] {
  const byMatch = new Map(readings.map((reading) => [reading.match, reading]));
  return chooseLongest([...byMatch.keys()].sort(compareByPlace)).flatMap(
    (match) => byMatch.get(match) ?? [],
  );
}

function toMention({ match, context }: Reading, scans: BlockScan[]): Mention {
  const { block, start, end, form } = match;
  // Candidates have an entry; the type cannot say so.
  const entry = form.entry as NonNullable<typeof form.entry>;
  const words = context.map(
    (place) => scans[place.block]?.text.slice(place.start, place.end) ?? '',
  );
  return {
    block,
    start,
    end: settleEnd(scans[block]?.text ?? '', start, end, entry),
    entry,
    why: { form: form.pattern, rule: form.strength, context: words },
  };
}
