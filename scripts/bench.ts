import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compileGazetteer } from '../lib/match/compile-gazetteer.ts';
import { encodeGazetteer } from '../lib/match/encode-gazetteer.ts';
import { formsFileSchema } from '../lib/schema/surface-forms.ts';
import { bundleParts } from './bench/bundle-parts.ts';
import { generatePages, readPages } from './bench/make-pages.ts';
import { formatFigures, reportFigures } from './bench/report-figures.ts';
import { BenchRunner, type Figure } from './bench/run-bench.ts';
import { launchBrowser } from './launch-browser.ts';
import { prepareBrowser } from './prepare-browser.ts';

const HELP = `Measure what the extension costs a page, in a real browser.

Usage: npm run bench -- [options]

Options:
  --pages DIR   also measure on the HTML files of a folder
  --runs N      runs of each figure (default 7)
  --help        this help

Every run opens the page anew, so all times are cold. A figure is held against its floor in
the same run: walking the text nodes, or elementFromPoint. Medians and spread are printed, and
written to .output/bench/figures.json.`;

const OUTPUT = fileURLToPath(new URL('../.output/bench/', import.meta.url));
const FORMS = new URL('../seeds/forms/en.json', import.meta.url);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string' },
      runs: { type: 'string', default: '7' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) {
    throw new Error(`found --runs ${values.runs}, wanted a whole number from 1`);
  }
  const pages = [
    ...generatePages(),
    ...(values.pages === undefined ? [] : readPages(values.pages)),
  ];
  const gazetteer = encodeGazetteer(
    compileGazetteer(formsFileSchema.parse(JSON.parse(readFileSync(FORMS, 'utf8')))),
  );
  const { path: executable } = prepareBrowser();
  const browser = await launchBrowser({ executable, headless: true, extension: null });
  const figures: Figure[] = [];
  try {
    const runner = new BenchRunner(browser.context, await bundleParts(), gazetteer, runs);
    for (const page of pages) {
      console.log(`Measuring ${page.name} …`);
      figures.push(...(await runner.measure(page)));
    }
  } finally {
    await browser.close();
  }
  const reported = reportFigures(figures);
  console.log(`\n${formatFigures(reported)}`);
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(join(OUTPUT, 'figures.json'), `${JSON.stringify(reported, null, 2)}\n`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
