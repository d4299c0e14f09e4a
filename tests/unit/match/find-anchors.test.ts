import { describe, expect, it } from 'vitest';
import { findAnchors } from '../../../lib/match/find-anchors.ts';
import { parsePattern } from '../../../lib/match/parse-pattern.ts';

const anchorsOf = (pattern: string) =>
  findAnchors(parsePattern(pattern, {}))?.map(
    ({ word, prefix, before }) => `${word}${prefix ? '*' : ''} ${before}`,
  );

describe('findAnchors', () => {
  it.each([
    ['the rarest word', 'the multinational force', ['multinational 1']],
    [
      'a word of each option',
      'the (reassurance|multinational) force',
      ['reassurance 1', 'multinational 1'],
    ],
    [
      'both options where they are rarer',
      'of (reassurance|deterrence)',
      ['reassurance 1', 'deterrence 1'],
    ],
    ['never an optional word', '[multinational] army', ['army 1']],
    ['behind a gap', 'send _3 troops to', ['troops 4']],
    ['behind the longest option', '[in the event of|after] ceasefire', ['ceasefire 4']],
    ['a beginning', 'guarantee* of', ['guarantee* 0']],
    ['a number of the seeds', '(2003|700000)', ['2003 0', '700000 0']],
  ])('takes %s', (_name, pattern, words) => {
    expect(anchorsOf(pattern)).toEqual(words);
  });

  it('finds none in numbers and gaps', () => {
    expect(anchorsOf('# _2 [troops]')).toBeUndefined();
  });
});
