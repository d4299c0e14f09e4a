import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Figure, ROWS, type Row } from './bench/figure.ts';
import { makeBenchExtension, makeIdleExtension } from './bench/make-extension.ts';
import { generatePages, readPages, SIZES } from './bench/make-pages.ts';
import { describeShortfalls, formatFigures, reportFigures } from './bench/report-figures.ts';
import { type BenchPlan, runBench } from './bench/run-bench.ts';
import { buildExtension } from './build-extension.ts';
import { BUILT_EXTENSION, launchBrowser } from './launch-browser.ts';
import { prepareBrowser } from './prepare-browser.ts';
import { loadSeeds } from './read-seeds.ts';

const HELP = `npm run bench [-- options]

Measures what the extension costs a page, in a real browser: the built extension, and
its own modules by themselves. Every figure stands beside its floor, measured in turn
in the same run. Prints a table and what falls short of its goal. A full run takes
about half an hour, with ten pages of a folder more than an hour;
\`npm run bench -- --quick\` takes a minute.

  --pages DIR     also on the HTML files of a folder, with the topic put in and without
  --sizes LIST    generated pages: ${[...SIZES.keys()].join(',')} (all), or none
  --only TEXT     of all these pages, only those whose name has it
  --rows LIST     what to measure (all):
                  ${ROWS.join(',')}
  --runs N        runs of each figure (5)
  --cap SECONDS   longest time of mark.js on one page (20)
  --phrases N     how many phrases mark.js gets (600)
  --quick         one run of three on 50kB and 1MB, without mark.js, loads and tables
  --json FILE     writes the figures there, as they come (.output/bench/figures.json)
  --no-build      takes the extension as it was built last
  --help          prints this

Rows: first-pass: reading, telling, taking in and painting a page about the topic, cold
(page just loaded) and warm, as time that the page's thread works; beside it the time
that the background works, and how long it takes until the marks are there.
other-page: what the probe takes for one that is not, and for a paragraph more in
it. mark.js: the same phrases marked by it, beside that first pass, work of the
background included. change: all that follows one changed paragraph. hit-test: what is under the pointer. longest-task:
longest stretch that the built extension keeps the main thread of a loading page.
load: a page with the extension, with one that does nothing, and with none. busy: a
page that moves something in each frame, or is scrolled. tables: memory that marking
takes in a page, and that the compiled forms take in the background. limits: what
reading the text by blocks and telling it take by themselves, how long the browser lets
a script wait for one paragraph, and on other pages asking for the text and searching
it, alone and with what else a probe must do. bytes: built scripts, gzipped.`;

const OPTIONS = {
  pages: { type: 'string' },
  sizes: { type: 'string' },
  only: { type: 'string' },
  rows: { type: 'string' },
  runs: { type: 'string' },
  cap: { type: 'string' },
  phrases: { type: 'string' },
  quick: { type: 'boolean' },
  json: { type: 'string' },
  build: { type: 'boolean', default: true },
  help: { type: 'boolean', short: 'h' },
} as const;

const FIGURES = fileURLToPath(new URL('../.output/bench/figures.json', import.meta.url));

const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));

const QUICK_ROWS: readonly Row[] = [
  'first-pass',
  'other-page',
  'change',
  'hit-test',
  'limits',
  'bytes',
];

try {
  const { values } = parseArgs({ options: OPTIONS, allowNegative: true });
  if (values.help) console.log(HELP);
  else await main(values);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

async function main(values: Values): Promise<void> {
  const plan = makePlan(values);
  const { path: executable } = prepareBrowser();
  const file = values.json === undefined ? FIGURES : resolve(readersFolder(), values.json);
  mkdirSync(dirname(file), { recursive: true });
  if (values.build) buildExtension();
  const figures = await runBench(
    plan,
    {
      built: BUILT_EXTENSION,
      parts: await makeBenchExtension(BUILT_EXTENSION),
      idle: makeIdleExtension(BUILT_EXTENSION),
      forms: readEnglishForms(),
      launch: (extension) =>
        launchBrowser({
          executable,
          headless: true,
          extension,
          offline: true,
          keepWelcome: extension !== BUILT_EXTENSION,
        }),
    },
    (what) => console.log(`Measuring ${what} …`),
    (some) => writeFigures(file, { runs: plan.runs, browser: executable }, some),
  );
  const reported = reportFigures(figures);
  console.log(`\n${formatFigures(reported)}\n\n${describeShortfalls(reported)}`);
  console.log(`\nWritten to ${file}`);
}

function writeFigures(
  file: string,
  run: { runs: number; browser: string },
  figures: readonly Figure[],
): void {
  const machine = {
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    system: `${platform()} ${arch()}`,
  };
  const about = { date: new Date().toISOString(), ...run, ...machine };
  const report = { about, figures: reportFigures(figures) };
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}

function makePlan(values: Values): BenchPlan {
  const { quick = false, only = '' } = values;
  const sizes = (values.sizes ?? (quick ? '50kB,1MB' : [...SIZES.keys()].join(','))).split(',');
  const pages = [
    ...(values.sizes === 'none' ? [] : sizes.flatMap(generatePages)),
    ...(values.pages === undefined ? [] : readPages(resolve(readersFolder(), values.pages))),
  ].filter(({ name }) => name.includes(only));
  const rows = values.rows?.split(',') ?? (quick ? QUICK_ROWS : ROWS);
  for (const row of rows) {
    if (!(ROWS as readonly string[]).includes(row)) {
      throw new Error(`found --rows ${row}, wanted some of ${ROWS.join(', ')}`);
    }
  }
  return {
    rows: new Set(rows as Row[]),
    pages,
    runs: readNumber('runs', values.runs ?? (quick ? '3' : '5')),
    cap: readNumber('cap', values.cap ?? '20') * 1000,
    phrases: readNumber('phrases', values.phrases ?? '600'),
  };
}

function readNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`found --${name} ${text}, wanted a whole number from 1`);
}

/** npm runs scripts in the project's folder and keeps the reader's own in INIT_CWD. */
function readersFolder(): string {
  return process.env.INIT_CWD ?? process.cwd();
}

function readEnglishForms() {
  const english = loadSeeds(SEEDS).forms.find(({ language }) => language === 'en');
  if (!english) throw new Error('The seeds have no forms of English.');
  return english;
}
