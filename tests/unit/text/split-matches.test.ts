import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasMatch, searchWords, splitMatches } from '../../../lib/text/split-matches.ts';

const marked = (text: string, query: string): string =>
  splitMatches(text, searchWords(query))
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('');

describe('splitMatches', () => {
  it.each([
    ['Military hubs across Ukraine', 'hub', 'Military [hubs] across Ukraine'],
    ['The Élysée said', 'elysee SAID', 'The [Élysée] [said]'],
    ['Зеленський сказав', 'зелен', '[Зеленський] сказав'],
    ['Paris-based, 35,000 troops', '35', 'Paris-based, [35],000 troops'],
    ['thub hubs', 'hub', 'thub [hubs]'],
    ['nothing', '  .,- ', 'nothing'],
  ])('finds words in “%s” by “%s”', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  it('keeps any text whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, query) => {
        const pieces = splitMatches(text, searchWords(query));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

it('hasMatch tells whether there is one', () => {
  expect(hasMatch('Military hubs', ['hub'])).toBe(true);
  expect(hasMatch('Military hubs', ['ub'])).toBe(false);
});
