import type { TextMention } from '../../lib/match/annotate-text.ts';
import type { Comparison } from './compare-mentions.ts';
import type { Score } from './score-texts.ts';

/** Characters of text shown on either side of an error. */
const CONTEXT = 50;

/**
 * Misses, false alarms and differing spans, a line each with the text around them.
 *
 * @param entry only errors of that entry
 */
export function listErrors(score: Score, entry?: string): string[] {
  return score.texts.flatMap(({ text, comparison }) =>
    errorsOfText(text.id, text.text, comparison, entry),
  );
}

function errorsOfText(
  id: string,
  text: string,
  { pairs, missed, falseAlarms }: Comparison<TextMention>,
  only: string | undefined,
): string[] {
  const wanted = ({ entry }: { entry: string }) => only === undefined || only === entry;
  const show = ({ start, end }: { start: number; end: number }) => {
    const before = text.slice(Math.max(0, start - CONTEXT), start);
    return `${before}[${text.slice(start, end)}]${text.slice(end, end + CONTEXT)}`.replaceAll(
      '\n',
      ' ',
    );
  };
  return [
    ...missed.filter(wanted).map((gold) => `missed  ${id} ${gold.entry}: ${show(gold)}`),
    ...falseAlarms
      .filter(wanted)
      .map(
        (found) =>
          `false   ${id} ${found.entry}: ${show(found)}  (${found.why.rule}: ${found.why.form})`,
      ),
    ...pairs
      .filter(({ gold, exact }) => !exact && wanted(gold))
      .map(
        ({ gold, found }) =>
          `differs ${id} ${gold.entry}: marked ${show(gold)}, found [${text.slice(found.start, found.end)}]`,
      ),
  ];
}
