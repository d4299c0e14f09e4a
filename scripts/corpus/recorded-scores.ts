import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Score } from './score-texts.ts';
import { type Figures, figuresOf } from './tally.ts';

const RECORD = fileURLToPath(new URL('../../tests/corpus/scores.json', import.meta.url));

const figureSchema = z.number().nullable();

const figuresSchema = z.strictObject({
  precision: figureSchema,
  recall: figureSchema,
  f1: figureSchema,
  exactF1: figureSchema,
});

/** What was recorded of one file: its figures, by language too, and its off-topic texts. */
const recordedScoreSchema = z.strictObject({
  overall: figuresSchema,
  byLanguage: z.record(z.string(), figuresSchema),
  offTopic: z.strictObject({ texts: z.number(), marked: z.number() }),
});

export type RecordedScore = z.infer<typeof recordedScoreSchema>;

const recordSchema = z.record(z.string(), recordedScoreSchema);

/** Figures of each file of labelled texts when they were last recorded, by file name. */
export function readRecord(): Record<string, RecordedScore> {
  if (!existsSync(RECORD)) return {};
  return recordSchema.parse(JSON.parse(readFileSync(RECORD, 'utf8')));
}

/** Writes the record anew; a change of it is for a reviewer to see. */
export function writeRecord(record: Record<string, RecordedScore>): void {
  const sorted = Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(RECORD, `${JSON.stringify(sorted, null, 2)}\n`);
}

/** A score as it is recorded, figures to three places. */
export function recordOf(score: Score): RecordedScore {
  return {
    overall: round(figuresOf(score.overall)),
    byLanguage: Object.fromEntries(
      [...score.byLanguage].map(([language, tally]) => [language, round(figuresOf(tally))]),
    ),
    offTopic: score.offTopic,
  };
}

function round(figures: Figures): Figures {
  const places = (value: number | null) => (value === null ? null : Number(value.toFixed(3)));
  return {
    precision: places(figures.precision),
    recall: places(figures.recall),
    f1: places(figures.f1),
    exactF1: places(figures.exactF1),
  };
}
