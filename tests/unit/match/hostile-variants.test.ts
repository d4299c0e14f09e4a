import { describe, expect, it } from 'vitest';
import { annotateText } from '../../../lib/match/annotate-text.ts';
import { loadMatcher } from '../../../scripts/corpus/load-matcher.ts';

const matcher = loadMatcher();

const TEXT =
  'The Paris summit of the Coalition of the Willing agreed security guarantees for Ukraine. ' +
  'Macron and Zelenskyy signed a declaration of intent on a multinational force, to deploy after ' +
  'a ceasefire. The coalition will train Ukrainian soldiers.';

const entriesOf = (text: string) =>
  annotateText(text, matcher, { language: 'en' }).map(({ entry }) => entry);

const variants: [string, (text: string) => string][] = [
  ['upper case', (text) => text.toUpperCase()],
  ['no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
  ['runs of white space', (text) => text.replaceAll(' ', ' \t ')],
  ['soft hyphens in every word', (text) => text.replaceAll(/(\p{L}{3})(\p{L}{3})/gu, '$1\u00ad$2')],
  ['zero-width spaces around words', (text) => text.replaceAll(' ', '\u200b \u200b')],
  ['decomposed letters', (text) => text.replaceAll('e', 'e\u0301')],
  [
    'full-width letters',
    (text) => text.replaceAll(/[a-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  ],
  ['quotation marks around words', (text) => text.replaceAll('Willing', '“Willing”')],
];

describe('the same mentions are found with', () => {
  it.each(variants)('%s', (_name, change) => {
    expect(entriesOf(change(TEXT))).toEqual(entriesOf(TEXT));
  });
});

it('letters of another script that look alike are no match and do no harm', () => {
  const text = TEXT.replace('Paris', 'Pаris').replace('Macron', 'Mаcrоn');
  expect(entriesOf(text)).not.toContain('macron');
  expect(entriesOf(text)).toContain('zelenskyy');
});
