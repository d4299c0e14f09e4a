import type { PageQuantity } from '../schema/page-comparison.ts';
import { MONEY } from '../schema/phrases.ts';
import { type FoundNumber, findNumbers } from '../text/find-numbers.ts';
import { unitSignal } from '../text/unit-signal.ts';
import type { BlockPhrases, Phrase } from './phrase-reader.ts';

/** A quantity in a block, from its hedge to its unit; offsets are UTF-16 code units. */
export interface Quantity extends PageQuantity {
  start: number;
  end: number;
  /** Where the number itself begins. */
  numberStart: number;
  sentence: number;
}

/** A currency sign before or behind an amount. */
const CURRENCY_BEFORE = /[€$£₴₽]\s?$/u;
const CURRENCY_AFTER = /^\s?[€$£₴₽]/u;

/** What may stand between a number and its unit, or a hedge and its number. */
const GAP = /^[\s\u00a0\u202f-]{0,3}$/u;

/**
 * Finds the quantities of a block: numbers, in digits or words, with a unit behind them and the
 * words that hedge them.
 *
 * @param units names of the units that are looked for, as the dataset and `phrases` have them
 */
export function findQuantities(block: BlockPhrases, units: readonly string[]): Quantity[] {
  const unitOf = new Map(units.map((unit) => [unitSignal(unit), unit]));
  const { text, phrases, numerals } = block;
  const unitPhrases = phrases.filter(({ signal }) => unitOf.has(signal));
  const hedges = phrases.filter(({ signal }) => signal.startsWith('hedge-'));
  if (unitPhrases.length === 0 && !/[€$£₴₽]/.test(text)) return [];
  return findNumbers(text, numerals).flatMap((number): Quantity[] => {
    const unit = findUnit(text, number, unitPhrases, unitOf);
    if (unit === null) return [];
    const hedge = findHedge(text, number, hedges, numerals.articles);
    return [
      {
        ...boundsOf(number, hedge?.signal),
        unit: unit.name,
        start: hedge?.start ?? unit.start ?? number.start,
        end: unit.end,
        numberStart: number.start,
        sentence: unit.sentence ?? sentenceAt(phrases, number.start),
      },
    ];
  });
}

interface FoundUnit {
  name: string;
  /** Begin of a currency sign before the number. */
  start?: number;
  end: number;
  sentence?: number;
}

function findUnit(
  text: string,
  number: FoundNumber,
  units: readonly Phrase[],
  unitOf: ReadonlyMap<string, string>,
): FoundUnit | null {
  const sign = CURRENCY_BEFORE.exec(text.slice(Math.max(0, number.start - 2), number.start));
  if (sign !== null && unitOf.has(unitSignal(MONEY))) {
    return { name: MONEY, start: number.start - sign[0].length, end: number.end };
  }
  const behind = CURRENCY_AFTER.exec(text.slice(number.end, number.end + 2));
  if (behind !== null && unitOf.has(unitSignal(MONEY))) {
    return { name: MONEY, end: number.end + behind[0].length };
  }
  // Of units that begin together the longest comes first: "heads of state or government".
  const unit = units.find(
    ({ start }) => start >= number.end && GAP.test(text.slice(number.end, start)),
  );
  const name = unitOf.get(unit?.signal ?? '');
  if (unit === undefined || name === undefined) return null;
  return { name, end: unit.end, sentence: unit.sentence };
}

/** The longest hedge that ends where the number begins. */
function findHedge(
  text: string,
  number: FoundNumber,
  hedges: readonly Phrase[],
  articles: readonly string[],
): Phrase | null {
  const reaches = ({ end }: Phrase) => {
    if (end > number.start) return false;
    const between = text.slice(end, number.start);
    return GAP.test(between) || articles.includes(between.trim().toLowerCase());
  };
  const found = hedges.filter(reaches);
  return found.reduce<Phrase | null>(
    (best, hedge) => (best === null || hedge.start < best.start ? hedge : best),
    null,
  );
}

/** The ends of a quantity as its hedge leaves them. */
function boundsOf(
  { from, to, rough }: FoundNumber,
  hedge: string | undefined,
): Pick<PageQuantity, 'from' | 'to' | 'qualifier'> {
  if (from !== to) return { from, to, qualifier: hedge === 'hedge-about' ? 'about' : 'exactly' };
  switch (hedge) {
    case 'hedge-at-most':
      return { from: null, to, qualifier: 'at-most' };
    case 'hedge-at-least':
      return { from, to: null, qualifier: 'at-least' };
    case 'hedge-more-than':
      return { from, to: null, qualifier: 'more-than' };
    default:
      return { from, to, qualifier: hedge === 'hedge-about' || rough ? 'about' : 'exactly' };
  }
}

/** The sentence of the last phrase before an offset; 0 where there is none. */
function sentenceAt(phrases: readonly Phrase[], offset: number): number {
  return phrases.findLast(({ start }) => start <= offset)?.sentence ?? 0;
}
