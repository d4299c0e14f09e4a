import { expect, test } from 'vitest';
import { makeComparedPage } from '../../../lib/summary/make-compared-page.ts';
import { mentionNear } from '../../../lib/summary/mention-near.ts';
import { makeReport } from './make-dataset.ts';
import { makeSentText } from './make-sent-text.ts';

const sent = makeSentText(
  [
    'main h1: *Macron* and the others',
    'main p: Die Teilnehmer und *Starmer* sind der Ansicht, dass es nicht für alle gilt.',
    'aside p: *Macron*',
  ],
  { published: '2026-01-07', language: 'en-GB' },
);

test('a page is compared block by block, each in its language', () => {
  const page = makeComparedPage(makeReport('macron', 'starmer', 'macron'), sent, [
    true,
    true,
    false,
  ]);
  expect(page.blocks.map(({ language, article, heading }) => [language, article, heading])).toEqual(
    [
      ['en', true, true],
      ['de', true, false],
      ['en', false, false],
    ],
  );
  expect(page.mentions).toEqual([
    { block: 0, start: 0, end: 6, entry: 'macron' },
    { block: 1, start: 19, end: 26, entry: 'starmer' },
    { block: 2, start: 0, end: 6, entry: 'macron' },
  ]);
  expect(page).toMatchObject({ published: '2026-01-07', partial: false });
});

test('without an article the whole page is compared', () => {
  const { blocks } = makeComparedPage(makeReport('macron'), sent, null);
  expect(blocks.every(({ article }) => article)).toBe(true);
});

test('mentions that the report does not have, or that lie outside of their block, are left out', () => {
  const odd = { ...sent, mentions: [{ id: 0, block: 2, start: 0, end: 60 }, ...sent.mentions] };
  expect(makeComparedPage(makeReport('macron'), odd, null).mentions).toEqual([
    { block: 0, start: 0, end: 6, entry: 'macron' },
  ]);
});

test('words of a page are shown by the nearest mention of their block', () => {
  const two = makeSentText(['p: *one* and some words and *two*', 'p: none']);
  expect(mentionNear(two, { block: 0, start: 4, end: 7 })).toBe(0);
  expect(mentionNear(two, { block: 0, start: 20, end: 23 })).toBe(1);
  expect(mentionNear(two, { block: 1, start: 0, end: 4 })).toBeNull();
});
