import { spawnSync } from 'node:child_process';

/**
 * Builds the extension for Chromium, telling what goes wrong.
 *
 * @throws {Error} where the build fails
 */
export function buildExtension(): void {
  console.log('Building …');
  const shell = process.platform === 'win32';
  const { status } = spawnSync('wxt', ['build', '--level', 'warn'], { stdio: 'inherit', shell });
  if (status !== 0) throw new Error('The build failed; its message stands above.');
}
