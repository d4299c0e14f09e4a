import { parseArgs } from 'node:util';
import { prepareBrowser } from './prepare-browser.ts';
import { runSteps, type Step } from './run-steps.ts';

const HELP = `npm test

Checks everything: format, lint, types, dead code, dataset, unit tests, the builds
for both browsers, and end-to-end tests of the built extension in Chromium.
Installs dependencies and a browser first where they are missing.

  CAVEAT_CHROMIUM=PATH npm test   uses this browser
  npm run test:unit               the unit tests alone
  npm run test:e2e                the end-to-end tests alone, after npm run build
`;

const STEPS: Step[] = [
  { name: 'browser', run: () => void prepareBrowser() },
  { name: 'format', run: ['biome', 'format'] },
  { name: 'lint', run: ['biome', 'check', '--formatter-enabled=false', '--error-on-warnings'] },
  { name: 'types', run: ['tsc', '-p', '.'] },
  { name: 'dead code', run: ['knip'] },
  { name: 'seeds check', run: ['node', 'scripts/seeds-check.ts'] },
  { name: 'unit tests', run: ['vitest', 'run', '--config', 'tests/vitest.config.ts'] },
  { name: 'build for Chromium', run: ['wxt', 'build'] },
  { name: 'build for Firefox', run: ['wxt', 'build', '-b', 'firefox'] },
  {
    name: 'end-to-end tests',
    run: ['playwright', 'test', '--config', 'tests/playwright.config.ts'],
    needs: ['browser', 'build for Chromium', 'build for Firefox'],
  },
];

try {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) console.log(HELP);
  else process.exitCode = (await runSteps(STEPS)) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
