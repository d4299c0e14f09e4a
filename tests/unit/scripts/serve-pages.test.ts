import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PageServer, STRICT_PATH, servePages } from '../../../scripts/serve-pages.ts';

let server: PageServer;

beforeAll(async () => {
  server = await servePages(fileURLToPath(new URL('../../pages', import.meta.url)));
});

afterAll(() => server.close());

test.each([
  ['wire-article.html', 'text/html; charset=utf-8'],
  ['', 'text/html; charset=utf-8'],
  ['courier.css', 'text/css; charset=utf-8'],
  ['live-blog.js', 'text/javascript; charset=utf-8'],
])('"%s" is served as %s', async (path, type) => {
  const response = await fetch(server.url + path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('content-security-policy')).toBeNull();
});

test('under the strict path the same file comes with a policy', async () => {
  const response = await fetch(`${server.url}${STRICT_PATH.slice(1)}wire-article.html`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test.each([
  'nothing.html',
  '..%2f..%2fpackage.json',
  '%2e%2e/package.json',
  'strict/..%2f..%2fpackage.json',
])('"%s" is not there', async (path) => {
  expect((await fetch(server.url + path)).status).toBe(404);
});
