import type { Dataset } from '../schema/dataset.ts';
import { STATUS_STAGES } from '../schema/entry.ts';
import {
  type ComparedPage,
  WORDING_STAGES,
  type Wording,
  type WordingFinding,
} from '../schema/page-comparison.ts';
import { foldWord } from '../text/fold.ts';
import { citationsOf } from './collect-claims.ts';
import { quotePage } from './page-quote.ts';
import type { Phrase } from './phrase-reader.ts';
import type { ReadBlock, ReadSentence } from './read-page.ts';

type PageMention = ComparedPage['mentions'][number];

/** Most words between a verb and the pledge it is said of; each must be a filler. */
const MOST_FILLERS = 4;

/** Signs that part a pledge from a verb. */
const PARTING = /[,;:()[\]–—…!?«»„“”"]/u;

const QUOTATION_MARKS = /[«»„“”‟❝❞"]/u;

/** The phrases cannot tell it from "wurde": they compare words without their accents. */
const CONDITIONAL = /(?<!\p{L})würde/iu;

/** A verb and the mention that it is said of. */
interface Pair {
  mention: PageMention;
  rule: WordingFinding['rule'];
}

/**
 * Finds where a page words a pledge otherwise than the dataset's status. A sentence that denies,
 * asks, quotes, reports a wish or sets a condition says nothing of the kind, and is left alone.
 */
export function compareWordings(
  page: ComparedPage,
  article: readonly ReadBlock[],
  dataset: Dataset,
): WordingFinding[] {
  const entries = new Map(dataset.entries.map((entry) => [entry.id, entry]));
  return article.flatMap((block) =>
    block.sentences
      .filter((sentence) => isPlain(block.block.text, sentence))
      .flatMap((sentence) =>
        sentence.phrases.flatMap((phrase): WordingFinding[] => {
          const wording = wordingOf(phrase.signal);
          const pair = wording && findPair(phrase, sentence, block.block.text);
          const entry = pair && entries.get(pair.mention.entry);
          if (!wording || !pair || entry?.status === undefined) return [];
          const stage = WORDING_STAGES[wording];
          if (!isOtherRung(wording, entry.status.stage)) return [];
          return [
            {
              entry: entry.id,
              quote: quotePage(page, block.index, phrase.start, phrase.end),
              mention: quotePage(page, block.index, pair.mention.start, pair.mention.end),
              wording,
              stage,
              status: entry.status,
              citations: citationsOf(entry.status.sources, dataset.sources),
              rule: pair.rule,
              reason: [block.block.text.slice(phrase.start, phrase.end)],
            },
          ];
        }),
      ),
  );
}

/** The wording that a signal such as `did-signed` finds, or null. */
function wordingOf(signal: string): Wording | null {
  const name = /^(?:did|was)-(.+)$/.exec(signal)?.[1];
  return name !== undefined && name in WORDING_STAGES ? (name as Wording) : null;
}

/** "Will deploy" says no rung of its own: it is set beside all that is less than signed. */
function isOtherRung(wording: Wording, rung: (typeof STATUS_STAGES)[number]): boolean {
  const said = STATUS_STAGES.indexOf(WORDING_STAGES[wording]);
  return wording === 'will-do'
    ? STATUS_STAGES.indexOf(rung) < said
    : said !== STATUS_STAGES.indexOf(rung);
}

/** Whether a sentence states what it says: no doubt, question, quotation or condition in it. */
function isPlain(text: string, { start, end, phrases, mentions }: ReadSentence): boolean {
  const words = text.slice(start, end);
  return (
    !/\?/.test(words) &&
    !QUOTATION_MARKS.test(words) &&
    !CONDITIONAL.test(words) &&
    !phrases.some(({ signal }) => signal === 'doubt') &&
    !mentions.some(({ entry }) => entry === 'ceasefire-first')
  );
}

/** The mention beside a verb: its object behind it, or its subject before it. */
function findPair(phrase: Phrase, sentence: ReadSentence, text: string): Pair | null {
  const isPassive = phrase.signal.startsWith('was-');
  if (!isPassive) {
    const wrapped = findWrapped(phrase, sentence, text, 'object');
    if (wrapped) return wrapped;
    const object = sentence.mentions.find(({ end }) => end > phrase.end);
    if (object && isReached(text, phrase.end, object.start, sentence)) {
      return { mention: object, rule: 'object' };
    }
    return findObjectBefore(phrase, sentence, text);
  }
  const subject = sentence.mentions.findLast(({ end }) => end <= phrase.start);
  if (subject && isReached(text, subject.end, phrase.start, sentence)) {
    return { mention: subject, rule: 'subject' };
  }
  return findWrapped(phrase, sentence, text, 'subject');
}

/**
 * A verb in two parts has its object or subject between them: "haben die Pariser Erklärung
 * unterzeichnet", "seit Montag sind die Sicherheitsgarantien in Kraft".
 */
function findWrapped(
  phrase: Phrase,
  sentence: ReadSentence,
  text: string,
  rule: 'object' | 'subject',
): Pair | null {
  const mention = sentence.mentions.find(
    ({ start, end }) => start > phrase.start && end < phrase.end,
  );
  if (mention === undefined) return null;
  const words = [...text.slice(phrase.start, phrase.end).matchAll(/[\p{L}\p{M}]+/gu)];
  const head = phrase.start + (words[0]?.[0].length ?? 0);
  const tail =
    phrase.start + (words.find(({ index }) => phrase.start + index >= mention.end)?.index ?? 0);
  const isTight =
    isReached(text, head, mention.start, sentence) && isReached(text, mention.end, tail, sentence);
  return isTight ? { mention, rule } : null;
}

/** Slavic languages put the object first; its case tells it from the subject. */
function findObjectBefore(phrase: Phrase, sentence: ReadSentence, text: string): Pair | null {
  const object = sentence.mentions.findLast(({ end }) => end <= phrase.start);
  if (object === undefined) return null;
  const isObject = sentence.phrases.some(
    ({ signal, start, end }) =>
      signal === 'object-form' && start < object.end && object.start < end,
  );
  return isObject && isReached(text, object.end, phrase.start, sentence)
    ? { mention: object, rule: 'object' }
    : null;
}

/** Whether nothing but fillers stands between two places of a sentence. */
function isReached(text: string, from: number, to: number, sentence: ReadSentence): boolean {
  // A verb may be part of the mention: "will {send troops}".
  if (to <= from) return true;
  const between = text.slice(from, to);
  if (PARTING.test(between)) return false;
  const words = [...between.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  if (words.length > MOST_FILLERS) return false;
  const fillers = sentence.phrases.filter(({ signal }) => signal === 'filler');
  return words.every(({ index, 0: word }) => {
    const at = from + index;
    return (
      fillers.some(({ start, end }) => start <= at && end >= at + word.length) ||
      foldWord(word) === ''
    );
  });
}
