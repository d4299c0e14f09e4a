import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { prepareBrowser } from './prepare-browser.ts';
import { listShots, SURFACES, type Surface } from './screenshots/list-shots.ts';
import { makeSheet } from './screenshots/make-sheet.ts';
import { takeShots } from './screenshots/take-shots.ts';

const HELP = `npm run screenshots [-- options]

Builds the extension, takes pictures of every surface in both themes, at several widths
and about articles in all languages, and puts them on a contact sheet to look at:
.output/screenshots/index.html. Takes some minutes.

  --only LIST   of the surfaces only these: ${SURFACES.join(', ')}
  --no-build    takes the extension as it was built last
  --help        prints this

CAVEAT_CHROMIUM=/path/to/browser names a browser.`;

const FOLDER = fileURLToPath(new URL('../.output/screenshots', import.meta.url));

try {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      build: { type: 'boolean', default: true },
      help: { type: 'boolean', short: 'h' },
    },
    allowNegative: true,
  });
  if (values.help) console.log(HELP);
  else await main(chooseSurfaces(values.only), values.build);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(surfaces: readonly Surface[], mustBuild: boolean): Promise<void> {
  const { path } = prepareBrowser();
  if (mustBuild) build();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const shots = listShots(surfaces);
  let taken = 0;
  await takeShots(shots, path, FOLDER, ({ name }) => {
    taken += 1;
    console.log(`${taken}/${shots.length} ${name}`);
  });
  const sheet = join(FOLDER, 'index.html');
  writeFileSync(sheet, makeSheet(shots));
  console.log(`\n${sheet}`);
}

function chooseSurfaces(list: string | undefined): readonly Surface[] {
  if (list === undefined) return SURFACES;
  return list.split(',').map((name) => {
    const surface = SURFACES.find((each) => each === name.trim());
    if (!surface) throw new Error(`found surface "${name}", wanted one of ${SURFACES.join(', ')}`);
    return surface;
  });
}

function build(): void {
  const shell = process.platform === 'win32';
  const { status } = spawnSync('wxt', ['build', '--level', 'warn'], { stdio: 'inherit', shell });
  if (status !== 0) throw new Error('The build failed; its message stands above.');
}
