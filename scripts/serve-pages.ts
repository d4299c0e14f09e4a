import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { listenLocally } from './listen-locally.ts';

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** The path under which every page comes with the strictest policy that still lets it look right. */
export const STRICT_PATH = '/strict/';

const STRICT_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

/** A running server of one folder. */
export interface PageServer {
  /** Address of the folder, with a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** How pages are served otherwise than they lie in their folder. */
export interface ServeChanges {
  /** Makes another page of a page's HTML. */
  html?: (html: string) => string;
  headers?: Record<string, string>;
}

/**
 * Serves the files of a folder to this machine alone, on a free port. Content scripts do not run
 * on `file:` pages, so that pages must come from a server.
 *
 * @param folder absolute path
 */
export async function servePages(folder: string, changes: ServeChanges = {}): Promise<PageServer> {
  const { port, close } = await listenLocally((request, response) => {
    answer(folder, request.url ?? '/', response, changes).catch(() => response.destroy());
  });
  return { url: `http://127.0.0.1:${port}/`, close };
}

async function answer(
  folder: string,
  target: string,
  response: ServerResponse,
  { html, headers }: ServeChanges,
): Promise<void> {
  const { pathname } = new URL(target, 'http://localhost');
  const strict = pathname.startsWith(STRICT_PATH);
  const file = findFile(folder, strict ? pathname.slice(STRICT_PATH.length - 1) : pathname);
  const found = file !== null && (await stat(file).catch(() => null))?.isFile();
  if (!found) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`Nothing here: ${pathname}\n`);
    return;
  }
  const type = CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(200, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    ...(strict && { 'Content-Security-Policy': STRICT_POLICY }),
    ...headers,
  });
  if (html && type.startsWith('text/html')) {
    response.end(html(await readFile(file, 'utf8')));
    return;
  }
  await pipeline(createReadStream(file), response);
}

/** The file of a request's path, or null where the path leads out of the folder. */
function findFile(folder: string, pathname: string): string | null {
  const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  const file = normalize(join(folder, decodeURIComponent(path)));
  return file.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? file : null;
}
