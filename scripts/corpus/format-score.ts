import { ENTRY_IDS } from '../../lib/schema/ids.ts';
import { formatTable } from '../format-table.ts';
import type { RecordedScore } from './recorded-scores.ts';
import type { Score } from './score-texts.ts';
import { figuresOf, type Tally } from './tally.ts';

const places = (value: number | null) => (value === null ? '–' : value.toFixed(3));

/** Figures over all texts: together, by language, by category and by entry. */
export function formatScore(score: Score): string {
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
  const rate = texts > 0 ? `, rate ${places(marked / texts)}` : '';
  return `${formatTable(headings, rows)}\noff-topic texts: ${texts}, with any mention: ${marked}${rate}`;
}

function rowOf(name: string, tally: Tally): string[] {
  const { precision, recall, f1, exactF1 } = figuresOf(tally);
  const figures = [precision, recall, f1, exactF1].map(places);
  return [name, String(tally.gold), String(tally.found), ...figures];
}

/** A file's figures now and when they were last recorded; `recorded` is missing for a new file. */
export interface ScoreOfFile {
  file: string;
  now: RecordedScore;
  recorded: RecordedScore | undefined;
}

/** Figures of each file beside those last recorded for it. */
export function formatComparison(files: ScoreOfFile[]): string {
  const rows = files.map(({ file, now, recorded }) => {
    const figures = (['precision', 'recall', 'f1', 'exactF1'] as const).map((name) => {
      const before = recorded ? places(recorded.overall[name]) : 'new';
      return `${places(now.overall[name])} (${before})`;
    });
    return [file, ...figures, `${now.offTopic.marked} of ${now.offTopic.texts}`];
  });
  const headings = ['now (recorded)', 'precision', 'recall', 'F1', 'exact F1', 'off-topic marked'];
  return formatTable(headings, rows);
}
