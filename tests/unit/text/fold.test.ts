import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCode, foldWord, IGNORED, SEPARATOR } from '../../../lib/text/fold.ts';

const foldings: [string, string, string][] = [
  ['capital letters', 'PARIS', 'paris'],
  ['accents', 'Élysée', 'elysee'],
  ['accents as marks of their own', 'E\u0301lyse\u0301e', 'elysee'],
  ['a soft hyphen', 'multi\u00adnational', 'multinational'],
  ['zero-width characters', 'co\u200bal\u200di\ufefftion', 'coalition'],
  ['German sharp s', 'größte', 'groste'],
  ['Polish letters', 'żołnierze', 'zolnierze'],
  ['Ukrainian letters', 'Київський', 'киівськии'],
  ['Russian letters', 'Зелёный', 'зеленыи'],
  ['full-width letters', 'Ｐａｒｉｓ', 'paris'],
  ['Turkish capital I with a dot', 'İstanbul', 'istanbul'],
  ['bidirectional controls', '\u202aforce\u202c', 'force'],
];

describe('foldWord', () => {
  it.each(foldings)('folds %s', (_name, word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  it('leaves letters of other scripts apart from Latin ones that look alike', () => {
    expect(foldWord('Pаris')).not.toBe('paris');
  });
});

describe('foldCode', () => {
  it.each([' ', '\u00a0', '-', '‑', '’', '.', '«', '\n', '\ufffc', '🙂'])(
    'parts words at %j',
    (text) => {
      expect(foldCode(text.charCodeAt(0))).toBe(SEPARATOR);
    },
  );

  it('gives one unit for one unit, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff }), (code) => {
        const folded = foldCode(code);
        expect(folded).toBeLessThanOrEqual(0xffff);
        if (folded > IGNORED) expect(foldCode(folded)).toBe(folded);
      }),
      { numRuns: 20_000 },
    );
  });
});
