/**
 * `node scripts/set-up.mjs SCRIPT [ARGUMENTS]` makes a fresh clone ready and runs the script with
 * the project's own Node. Plain JavaScript without imports from packages: at this point the
 * machine's Node may be old and nothing may be installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './install-dependencies.mjs';

/** What npm 10 and the dependency that brings the project's own Node ask for. */
const OLDEST_NODE = 20;

/** The first Node that runs TypeScript as it stands, in each line that is still maintained. */
const NODE_WITH_TYPESCRIPT = '22.18';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  checkNode();
  installDependencies(ROOT);
  runScript(findProjectNode(), process.argv.slice(2));
} catch (error) {
  console.error(`\nSet-up failed. ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

function checkNode() {
  if (isAtLeast(process.versions.node, `${OLDEST_NODE}.0`)) return;
  throw new Error(
    `This is Node ${process.versions.node}; ${OLDEST_NODE} or newer is needed: https://nodejs.org`,
  );
}

/**
 * The Node that came with the dependencies, or the running one where that is new enough.
 *
 * @returns {string} path of the executable
 */
function findProjectNode() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(ROOT, 'node_modules', 'node', 'bin', file);
  const { status } = spawnSync(own, ['--version']);
  if (status === 0) return own;
  if (isAtLeast(process.versions.node, NODE_WITH_TYPESCRIPT)) return process.execPath;
  throw new Error(
    [
      `The Node that the dependencies bring does not run here (${own}).`,
      'If install scripts are switched off, run `npm rebuild node`;',
      `otherwise install Node ${NODE_WITH_TYPESCRIPT} or newer and run the command again.`,
    ].join('\n'),
  );
}

/**
 * Runs a script and ends with its exit code.
 *
 * @param {string} node path of the executable
 * @param {string[]} argv the script, then its arguments
 */
function runScript(node, argv) {
  const path = [dirname(node), join(ROOT, 'node_modules', '.bin'), process.env.PATH];
  const child = spawn(node, argv, {
    stdio: 'inherit',
    env: { ...process.env, PATH: path.join(delimiter) },
  });
  // Ctrl+C reaches the child as well, which ends in its own way; this process waits for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

/**
 * @param {string} version MAJOR.MINOR.PATCH
 * @param {string} wanted MAJOR.MINOR
 * @returns {boolean}
 */
function isAtLeast(version, wanted) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
