import { parseArgs } from 'node:util';
import { zip } from 'wxt';

const HELP = `Build and pack the extension for the stores.

Usage: npm run zip

Writes into .output/: a package for Chrome and Edge, one for Firefox, and the sources that
Firefox's reviewers build from.`;

try {
  const { values } = parseArgs({ options: { help: { type: 'boolean', default: false } } });
  if (values.help) {
    console.log(HELP);
  } else {
    for (const browser of ['chrome', 'firefox']) console.log((await zip({ browser })).join('\n'));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
