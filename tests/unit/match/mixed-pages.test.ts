import { describe, expect, test } from 'vitest';
import { annotateText } from '../../../lib/match/annotate-text.ts';
import { loadMatcher } from '../../../scripts/corpus/load-matcher.ts';

const matcher = loadMatcher();

const TOPIC =
  'The Coalition of the Willing met in Paris on 6 January and agreed security guarantees for Ukraine.';

const MORE =
  'Zelensky said the multinational force would come to Ukraine after a ceasefire, as the declaration of intent has it.';

/** Quotes of what is marked in the paragraph of a number. */
function marked(paragraphs: string[], number: number): string[] {
  const text = paragraphs.join('\n');
  const start = paragraphs.slice(0, number).join('\n').length;
  const end = start + 1 + (paragraphs[number] ?? '').length;
  return annotateText(text, matcher, { language: 'en' })
    .filter((mention) => mention.start >= start && mention.end <= end)
    .map((mention) => text.slice(mention.start, mention.end));
}

describe('a paragraph about something of everyday', () => {
  const clinic = 'A declaration of intent hangs in the clinic. Who will pay?';

  test('has no mentions at the end of a page, or beside others of its kind', () => {
    expect(marked([TOPIC, MORE, clinic], 2)).toEqual([]);
    expect(marked([TOPIC, 'Showers are expected.', clinic, MORE], 2)).toEqual([]);
  });

  test('keeps its mentions between paragraphs on the topic', () => {
    expect(marked([TOPIC, clinic, MORE], 1)).toEqual(['declaration of intent', 'Who will pay']);
  });

  test('keeps its mentions where it holds something that only the topic has', () => {
    const visit = `${clinic} Ukraine would like to know as well.`;
    expect(marked([TOPIC, MORE, visit], 2)).toContain('Who will pay');
  });

  test('keeps the people it names', () => {
    expect(marked([TOPIC, MORE, `${clinic} Macron sent flowers.`], 2)).toEqual(['Macron']);
  });
});

describe('a paragraph that begins with another theatre', () => {
  test('has no force and no truce of ours', () => {
    const gaza = 'GAZA. The talks go on. A stabilisation force is not in sight.';
    expect(marked([TOPIC, MORE, gaza], 2)).toEqual([]);
  });

  test('is told from one that looks back at another theatre', () => {
    const bosnia =
      'My late husband, said the baroness, served long ago in Bosnia. Will the multinational force be told more?';
    expect(marked([TOPIC, MORE, bosnia], 2)).toEqual(['multinational force']);
  });
});
