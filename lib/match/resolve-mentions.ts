import type { Mention } from '../schema/mention.ts';
import { Antecedents } from './antecedents.ts';
import { chooseLongest } from './choose-longest.ts';
import { judgeTopic } from './judge-topic.ts';
import { compareByPlace, overlaps, type Placed } from './place.ts';
import type { BlockScan } from './scan-block.ts';
import { SignalIndex } from './signal-index.ts';

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
 * of overlapping readings wins.
 *
 * @param scans blocks of a text in reading order
 * @returns mentions in reading order, none overlapping another
 */
export function resolveMentions(scans: BlockScan[], page: PageContext = {}): Mention[] {
  const onTopic = judgeTopic(scans);
  if (!onTopic.includes(true)) return [];
  const signals = new SignalIndex(scans, page.published);
  const candidates = listCandidates(scans);
  const ofAnotherDay = candidates.filter((match) => signals.isOfAnotherDay(match));
  const another = new Set(ofAnotherDay);
  const standing = candidates.filter(
    (match) =>
      onTopic[match.block] &&
      !another.has(match) &&
      !signals.namesAnother(match) &&
      !signals.isAboutElsewhere(match),
  );

  const named = readNames(standing);
  const full = [...named, ...readBound(standing, named, signals)];
  const others = [...ofAnotherDay.filter(isFull), ...otherThings(scans)].sort(compareByPlace);
  const short = readShort(standing, full, others);
  return settle([...full, ...short]).map((reading) => describe(reading, scans));
}

function listCandidates(scans: BlockScan[]): Placed[] {
  return scans
    .flatMap((scan, block) => scan.matches.map((match) => ({ ...match, block })))
    .filter(({ form }) => form.entry !== null)
    .sort(compareByPlace);
}

const isFull = ({ form }: Placed) => form.strength !== 'short';

/** Places that the seeds call `other-<entry>`. */
function otherThings(scans: BlockScan[]): Placed[] {
  return scans.flatMap((scan, block) =>
    scan.matches
      .filter(({ form }) => form.signal?.startsWith('other-'))
      .map((match) => ({ ...match, block })),
  );
}

function readNames(standing: Placed[]): Reading[] {
  return standing
    .filter(({ form }) => form.strength === 'name')
    .map((match) => ({ match, context: [] }));
}

/** Bound forms may lean on one another, so they are tried until none is added. */
function readBound(standing: Placed[], named: Reading[], signals: SignalIndex): Reading[] {
  const known = new Map<string, Placed>();
  const learn = ({ match }: Reading) => {
    const entry = match.form.entry ?? '';
    if (!known.has(entry)) known.set(entry, match);
  };
  named.forEach(learn);
  const readings: Reading[] = [];
  let waiting = standing.filter(({ form }) => form.strength === 'bound');
  for (;;) {
    const found = waiting.flatMap((match) => {
      const context = signals.bindingOf(match, known);
      return context === null ? [] : [{ match, context }];
    });
    if (found.length === 0) return readings;
    readings.push(...found);
    found.forEach(learn);
    const taken = new Set(found.map(({ match }) => match));
    waiting = waiting.filter((match) => !taken.has(match));
  }
}

/** Short forms whose entry the text names in full, of two entries the one named nearer. */
function readShort(standing: Placed[], full: Reading[], others: Placed[]): Reading[] {
  const antecedents = new Antecedents(full.map(({ match }) => match).sort(compareByPlace), others);
  const readings = standing
    .filter(({ form }) => form.strength === 'short')
    .flatMap((match) => {
      const antecedent = antecedents.find(match);
      return antecedent === null ? [] : [{ match, context: [antecedent] }];
    });
  return readings.filter(
    ({ match, context: [own] }) =>
      !readings.some(
        ({ match: rival, context: [theirs] }) =>
          rival !== match &&
          overlaps(rival, match) &&
          own !== undefined &&
          theirs !== undefined &&
          isNearer(theirs, own, match),
      ),
  );
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

function describe({ match, context }: Reading, scans: BlockScan[]): Mention {
  const { block, start, end, form } = match;
  // Candidates have an entry; the type cannot say so.
  const entry = form.entry as NonNullable<typeof form.entry>;
  const words = context.map((place) => scans[place.block]?.text.slice(place.start, place.end) ?? '');
  return { block, start, end, entry, why: { form: form.pattern, rule: form.strength, context: words } };
}
