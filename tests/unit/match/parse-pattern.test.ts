import { describe, expect, it } from 'vitest';
import { PatternError, parsePattern } from '../../../lib/match/parse-pattern.ts';

describe('parsePattern', () => {
  it('reads words, endings, capitals and numbers', () => {
    expect(parsePattern('US troop* ^Force #', {})).toEqual([
      { kind: 'word', word: 'us', prefix: false, letters: 'capitals' },
      { kind: 'word', word: 'troop', prefix: true, letters: 'any' },
      { kind: 'word', word: 'force', prefix: false, letters: 'initial' },
      { kind: 'number' },
    ]);
  });

  it('splits words where a text would', () => {
    expect(parsePattern("Ukraine's", {})).toMatchObject([{ word: 'ukraine' }, { word: 's' }]);
  });

  it('reads a list in the place of its name', () => {
    expect(parsePattern('<army>', { army: ['army', 'armed forces'] })).toMatchObject([
      { kind: 'choice', optional: false, options: [[{ word: 'army' }], [{ word: 'armed' }, {}]] },
    ]);
  });

  it.each([
    ['(a|b', 'found no ")" for an opened group'],
    ['a)', 'found ")" without its opening bracket'],
    ['(a||b)', 'found an empty choice'],
    ['', 'found an empty choice'],
    ['_9', 'found a gap of 9 words, wanted 1 to 8'],
    ['<none>', 'found "<none>", wanted the name of a list of this file'],
    ['<self>', 'found list "self" inside itself'],
    ['a ! b', 'found no letter or digit in "!"'],
  ])('refuses %j', (pattern, reason) => {
    expect(() => parsePattern(pattern, { self: ['x <self>'] })).toThrow(PatternError);
    expect(() => parsePattern(pattern, { self: ['x <self>'] })).toThrow(reason);
  });
});
