import { parseArgs } from 'node:util';
import type { TextMention } from '../lib/match/annotate-text.ts';
import { ENTRY_IDS } from '../lib/schema/ids.ts';
import type { Comparison } from './corpus/compare-mentions.ts';
import { readLabelledTexts } from './corpus/labelled-text.ts';
import { loadMatcher } from './corpus/load-matcher.ts';
import { type Score, scoreTexts } from './corpus/score-texts.ts';
import { figuresOf, type Tally } from './corpus/tally.ts';
import { formatTable } from './format-table.ts';

const HELP = `Compare the matcher with texts labelled by hand.

Usage: npm run score -- [options] FILE.jsonl...

Options:
  --lang CODE   only texts in that language, such as en
  --entry ID    with --errors: only those of that entry
  --errors      list misses, false alarms and differing spans with their context
  --json        figures as JSON
  --help        this help

A found mention is right (relaxed) where it overlaps a marked one of the same entry,
and exact where start and end agree too. Figures are micro-averaged.`;

/** Characters of text shown on either side of an error. */
const CONTEXT = 50;

const percent = (value: number | null) => (value === null ? '–' : value.toFixed(3));

function rowOf(name: string, tally: Tally): string[] {
  const { precision, recall, f1, exactF1 } = figuresOf(tally);
  const figures = [precision, recall, f1, exactF1].map(percent);
  return [name, String(tally.gold), String(tally.found), ...figures];
}

function formatScore(score: Score): string {
  const headings = ['', 'marked', 'found', 'precision', 'recall', 'F1', 'exact F1'];
  const entries = ENTRY_IDS.flatMap((id) => {
    const tally = score.byEntry.get(id);
    return tally ? [rowOf(`  ${id}`, tally)] : [];
  });
  const rows = [
    rowOf('all', score.overall),
    ...[...score.byLanguage].map(([name, tally]) => rowOf(`language ${name}`, tally)),
    ...[...score.byCategory].map(([name, tally]) => rowOf(`category ${name}`, tally)),
    ...entries,
  ];
  const { texts, marked } = score.offTopic;
  const rate = texts > 0 ? `, rate ${(marked / texts).toFixed(3)}` : '';
  return `${formatTable(headings, rows)}\noff-topic texts: ${texts}, with any mention: ${marked}${rate}`;
}

function formatErrors(score: Score, entry: string | undefined): string {
  return score.texts
    .flatMap(({ text, comparison }) => listErrors(text.id, text.text, comparison, entry))
    .join('\n');
}

function listErrors(
  id: string,
  text: string,
  { pairs, missed, falseAlarms }: Comparison<TextMention>,
  only: string | undefined,
): string[] {
  const wanted = (entry: string) => only === undefined || only === entry;
  const show = (start: number, end: number) =>
    `${text.slice(Math.max(0, start - CONTEXT), start)}[${text.slice(start, end)}]${text.slice(end, end + CONTEXT)}`.replaceAll(
      '\n',
      ' ',
    );
  return [
    ...missed
      .filter(({ entry }) => wanted(entry))
      .map(({ start, end, entry }) => `missed  ${id} ${entry}: ${show(start, end)}`),
    ...falseAlarms
      .filter(({ entry }) => wanted(entry))
      .map(
        ({ start, end, entry, why }) =>
          `false   ${id} ${entry}: ${show(start, end)}  (${why.rule}: ${why.form})`,
      ),
    ...pairs
      .filter(({ gold, exact }) => !exact && wanted(gold.entry))
      .map(
        ({ gold, found }) =>
          `differs ${id} ${gold.entry}: marked ${show(gold.start, gold.end)}, found [${text.slice(found.start, found.end)}]`,
      ),
  ];
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      entry: { type: 'string' },
      errors: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (positionals.length === 0)
    throw new Error('found no file to score, wanted one at least; see --help');
  const all = (await Promise.all(positionals.map(readLabelledTexts))).flat();
  const texts = all.filter(({ lang }) => values.lang === undefined || lang === values.lang);
  const score = scoreTexts(texts, loadMatcher());
  if (values.errors) console.log(formatErrors(score, values.entry));
  console.log(values.json ? JSON.stringify(figuresOf(score.overall)) : formatScore(score));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
