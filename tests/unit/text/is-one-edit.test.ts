import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneEdit } from '../../../lib/text/is-one-edit.ts';

describe('isOneEdit', () => {
  it.each([
    ['witkoff', 'witkof', true],
    ['witkoff', 'wittkoff', true],
    ['zelensky', 'zelenski', true],
    ['coalition', 'caolition', true],
    ['coalition', 'coalition', false],
    ['coalition', 'coalision', true],
    ['coalition', 'collision', false],
    ['declaration', 'decoration', false],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(isOneEdit(a, b)).toBe(expected);
    expect(isOneEdit(b, a)).toBe(expected);
  });

  it('knows a word with any one letter left out', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{7,12}$/), fc.nat(), (word, seed) => {
        const at = seed % word.length;
        expect(isOneEdit(word, word.slice(0, at) + word.slice(at + 1))).toBe(true);
      }),
    );
  });
});
