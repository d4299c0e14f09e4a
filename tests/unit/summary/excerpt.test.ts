import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../lib/summary/excerpt.ts';

describe('excerpt', () => {
  test.each<[string, { text: string; start: number; end: number }, [string, string, string]]>([
    ['short', { text: 'So Macron said.', start: 3, end: 9 }, ['So ', 'Macron', ' said.']],
    ['alone', { text: 'Macron', start: 0, end: 6 }, ['', 'Macron', '']],
    [
      'cut before',
      { text: 'One two three Macron', start: 14, end: 20 },
      ['… three ', 'Macron', ''],
    ],
    ['cut after', { text: 'Macron one two three', start: 0, end: 6 }, ['', 'Macron', ' one two …']],
    [
      'one endless word',
      { text: `${'x'.repeat(40)}Macron`, start: 40, end: 46 },
      ['…', 'Macron', ''],
    ],
    ['a place beyond the text', { text: 'Macron', start: 4, end: 99 }, ['Macr', 'on', '']],
    ['a place upside down', { text: 'Macron', start: 4, end: 1 }, ['Macr', '', 'on']],
  ])('%s', (_name, sentence, [before, quote, after]) => {
    expect(excerpt(sentence, 10)).toEqual({ before, quote, after });
  });

  test('is never longer than both sides, the quote and two ellipses', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(60),
        fc.nat(60),
        fc.integer({ min: 1, max: 20 }),
        (...args) => {
          const [text, start, end, limit] = args;
          const { before, quote, after } = excerpt({ text, start, end }, limit);
          expect(before.length).toBeLessThanOrEqual(limit + 1);
          expect(after.length).toBeLessThanOrEqual(limit + 1);
          expect(text).toContain(quote);
        },
      ),
    );
  });
});
