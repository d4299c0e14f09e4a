import type { Mention } from '../schema/mention.ts';
import { mapInSteps, type Steps } from '../text/steps.ts';
import { Antecedents } from './antecedents.ts';
import { bindForms } from './bind-forms.ts';
import { Calendar } from './calendar.ts';
import { chooseLongest } from './choose-longest.ts';
import { findOthers, findStanding } from './find-standing.ts';
import { hasNamesake } from './namesake.ts';
import { compareByPlace, overlaps, type Placed } from './place.ts';
import { readText } from './read-text.ts';
import type { BlockScan } from './scan-block.ts';
import { settleEnd } from './settle-end.ts';

/** What is known of a page beside its text. */
export interface PageContext {
  /** Day on which the page says it was published, YYYY-MM-DD. */
  published?: string;
}

/** A match that is a mention, with what of the text it leans on. */
export interface Reading {
  match: Placed;
  context: readonly Placed[];
}

/**
 * Decides from context which matches are mentions: whether the text is about the topic, whether
 * another thing of the same name is meant, whether a short form is bound to its entry, and which
 * of overlapping readings wins. In steps: a page may have tens of thousands of matches.
 *
 * @param scans blocks of a text in reading order
 * @returns mentions in reading order, none overlapping another
 */
export function* resolveInSteps(scans: readonly BlockScan[], page: PageContext): Steps<Mention[]> {
  const text = yield* readText(scans);
  const calendar = new Calendar(text, page.published);
  const standing = yield* findStanding(text, calendar);
  if (standing.length === 0) return [];
  const named = readNames(standing);
  const full = [...named, ...(yield* bindForms(standing, named, text))];
  const short = standing.filter(({ form }) => form.strength === 'short');
  const others = short.length > 0 ? yield* findOthers(text, calendar) : [];
  const bound = yield* readShort(short, full, others);
  yield;
  return yield* mapInSteps(settle([...full, ...bound]), (reading) => toMention(reading, scans));
}

const NO_CONTEXT: readonly Placed[] = [];

function readNames(standing: readonly Placed[]): Reading[] {
  const named: Reading[] = [];
  for (const match of standing) {
    if (match.form.strength === 'name') named.push({ match, context: NO_CONTEXT });
  }
  return named;
}

/** Short forms whose entry the text names in full, of two entries the one named nearer. */
function* readShort(
  short: readonly Placed[],
  full: readonly Reading[],
  others: readonly Placed[],
): Steps<Reading[]> {
  const antecedents = new Antecedents(
    full.map(({ match }) => match),
    others,
  );
  const readings: Reading[] = [];
  yield* mapInSteps(short, (match) => {
    const { entry } = match.form;
    const antecedent = entry && antecedents.find(match, entry);
    if (antecedent) readings.push({ match, context: [antecedent] });
  });
  return dropRivals(readings);
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
  const { entry } = antecedent.form;
  return entry !== null && hasNamesake(entry) && antecedent.block !== match.block;
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

function toMention({ match, context }: Reading, scans: readonly BlockScan[]): Mention {
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
