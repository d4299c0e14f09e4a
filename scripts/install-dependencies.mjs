import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** npm's own record of what it put into `node_modules`. */
const RECORD = 'node_modules/.package-lock.json';

/**
 * Whether the installed packages are those of the lockfile, by name, version and checksum.
 * Packages for other systems stand in the lockfile as optional and are installed nowhere else,
 * so an optional one may be missing.
 *
 * @param {string} root the project's folder
 * @returns {boolean}
 */
export function dependenciesAreCurrent(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const found = readPackages(join(root, RECORD));
  const same = (/** @type {string} */ path) =>
    found[path]?.version === wanted[path]?.version &&
    found[path]?.integrity === wanted[path]?.integrity;
  const complete = Object.keys(wanted).every(
    (path) => path === '' || same(path) || (wanted[path].optional && !found[path]),
  );
  return complete && Object.keys(found).every((path) => path in wanted);
}

/**
 * Installs what the lockfile names, unless it is there already.
 *
 * @param {string} root the project's folder
 * @throws {Error} that says what to do next, when npm fails
 */
export function installDependencies(root) {
  if (dependenciesAreCurrent(root)) return;
  // All of it goes to stderr: what is run next may write to a pipe.
  console.error('Installing dependencies (npm ci) …');
  const { status, error } = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['inherit', 2, 'inherit'],
    // npm is a batch file on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  throw new Error(
    [
      `npm ci failed${error ? `: ${error.message}` : ', its own message stands above'}.`,
      'Check the connection to the npm registry and that this folder may be written to,',
      'then run the same command again. `rm -rf node_modules` gives a fresh start.',
    ].join('\n'),
  );
}

/**
 * @param {string} file a lockfile
 * @returns {Record<string, {version?: string, integrity?: string, optional?: boolean}>}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    // A broken record differs from the lockfile, so `npm ci` runs and heals it, or names it.
    return {};
  }
}
