import { expect, test } from 'vitest';
import { type KeptPage, keptPageSchema } from '../../../lib/schema/kept-page.ts';
import { compareKeptPages, SIDES } from '../../../lib/summary/compare-kept-pages.ts';
import { makeKeptPage } from '../../../lib/summary/make-kept-page.ts';
import { MentionPlaces } from '../../../lib/summary/place-mentions.ts';
import { summarisePage } from '../../../lib/summary/summarise-page.ts';
import { makeClaim, makeDataset, makeEntry, makeReport } from './make-dataset.ts';
import { makeSentText } from './make-sent-text.ts';

const figure = (id: string) => ({
  id,
  subject: 'troops',
  value: 15_000,
  qualifier: 'exactly' as const,
  unit: 'troops',
  asOf: '2026-01',
  sources: [{ source: 'one', place: 'report' }],
});

const dataset = makeDataset(
  makeEntry('multinational-force', {
    caveats: [makeClaim('size', 'The size is not public.', 3)],
    figures: [figure('size'), figure('other')],
  }),
  makeEntry('starmer', { caveats: [makeClaim('vote', 'Parliament has to vote.', 2)] }),
  makeEntry('macron'),
  makeEntry('merz'),
);

const page = (changed: Partial<KeptPage>): KeptPage => ({
  id: 'one',
  url: 'https://example.org/',
  title: 'A page',
  language: 'en',
  published: null,
  keptAt: 0,
  private: false,
  partial: false,
  entries: [],
  numbers: [],
  omitted: null,
  ...changed,
});

const number = (quote: string) => ({
  entry: 'multinational-force' as const,
  figure: 'size',
  relation: 'same' as const,
  quote,
  sentence: quote,
});

test('two pages are laid side by side', () => {
  const first = page({
    entries: [
      { id: 'multinational-force', count: 2, inArticle: 1 },
      { id: 'macron', count: 1, inArticle: null },
    ],
    numbers: [number('15,000 troops'), number('fifteen thousand')],
  });
  const second = page({
    entries: [
      { id: 'starmer', count: 3, inArticle: 3 },
      { id: 'multinational-force', count: 5, inArticle: 5 },
    ],
  });
  const pair = compareKeptPages(first, second, dataset);
  const outline = (found: typeof pair.entries) =>
    SIDES.map((side) =>
      found[side].map(({ entry, first: here, second: there }) => [entry.id, here, there]),
    );
  expect(outline(pair.entries)).toEqual([
    [['multinational-force', 2, 5]],
    [['macron', 1, 0]],
    [['starmer', 0, 3]],
  ]);
  expect(SIDES.map((side) => pair.caveats[side].map(({ claims }) => claims[0]?.id))).toEqual([
    ['size'],
    [],
    ['vote'],
  ]);
  expect(pair.numbers.both).toEqual([]);
  expect(pair.numbers.second).toEqual([]);
  expect(pair.numbers.first.map(({ figure: { id }, first: found }) => [id, found.length])).toEqual([
    ['size', 2],
  ]);
});

test('what is kept of a page can be stored and read again', () => {
  const report = makeReport('macron', 'macron', 'starmer');
  const sent = makeSentText(['main p: *Macron* and *Macron*', 'aside p: *Starmer*'], {
    published: '2026-01-07',
  });
  const kept = makeKeptPage(
    {
      report,
      summary: summarisePage(report, dataset),
      sent,
      places: new MentionPlaces(sent, [true, false]),
      comparison: null,
    },
    { id: 'kept', keptAt: 1, private: false },
  );
  expect(keptPageSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual({
    ...page({ id: 'kept', keptAt: 1, published: '2026-01-07' }),
    entries: [
      { id: 'macron', count: 2, inArticle: 2 },
      { id: 'starmer', count: 1, inArticle: 0 },
    ],
  });
});
