import type { Dataset } from '../schema/dataset.ts';
import type { Entry, Figure } from '../schema/entry.ts';
import type { ComparedFigure, ComparedPage, NumberFinding } from '../schema/page-comparison.ts';
import { MONEY, PERSONS } from '../schema/phrases.ts';
import { sentenceOf } from '../text/split-sentences.ts';
import { citationsOf } from './collect-claims.ts';
import { compareQuantity, distanceTo, type Judgement } from './compare-quantity.ts';
import { findQuantities, type Quantity } from './find-quantities.ts';
import { quotePage } from './page-quote.ts';
import type { Phrase } from './phrase-reader.ts';
import type { ReadBlock, ReadSentence } from './read-page.ts';

/** The unit of soldiers: other rules than for those who came to a meeting hold for them. */
const TROOPS = 'troops';

/** Fewer people than these are no army and no force, whatever the sentence speaks of. */
const LEAST_TROOPS = 1000;

/** So far from a number a date still belongs to it, in UTF-16 code units. */
const DATE_REACH = 60;

const RELATION_ORDER = { same: 0, differs: 1, 'other-scope': 2, 'not-comparable': 3 };

/** A figure with its entry. */
interface OwnedFigure {
  entry: Entry;
  figure: Figure;
}

/**
 * Holds the numbers of a page's article against the dataset's figures. A number is compared only
 * where its sentence says that it is about the same, and is left alone where anything in the
 * sentence speaks of another thing.
 */
export function compareNumbers(
  page: ComparedPage,
  article: readonly ReadBlock[],
  dataset: Dataset,
): NumberFinding[] {
  const figures = dataset.entries.flatMap((entry) =>
    entry.figures.filter(({ about }) => about !== undefined).map((figure) => ({ entry, figure })),
  );
  const units = [...new Set(figures.map(({ figure }) => figure.unit)), MONEY, PERSONS];
  return article.flatMap((block) =>
    findQuantities(block.phrases, units).flatMap((quantity) => {
      const sentence = block.sentences[sentenceOf(block.sentences, quantity.numberStart)];
      if (sentence === undefined || isQuestion(block, sentence)) return [];
      const compared = compareInSentence(quantity, sentence, block, figures, dataset);
      const [first] = compared.figures;
      if (first === undefined) return [];
      const { from, to, qualifier, unit } = quantity;
      return [
        {
          quote: quotePage(page, block.index, quantity.start, quantity.end),
          quantity: { from, to, qualifier, unit },
          relation: first.relation,
          rule: first.rule,
          figures: compared.figures,
          reason: compared.reason,
        },
      ];
    }),
  );
}

interface Compared {
  figures: ComparedFigure[];
  reason: string[];
}

const NOTHING: Compared = { figures: [], reason: [] };

function compareInSentence(
  quantity: Quantity,
  sentence: ReadSentence,
  { block }: ReadBlock,
  figures: readonly OwnedFigure[],
  dataset: Dataset,
): Compared {
  const isMoney = quantity.unit === MONEY;
  if (isMoney && !sentence.phrases.some(({ signal }) => signal === 'costs')) return NOTHING;
  const unit = isMoney || quantity.unit === PERSONS ? TROOPS : quantity.unit;
  if (unit === TROOPS && isOfOthers(quantity, sentence)) return NOTHING;

  const matching = figures.flatMap(({ entry, figure }) => {
    if (figure.unit !== unit) return [];
    const cue = findCue(figure, sentence);
    return cue === null ? [] : [{ entry, figure, cue }];
  });
  // Two entries could have the number: "the army of 800,000 and the force of 15,000".
  const owners = new Set(matching.map(({ entry }) => entry.id));
  if (owners.size !== 1) return NOTHING;

  const apart = isMoney ? null : findApart(quantity, sentence, block.text, dataset.info.asOf);
  const compared = matching.map(({ entry, figure }): ComparedFigure => {
    const judgement = judge(quantity, figure, isMoney, apart);
    return {
      entry: entry.id,
      figure,
      ...judgement,
      citations: citationsOf(figure.sources, dataset.sources),
    };
  });
  compared.sort(
    (a, b) =>
      RELATION_ORDER[a.relation] - RELATION_ORDER[b.relation] ||
      distanceTo(quantity, a.figure) - distanceTo(quantity, b.figure),
  );
  const cues = [...new Set(matching.map(({ cue }) => block.text.slice(cue.start, cue.end)))];
  return { figures: compared, reason: apart === null ? cues : [...cues, apart.words] };
}

function judge(
  quantity: Quantity,
  figure: Figure,
  isMoney: boolean,
  apart: Apart | null,
): Judgement {
  if (isMoney) return { relation: 'not-comparable', rule: 'other-unit' };
  if (apart !== null) return { relation: 'other-scope', rule: apart.rule };
  return compareQuantity(quantity, figure);
}

/**
 * Soldiers of Russia and its helpers, or of a state of which nothing says that they are its share
 * of the force: a name before the number makes it theirs. Small numbers are never an army's.
 */
function isOfOthers(quantity: Quantity, { phrases }: ReadSentence): boolean {
  if (quantity.unit === MONEY) return false;
  if ((quantity.to ?? quantity.from ?? 0) < LEAST_TROOPS) return true;
  const isNamed = (name: string) =>
    phrases.some(({ signal, start }) => signal === name && start < quantity.end);
  return isNamed('russia') || (isNamed('state') && findShare(quantity, phrases) === undefined);
}

/** The words of the sentence that tie it to a figure, or null where it is not about the same. */
function findCue({ about }: Figure, sentence: ReadSentence): { start: number; end: number } | null {
  if (about === undefined) return null;
  const holds = (name: string) =>
    sentence.mentions.find(({ entry }) => entry === name) ??
    sentence.phrases.find(({ signal }) => signal === name);
  if (about.without?.some((name) => holds(name) !== undefined)) return null;
  if (about.with !== undefined && !about.with.some((name) => holds(name) !== undefined)) {
    return null;
  }
  return about.near.map(holds).find((cue) => cue !== undefined) ?? null;
}

/** What sets a number apart from the dataset's, and the words that say so. */
interface Apart {
  rule: 'other-part' | 'other-date';
  words: string;
}

function findApart(
  quantity: Quantity,
  { phrases }: ReadSentence,
  text: string,
  asOf: string,
): Apart | null {
  const wordsOf = ({ start, end }: Phrase) => text.slice(start, end);
  const date = phrases.find(
    (phrase) => isNear(phrase, quantity) && isOtherDate(phrase, text, asOf),
  );
  if (date !== undefined) return { rule: 'other-date', words: wordsOf(date) };
  if (quantity.unit !== TROOPS) return null;
  const share = findShare(quantity, phrases);
  return share === undefined ? null : { rule: 'other-part', words: wordsOf(share) };
}

/** Words that give the number to one state or to a first part of the force. */
function findShare(quantity: Quantity, phrases: readonly Phrase[]): Phrase | undefined {
  return phrases.find(({ signal, start }) => signal === 'share' && start < quantity.end);
}

function isNear({ start, end }: Phrase, quantity: Quantity): boolean {
  return end >= quantity.start - DATE_REACH && start <= quantity.end + DATE_REACH;
}

/** Words for another time: "before the war", or a month other than that of the dataset's end. */
function isOtherDate({ signal, start, end }: Phrase, text: string, asOf: string): boolean {
  if (signal === 'other-time') return true;
  const month = /^month-(\d\d)$/.exec(signal)?.[1];
  if (month === undefined) return false;
  const year = /\d{4}/.exec(text.slice(start, end))?.[0] ?? asOf.slice(0, 4);
  return `${year}-${month}` !== asOf.slice(0, 7);
}

function isQuestion({ block }: ReadBlock, { start, end }: ReadSentence): boolean {
  return /\?[»”"’]?\s*$/u.test(block.text.slice(start, end));
}
