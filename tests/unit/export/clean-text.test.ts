import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../lib/export/clean-text.ts';
import { anyText } from './hostile-text.ts';

const cases: [string, string, string][] = [
  ['line ends and tabs', ' a\r\n\tb\u2028c ', 'a b c'],
  ['an override of direction', 'gnp.\u202eexe', 'gnp.exe'],
  ['isolates and marks of direction', '\u2066a\u2069 \u200fb\u061c', 'a b'],
  ['null and escape', 'a\0b\u001b[31m', 'ab[31m'],
  ['soft hyphens and zero-width spaces', 'multi\u00adna\u200btional', 'multinational'],
  ['the sign for a picture', '\ufffcCaption', 'Caption'],
  ['half a character', 'a\ud83d b', 'a\ufffd b'],
  ['a whole one', 'a \u{1f600}', 'a \u{1f600}'],
  ['a space that does not break', '35\u00a0000', '35\u00a0000'],
  ['a joiner that letters need', '\u0645\u06cc\u200c\u062e', '\u0645\u06cc\u200c\u062e'],
];

describe('cleanText', () => {
  it.each(cases)('handles %s', (_name, text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  it('leaves one line without controls, and what is clean as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cleaned = cleanText(text);
        expect(cleaned).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029]| {2}/u);
        expect(cleanText(cleaned)).toBe(cleaned);
      }),
    );
  });
});
