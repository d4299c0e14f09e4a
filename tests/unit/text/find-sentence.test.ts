import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSentence, LONGEST_SENTENCE } from '../../../lib/text/find-sentence.ts';

/** The sentence around the part of `marked` that stands in square brackets. */
function around(marked: string, language = 'en') {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const sentence = findSentence(marked.replace(/[[\]]/g, ''), start, end, language);
  return { ...sentence, quote: sentence.text.slice(sentence.start, sentence.end) };
}

describe('findSentence', () => {
  test.each([
    ['One. Two [force] here. Three.', 'en', 'Two force here.'],
    ['The [force] alone', 'en', 'The force alone'],
    ['[Force] first. Then more.', 'en', 'Force first.'],
    ['More first. At last the [force]', 'en', 'At last the force'],
    [
      'First. He met Mr. Starmer and the [force] of the U.S. Army. Then.',
      'en',
      'He met Mr. Starmer and the force of the U.S. Army.',
    ],
    [
      'Erstens. Das sagte Dr. Merz zur [Truppe] am 6. Januar. Ende.',
      'de',
      'Das sagte Dr. Merz zur Truppe am 6. Januar.',
    ],
    ['Перше. Це [сили] країн. Друге.', 'uk', 'Це сили країн.'],
    ['No language. The [force] stays. End.', '', 'The force stays.'],
    ['Bad language. The [force] stays. End.', 'not a tag!', 'The force stays.'],
  ])('%s', (marked, language, wanted) => {
    const sentence = around(marked, language);
    expect(sentence.text).toBe(wanted);
    expect(sentence.quote).toBe(/\[(.*)\]/.exec(marked)?.[1]);
  });

  test('a line feed is a space, a line separator ends the sentence', () => {
    expect(around('Title\u2028The multi-\n     national\n [force \n of] many. End.')).toMatchObject(
      {
        text: 'The multi- national force of many.',
        quote: 'force of',
      },
    );
  });

  test('bidirectional controls are left out', () => {
    expect(around('A\u202e trick [for\u202ece] here.')).toMatchObject({
      text: 'A trick force here.',
      quote: 'force',
    });
  });

  test('a span across two sentences takes both', () => {
    expect(around('One. Two [three. Four] five. Six.').text).toBe('Two three. Four five.');
  });

  test('a long sentence is cut at words around the quote', () => {
    const sentence = around(`${'before '.repeat(80)}[the force]${' after'.repeat(80)}`);
    expect(sentence.text.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(sentence.text).toMatch(/^…(before )+the force( after)+…$/);
  });

  test('room that one side leaves goes to the other', () => {
    const { text } = around(`[The force]${' after'.repeat(80)}`);
    expect(text.length).toBeGreaterThan(LONGEST_SENTENCE - 10);
    expect(text).toMatch(/^The force( after)+…$/);
  });

  test('keeps the quote whole and inside, however the text looks', () => {
    const word = fc.constantFrom(
      'Mr.',
      'force',
      'a',
      'U.S.',
      'end.',
      '\n',
      ' ',
      '\u2028',
      '«да»',
      '6.',
    );
    const text = fc.array(word, { maxLength: 200 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.stringMatching(/^[a-z]{1,20}$/), text, (before, quote, after) => {
        const whole = `${before} ${quote} ${after}`;
        const start = before.length + 1;
        const sentence = findSentence(whole, start, start + quote.length, 'en');
        expect(sentence.text.slice(sentence.start, sentence.end)).toBe(quote);
        expect(sentence.text.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
      }),
    );
  });
});
