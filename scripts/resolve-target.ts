import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A page on the web, or a file to be served from its folder. */
export type Target = { url: string } | { folder: string; file: string };

const SAMPLE_PAGES = fileURLToPath(new URL('../tests/pages', import.meta.url));

/**
 * What to open for the argument of `npm start`.
 *
 * @param argument a web address, a path, or nothing for the sample article
 * @param folder absolute path that a relative path starts from
 * @throws {Error} where the argument is neither an address nor a file that exists
 */
export function resolveTarget(argument: string | undefined, folder: string): Target {
  if (argument === undefined) return { folder: SAMPLE_PAGES, file: 'wire-article.html' };
  if (/^https?:\/\//i.test(argument)) {
    if (URL.canParse(argument)) return { url: argument };
    throw new Error(`"${argument}" is not a complete web address.`);
  }
  const path = argument.startsWith('file:') ? fileURLToPath(argument) : resolve(folder, argument);
  if (!existsSync(path)) {
    throw new Error(`There is no file ${path}. A web address starts with http:// or https://.`);
  }
  if (!statSync(path).isFile()) throw new Error(`${path} is not a file: name a page in it.`);
  return { folder: dirname(path), file: basename(path) };
}
