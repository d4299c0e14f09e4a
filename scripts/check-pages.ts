import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension } from './build-extension.ts';
import { checkPage, type PageCheck } from './check-pages/check-page.ts';
import { formatTable } from './format-table.ts';
import { BUILT_EXTENSION, launchBrowser } from './launch-browser.ts';
import { prepareBrowser } from './prepare-browser.ts';
import { type ServeChanges, servePages } from './serve-pages.ts';
import { addTopic } from './topic-text.ts';

const HELP = `npm run check:pages -- [options] DIR

Opens every HTML page of a folder with the built extension and without, and compares:
the document byte by byte, the place of every element, layout shifts, globals, style
sheets, highlights of the page, focus, errors, requests and broken policies; when the
page is at rest, while a card is open, and after it was closed. What differs between
two visits without the extension is the page's own doing, and is named as unsteady.
Exits with 1 where the extension makes a difference. Nothing outside is asked.

  --with-topic   puts a few sentences about the topic into each page, so that there
                 are marks and a card
  --no-scripts   serves the pages under a policy that lets none of their scripts run,
                 which makes all of them steady
  --only TEXT    only the files whose name has it
  --no-build     takes the extension as it was built last
  --help         prints this`;

const OPTIONS = {
  'with-topic': { type: 'boolean', default: false },
  scripts: { type: 'boolean', default: true },
  only: { type: 'string', default: '' },
  build: { type: 'boolean', default: true },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

try {
  const { values, positionals } = parseArgs({
    options: OPTIONS,
    allowPositionals: true,
    allowNegative: true,
  });
  if (values.help) console.log(HELP);
  else process.exitCode = (await main(values, positionals)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

type Values = Record<'with-topic' | 'scripts' | 'build', boolean> & { only: string };

/** @returns whether all pages are as without the extension */
async function main(values: Values, positionals: string[]): Promise<boolean> {
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) {
    throw new Error(`wanted one folder, found ${positionals.length}; --help tells more`);
  }
  // npm runs scripts in the project's folder and keeps the reader's own in INIT_CWD.
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), name);
  const files = readdirSync(folder)
    .filter((file) => /\.html?$/i.test(file) && file.includes(values.only))
    .sort();
  if (files.length === 0) throw new Error(`found no HTML page in ${folder}`);
  const { path: executable } = prepareBrowser();
  if (values.build) buildExtension();
  const checks = await checkAll(folder, files, executable, {
    ...(values['with-topic'] && { html: addTopic }),
    ...(!values.scripts && { headers: { 'Content-Security-Policy': "script-src 'none'" } }),
  });
  console.log(`\n${describeChecks(checks)}`);
  return checks.every(({ differences }) => differences.length === 0);
}

type NamedCheck = PageCheck & { file: string };

async function checkAll(
  folder: string,
  files: string[],
  executable: string,
  changes: ServeChanges,
): Promise<NamedCheck[]> {
  const server = await servePages(folder, changes);
  const launch = (extension: string | null) =>
    launchBrowser({ executable, headless: true, extension, offline: true });
  const extended = await launch(BUILT_EXTENSION);
  const plain = await launch(null);
  const checks: NamedCheck[] = [];
  try {
    for (const file of files) {
      console.log(`Checking ${file} …`);
      const address = server.url + encodeURIComponent(file);
      checks.push({ file, ...(await checkPage(extended.context, plain.context, address)) });
    }
  } finally {
    await extended.close();
    await plain.close();
    await server.close();
  }
  return checks;
}

function describeChecks(checks: NamedCheck[]): string {
  const table = formatTable(
    ['page', 'marks', 'card', 'result', 'unsteady by itself'],
    checks.map(({ file, marks, opened, differences, unsteady }) => [
      file,
      marks,
      opened ? 'opened' : '–',
      differences.length === 0 ? 'same' : `${differences.length} DIFFERENCES`,
      unsteady.join(', '),
    ]),
    Number.POSITIVE_INFINITY,
  );
  const found = checks.filter(({ differences }) => differences.length > 0);
  const details = found.flatMap(({ file, differences }) => [
    `\n${file}`,
    ...differences.map(({ aspect, words }) => `  ${aspect}: ${words}`),
  ]);
  const sum = `${checks.length - found.length} of ${checks.length} pages are the same with the extension.`;
  return [table, ...details, '', sum].join('\n');
}
