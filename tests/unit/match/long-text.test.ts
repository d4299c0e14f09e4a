import { describe, expect, it } from 'vitest';
import { annotateText } from '../../../lib/match/annotate-text.ts';
import { loadMatcher } from '../../../scripts/corpus/load-matcher.ts';

const matcher = loadMatcher();

const LENGTH = 1_000_000;

/** Repeats a piece of text up to a megabyte, all in one block. */
const fill = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

/** Pieces that make an automaton, a list of signals or a search of dates work hardest. */
const texts: [string, string][] = [
  ['one word', fill('a')],
  ['beginnings of forms', fill('coalition of the ')],
  ['numbers', fill('15,000 to ')],
  ['nested options', fill('size and cost of the ')],
  ['nothing but ends of sentences', fill('. A ')],
  ['mentions in one sentence', fill('Coalition of the Willing security guarantees Ukraine ')],
  [
    'short forms and other things',
    fill('the coalition of the willing Ukraine, governing coalition, the coalition '),
  ],
  [
    'meetings and dates in one sentence',
    fill('Paris summit 4 September Ukraine security guarantees coalition of the willing '),
  ],
  [
    'bound forms',
    fill('35 participants who pays financing joint statement Ukraine multinational force '),
  ],
  ['marks that are passed over', fill('\u00ad\u200b')],
];

describe('a megabyte of hostile text is read to its end', () => {
  it.each(texts)('%s', { timeout: 120_000 }, (_name, text) => {
    const mentions = annotateText(text, matcher, { language: 'en' });
    let last = 0;
    for (const { start, end } of mentions) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
  });
});
