import { describe, expect, it } from 'vitest';
import {
  JOINED,
  judgeGap,
  LOOSELY_JOINED,
  PARTED,
  SENTENCE_END,
} from '../../../lib/text/judge-gap.ts';

const gaps: [string, string, string, number][] = [
  ['force', ' ', 'for', JOINED],
  ['force', '\u00a0', 'for', JOINED],
  ['long', '-', 'term', JOINED],
  ['long', '‑', 'term', JOINED],
  ['Ukraine', '’', 's', JOINED],
  ['the', ' “', 'coalition', JOINED],
  ['Nato', '-style” ', 'guarantees', JOINED],
  ['land', ', ', 'sea', LOOSELY_JOINED],
  ['15,000', '–', '30,000', LOOSELY_JOINED],
  ['force', ' (', 'MNF', LOOSELY_JOINED],
  ['troops', ': ', 'what', PARTED],
  ['troops', '; ', 'what', PARTED],
  ['troops', '. ', 'What', SENTENCE_END],
  ['troops', '.” ', 'What', SENTENCE_END],
  ['troops', '? ', 'What', SENTENCE_END],
  ['troops', '! ', 'what', JOINED],
  ['troops', '\u2028', 'what', SENTENCE_END],
  ['Jan', '. ', '6', JOINED],
  ['Mr', '. ', 'Kushner', JOINED],
  ['J', '. ', 'Vance', JOINED],
  ['U.S', '. ', 'President', JOINED],
  ['3', '. ', '30', SENTENCE_END],
  ['said', '. ', '27', SENTENCE_END],
];

describe('judgeGap', () => {
  it.each(gaps)('%j%j%j', (word, gap, next, expected) => {
    const text = word + gap + next;
    expect(judgeGap(text, 0, word.length, word.length + gap.length)).toBe(expected);
  });
});
