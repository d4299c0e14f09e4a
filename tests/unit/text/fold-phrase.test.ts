import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldPhrase } from '../../../lib/text/fold-phrase.ts';

test.each([
  ['Military hubs', 'military hubs'],
  ['  military\u00a0\n hubs, ', 'military hubs'],
  ['mili\u00adtary-hubs’', 'military hubs'],
  ['Garanties de sécurité', 'garanties de securite'],
  ['ГАРАНТІЇ безпеки', 'гарантіі безпеки'],
  ['35 participants', '35 participants'],
  ['—', ''],
  ['', ''],
])('%j is compared as %j', (phrase, folded) => {
  expect(foldPhrase(phrase)).toBe(folded);
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (phrase) => {
      const folded = foldPhrase(phrase);
      expect(foldPhrase(folded)).toBe(folded);
    }),
  );
});
