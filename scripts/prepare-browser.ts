import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { BROWSER_VARIABLE, type FoundBrowser, findBrowser } from './find-browser.ts';

/**
 * Finds a browser or installs one, says which, and names it in the environment for the programs
 * started from here.
 *
 * @throws {Error} that says what to do, when there is none and none can be installed
 */
export function prepareBrowser(): FoundBrowser {
  const browser = findBrowser() ?? installBrowser();
  process.env[BROWSER_VARIABLE] = browser.path;
  console.log(`Browser: ${browser.path} (${browser.origin})`);
  return browser;
}

function installBrowser(): FoundBrowser {
  console.log('No browser found that loads an unpacked extension.');
  for (const commands of [PLAYWRIGHT_INSTALL, ...(isDebianRoot() ? [DEBIAN_INSTALL] : [])]) {
    if (!commands.every(runCommand)) continue;
    const browser = findBrowser();
    if (browser !== null) return browser;
  }
  throw new Error(
    [
      'No browser could be installed either. Any of these helps, then run the command again:',
      '- npx playwright install --with-deps chromium',
      "- your system's package: `apt install chromium`, `dnf install chromium`, `brew install chromium`",
      `- ${BROWSER_VARIABLE}=/path/to/chromium, for one that stands elsewhere.`,
      'Google Chrome itself does not do: from version 137 on it ignores --load-extension.',
    ].join('\n'),
  );
}

/** Command lines that run one after the other. */
type Commands = [program: string, ...args: string[]][];

const PLAYWRIGHT_INSTALL: Commands = [['npx', 'playwright', 'install', 'chromium']];

const DEBIAN_INSTALL: Commands = [
  ['apt-get', 'update'],
  ['apt-get', 'install', '--yes', 'chromium'],
];

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function runCommand([program, ...args]: Commands[number]): boolean {
  console.log(`Trying: ${program} ${args.join(' ')}`);
  // npx is a batch file on Windows, which only a shell can start.
  const shell = process.platform === 'win32';
  return spawnSync(program, args, { stdio: 'inherit', shell }).status === 0;
}
