import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { formatComparison, formatScore } from './corpus/format-score.ts';
import { readLabelledTexts } from './corpus/labelled-text.ts';
import { listErrors } from './corpus/list-errors.ts';
import { loadMatcher } from './corpus/load-matcher.ts';
import { readRecord, recordOf, writeRecord } from './corpus/recorded-scores.ts';
import { scoreTexts } from './corpus/score-texts.ts';
import { figuresOf } from './corpus/tally.ts';

const HELP = `Compare the matcher with texts labelled by hand.

Usage: npm run score -- [options] [FILE.jsonl...]

Without a file: every file of tests/corpus but kept.jsonl, which is kept out of the work on
forms and scored by name.

Options:
  --lang CODE   only texts in that language, such as en
  --errors      list misses, false alarms and differing spans with their context
  --entry ID    with --errors: only those of that entry
  --json        figures as JSON
  --record      write the figures of the files into tests/corpus/scores.json
  --help        this help

A found mention is right (relaxed) where it overlaps a marked one of the same entry,
and exact where start and end agree too. Figures are micro-averaged.`;

const CORPUS = fileURLToPath(new URL('../tests/corpus/', import.meta.url));

/** Texts that nobody tunes for. */
const KEPT_OUT = 'kept.jsonl';

function corpusFiles(): string[] {
  const names = readdirSync(CORPUS).filter((name) => name.endsWith('.jsonl') && name !== KEPT_OUT);
  return names.map((name) => join(CORPUS, name));
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      entry: { type: 'string' },
      errors: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const matcher = loadMatcher();
  const files = await Promise.all(
    (positionals.length > 0 ? positionals : corpusFiles()).map(async (file) => ({
      file: basename(file),
      texts: await readLabelledTexts(file),
    })),
  );
  const texts = files.flatMap((file) => file.texts);
  const chosen = texts.filter(({ lang }) => values.lang === undefined || lang === values.lang);
  const score = scoreTexts(chosen, matcher);
  if (values.json) {
    console.log(JSON.stringify(figuresOf(score.overall)));
    return;
  }
  if (values.errors) console.log(listErrors(score, values.entry).join('\n'));
  console.log(formatScore(score));

  const recorded = readRecord();
  const now = files.map((file) => ({
    file: file.file,
    now: recordOf(scoreTexts(file.texts, matcher)),
    recorded: recorded[file.file],
  }));
  console.log(`\n${formatComparison(now)}`);
  if (values.record) {
    writeRecord({ ...recorded, ...Object.fromEntries(now.map((file) => [file.file, file.now])) });
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
