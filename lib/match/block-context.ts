import { MatchList } from './match-list.ts';
import { namesakeOf } from './namesake.ts';
import type { BlockScan, Match } from './scan-block.ts';
import {
  CONTRAST,
  ELSEWHERE,
  HOME,
  LOOKALIKE,
  OF_ANY_MEETING,
  OF_ANY_THEATRE,
  OTHER_MEETING,
  OUR_MEETING,
  PERSON,
  signsIn,
  UKRAINE,
} from './signs.ts';

/** How far behind a text the meeting that issued it is named, in UTF-16 code units. */
const RIGHT_BEHIND = 30;

/** How far into a block the place that it is about is named first, in UTF-16 code units. */
const DATELINE = 25;

const NONE = new MatchList([]);

/**
 * What the matches of a block say of one another: a text goes on about a place or a meeting for
 * some sentences after it has named it.
 */
export class BlockContext {
  readonly scan: BlockScan;
  /** All signs that stand in the block. */
  readonly signs: number;
  #withSigns: Map<number, MatchList> | null = null;
  #ofSignals: ReadonlyMap<string, MatchList> | null = null;
  #ofEntries: ReadonlyMap<string, MatchList> | null = null;

  constructor(scan: BlockScan) {
    this.scan = scan;
    this.signs = signsIn(scan.matches);
  }

  /** The matches that have any of some signs. */
  withSign(signs: number): MatchList {
    if ((this.signs & signs) === 0) return NONE;
    this.#withSigns ??= new Map();
    let list = this.#withSigns.get(signs);
    if (!list) {
      list = new MatchList(this.scan.matches.filter(({ form }) => form.signs & signs));
      this.#withSigns.set(signs, list);
    }
    return list;
  }

  /** The matches of a signal. */
  ofSignal(name: string): MatchList {
    this.#ofSignals ??= group(this.scan.matches, ({ form }) => form.signal);
    return this.#ofSignals.get(name) ?? NONE;
  }

  /** The matches of an entry, or of the signal of that name. */
  ofName(name: string): MatchList {
    this.#ofEntries ??= group(this.scan.matches, ({ form }) => form.entry);
    return this.#ofEntries.get(name) ?? this.ofSignal(name);
  }

  /** Whether the block alone tells that a match of an entry is no mention. */
  silences(match: Match): boolean {
    return (
      this.namesAnother(match) ||
      this.#isAboutElsewhere(match) ||
      this.#goesOnElsewhere(match) ||
      this.#isOfOtherTheatre(match)
    );
  }

  /**
   * Whether the words of a match are part of what the seeds list as `other-<entry>`, another
   * thing of the name, `not-<entry>`, words that only look like the entry, or `contrast`, what the
   * text says it is not speaking of.
   */
  namesAnother(match: Match): boolean {
    const { entry, strength } = match.form;
    if ((this.signs & LOOKALIKE) === 0 || entry === null) return false;
    return (
      this.ofSignal(`other-${entry}`).reachesOver(match) ||
      this.ofSignal(`other-${namesakeOf(entry, strength)}`).reachesOver(match) ||
      this.ofSignal(`not-${entry}`).reachesOver(match) ||
      this.withSign(CONTRAST).reachesOver(match)
    );
  }

  /** Whether what was issued, or who came, belongs to another meeting than ours. */
  isOfOtherMeeting(match: Match): boolean {
    const { signs, strength } = match.form;
    if ((signs & OF_ANY_MEETING) === 0 || strength !== 'bound') return false;
    const others = this.withSign(OTHER_MEETING);
    const meetings = this.withSign(OUR_MEETING);
    if (meetings.inSentence(match)) return false;
    const next = others.inSentence(match);
    if (next && next.start - match.end < RIGHT_BEHIND) return true;
    const other = others.lastBefore(match);
    const ours = meetings.lastBefore(match);
    return other !== undefined && (!ours || ours.sentence < other.sentence);
  }

  /**
   * Whether the sentence is about something else: another theatre, or what `without` lists. A
   * person is the same wherever the text speaks of him.
   */
  #isAboutElsewhere(match: Match): boolean {
    const { signs, without } = match.form;
    if (without.some((name) => this.ofSignal(name).inSentence(match) !== undefined)) return true;
    if (signs & PERSON) return false;
    const holds = (sign: number) => this.withSign(sign).inSentence(match) !== undefined;
    return holds(ELSEWHERE) && !holds(UKRAINE) && !holds(CONTRAST);
  }

  /**
   * Whether the words go on about another theatre: "Gaza is another matter. Indonesia will send
   * troops."
   */
  #goesOnElsewhere(match: Match): boolean {
    const { signs, strength } = match.form;
    if ((signs & OF_ANY_THEATRE) === 0 || strength !== 'short') return false;
    const away = this.withSign(ELSEWHERE).lastBefore(match);
    if (!away || away.sentence === match.sentence) return false;
    if (this.withSign(HOME).inSentence(match)) return false;
    const home = this.withSign(HOME).lastBefore(match);
    return !home || home.sentence < away.sentence;
  }

  /** Whether a force or truce stands in a block that begins with another theatre: "GAZA. A force". */
  #isOfOtherTheatre(match: Match): boolean {
    if ((match.form.signs & OF_ANY_THEATRE) === 0 || this.signs & HOME) return false;
    const { first } = this.withSign(ELSEWHERE);
    return first !== undefined && first.start < DATELINE && first.start < match.start;
  }
}

function group(
  matches: readonly Match[],
  nameOf: (match: Match) => string | null,
): ReadonlyMap<string, MatchList> {
  const groups = new Map<string, Match[]>();
  for (const match of matches) {
    const name = nameOf(match);
    if (name === null) continue;
    const others = groups.get(name);
    if (others) others.push(match);
    else groups.set(name, [match]);
  }
  return new Map([...groups].map(([name, ofName]) => [name, new MatchList(ofName)]));
}
