import { mapInSteps, type Steps } from '../text/steps.ts';
import { compareInBlock, type Placed } from './place.ts';
import { readBlock } from './read-block.ts';
import type { ReadText } from './read-text.ts';
import type { Reading } from './resolve-mentions.ts';
import type { Match } from './scan-block.ts';

/**
 * The bound forms of a text that have what they ask for. They may lean on one another, so they are
 * tried until none is added.
 *
 * @param named readings of forms that name their entry by themselves
 */
export function* bindForms(
  standing: readonly Placed[],
  named: readonly Reading[],
  text: ReadText,
): Steps<Reading[]> {
  let waiting = standing.filter(({ form }) => form.strength === 'bound');
  const binder = new Binder(text);
  binder.learn(named);
  const readings: Reading[] = [];
  for (;;) {
    const found: Reading[] = [];
    const left: Placed[] = [];
    yield* mapInSteps(waiting, (match) => {
      const context = binder.bind(match);
      if (context === null) left.push(match);
      else found.push({ match, context });
    });
    if (found.length === 0) return readings;
    readings.push(...found);
    binder.learn(found);
    waiting = left;
  }
}

/** Finds what binds a form, in its sentence and in the whole text. */
class Binder {
  readonly #text: ReadText;
  /** First mention of each entry that the text is known to name. */
  readonly #known = new Map<string, Placed>();
  readonly #firstOfSignal = new Map<string, Placed | null>();

  constructor(text: ReadText) {
    this.#text = text;
  }

  /** @param readings in reading order, of forms that establish their entry */
  learn(readings: readonly Reading[]): void {
    for (const { match } of readings) {
      const entry = match.form.entry ?? '';
      if (!this.#known.has(entry)) this.#known.set(entry, match);
    }
  }

  /** What binds a match, or null where something is missing. */
  bind(match: Placed): Placed[] | null {
    const { sentence, text } = match.form;
    const near = first(sentence, (name) => this.#findNear(name, match));
    const far = first(text, (name) => this.#known.get(name) ?? this.#findFirst(name));
    if ((sentence.length > 0 && !near) || (text.length > 0 && !far)) return null;
    return [near, far].filter((place) => place !== null);
  }

  /** The first of a name in the sentence of a match. */
  #findNear(name: string, match: Placed): Placed | null {
    const scan = this.#text.scans[match.block];
    const near = scan && readBlock(scan).context.ofName(name).inSentence(match);
    return near ? { ...near, block: match.block } : null;
  }

  /** The first of a signal in the text. */
  #findFirst(signal: string): Placed | null {
    let first = this.#firstOfSignal.get(signal);
    if (first === undefined) {
      first = null;
      const { scans } = this.#text;
      const block = scans.findIndex(({ matches }) =>
        matches.some(({ form }) => form.signal === signal),
      );
      const found = firstOf(scans[block]?.matches ?? [], signal);
      first = found && { ...found, block };
      this.#firstOfSignal.set(signal, first);
    }
    return first;
  }
}

function firstOf(matches: readonly Match[], signal: string): Match | null {
  let first: Match | null = null;
  for (const match of matches) {
    if (match.form.signal !== signal) continue;
    if (first === null || compareInBlock(match, first) < 0) first = match;
  }
  return first;
}

/** The first of some names that something is found for. */
function first(names: readonly string[], find: (name: string) => Placed | null): Placed | null {
  for (const name of names) {
    const found = find(name);
    if (found) return found;
  }
  return null;
}
