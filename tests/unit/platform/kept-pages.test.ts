import { beforeEach, expect, test, vi } from 'vitest';
import { type KeptPage, MOST_KEPT_PAGES } from '../../../lib/schema/kept-page.ts';

let stored: Record<string, unknown> = {};

vi.mock('../../../lib/platform/browser.ts', () => ({
  browser: {
    storage: {
      session: {
        get: async (key: string) => ({ [key]: stored[key] }),
        set: async (values: Record<string, unknown>) => {
          stored = { ...stored, ...structuredClone(values) };
        },
      },
    },
  },
}));

const { forgetPage, keepPage, listKeptPages } = await import('../../../lib/platform/kept-pages.ts');

const page = (number: number, changed: Partial<KeptPage> = {}): KeptPage => ({
  id: `page-${number}`,
  url: `https://example.org/${number}`,
  title: `Page ${number}`,
  language: 'en',
  published: null,
  keptAt: number,
  private: false,
  partial: false,
  entries: [],
  numbers: [],
  omitted: null,
  ...changed,
});

const ids = async () => (await listKeptPages()).map(({ id }) => id);

beforeEach(() => {
  stored = {};
});

test('pages are kept newest first, and the oldest goes beyond the limit', async () => {
  for (let number = 0; number <= MOST_KEPT_PAGES; number++) await keepPage(page(number));
  expect(await ids()).toEqual(
    Array.from({ length: MOST_KEPT_PAGES }, (_, place) => `page-${MOST_KEPT_PAGES - place}`),
  );
});

test('a page that is kept again replaces what was kept of it', async () => {
  await keepPage(page(1));
  await keepPage(page(2));
  await keepPage(page(3, { url: 'https://example.org/1' }));
  expect(await ids()).toEqual(['page-3', 'page-2']);
});

test('the same page in a private window is another one', async () => {
  await keepPage(page(1));
  await keepPage(page(2, { url: 'https://example.org/1', private: true }));
  expect(await ids()).toEqual(['page-2', 'page-1']);
});

test('a page is forgotten', async () => {
  await keepPage(page(1));
  await keepPage(page(2));
  await forgetPage('page-1');
  expect(await ids()).toEqual(['page-2']);
});

test.each([
  ['nothing', undefined],
  ['something else', 'pages'],
  ['no pages', [null, 3, { id: 'x' }]],
])('where the memory holds %s, no page is kept', async (_name, value) => {
  stored = { 'kept-pages': value };
  expect(await ids()).toEqual([]);
});
