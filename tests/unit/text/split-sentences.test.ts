import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceOf, splitSentences } from '../../../lib/text/split-sentences.ts';
import { readLabelled } from '../../labelled/read-cases.ts';

const split = (text: string, language: string) =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end).trim());

describe('labelled sentences', () => {
  const cases = readLabelled('sentences.txt').map(({ line }) => line);

  test.each(cases)('%s', (line) => {
    const [language = '', ...sentences] = line.split(' | ');
    expect(split(sentences.join(' '), language)).toEqual(sentences);
  });
});

test('a line separator ends a sentence, a line feed does not', () => {
  expect(split('A headline by J.\u2028The text goes\non here.', 'en')).toEqual([
    'A headline by J.',
    'The text goes\non here.',
  ]);
});

test.each(['', 'not a tag!', 'nl'])('language "%s"', (language) => {
  expect(split('One here. Two there.', language)).toEqual(['One here.', 'Two there.']);
});

test('sentences leave nothing out, and every offset belongs to one', () => {
  const word = fc.constantFrom(
    'Mr.',
    'The',
    'end.',
    '«Да!»',
    '—',
    'U.S.',
    '\u2028',
    '6.',
    '?',
    '”',
  );
  const texts = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'de', 'uk', 'fr'), (text, language) => {
      const sentences = splitSentences(text, language);
      expect(sentences.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      for (let offset = 0; offset < text.length; offset++) {
        const { start, end } = sentences[sentenceOf(sentences, offset)] ?? { start: -1, end: -1 };
        expect(offset >= start && offset < end).toBe(true);
      }
    }),
  );
});
