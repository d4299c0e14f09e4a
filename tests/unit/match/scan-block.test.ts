import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeGazetteer } from '../../../lib/match/decode-gazetteer.ts';
import { encodeGazetteer } from '../../../lib/match/encode-gazetteer.ts';
import { scanBlock } from '../../../lib/match/scan-block.ts';
import { makeGazetteer } from './make-gazetteer.ts';

const spans = (text: string, patterns: string[], rest = {}) =>
  scanBlock(text, makeGazetteer(patterns, rest)).matches.map(({ start, end }) =>
    text.slice(start, end),
  );

const cases: [string, string, string, string[]][] = [
  ['plain words', 'multinational force', 'A multinational force.', ['multinational force']],
  ['any letters', 'multinational force', 'MULTINATIONAL Force', ['MULTINATIONAL Force']],
  ['a hyphen', 'long term', 'long-term and long‑term', ['long-term', 'long‑term']],
  ['a quotation mark inside', 'nato style', 'a “Nato-style” one', ['Nato-style']],
  ['no comma', 'land force', 'on land, force', []],
  ['a comma where it may stand', 'land , sea force', 'land, sea force', ['land, sea force']],
  ['a dash where it may stand', '# , # troops', '15,000–30,000 troops', ['15,000–30,000 troops']],
  ['a comma before an option left out', 'land , [and] sea', 'land, sea', ['land, sea']],
  ['no sentence end', 'the force', 'after the. Force', []],
  ['no colon', 'the force', 'the: force', []],
  ['a choice', '(land|air) force', 'an air force', ['air force']],
  ['an option left out', 'the [new] force', 'the force', ['the force']],
  ['a gap', 'send _2 troops', 'send many more troops', ['send many more troops']],
  ['a gap too long', 'send _2 troops', 'send a great many troops', []],
  ['a span in its context', 'the {force} of', 'the force of', ['force']],
  ['an ending', 'guarantee*', 'guarantees', ['guarantees']],
  ['no ending without a star', 'guarantee', 'guarantees', []],
  ['capitals wanted', 'US', 'U.S. and US, but not us', ['U.S', 'US']],
  [
    'a capital wanted',
    '^force for ukraine',
    'Force for Ukraine, force for Ukraine',
    ['Force for Ukraine'],
  ],
  ['a number with groups', '# men', '15 000 men, 7,500 men', ['15 000 men', '7,500 men']],
  ['a sign of money', '# bn', 'about €11.5bn', ['€11.5bn']],
  ['the longest of one form', 'force [for ukraine]', 'force for Ukraine', ['force for Ukraine']],
  ['the word after another number', 'article 5', 'Article 55, Article 5', ['Article 5']],
  ['soft hyphens', 'multinational', 'multi\u00adnational', ['multi\u00adnational']],
  ['letters of two parts', 'elysee', 'E\u0301lyse\u0301e', ['E\u0301lyse\u0301e']],
  ['a no-break space', 'the force', 'the\u00a0force', ['the\u00a0force']],
];

describe('scanBlock', () => {
  it.each(cases)('%s', (_name, pattern, text, found) => {
    expect(spans(text, [pattern])).toEqual(found);
  });

  it('knows long words with one letter wrong', () => {
    const rest = { misspellable: ['multinational'] };
    expect(spans('a multinatinal force', ['multinational force'], rest)).toEqual([
      'multinatinal force',
    ]);
    expect(spans('a multnatinal force', ['multinational force'], rest)).toEqual([]);
  });

  it('knows a misspelt name only where it is written like a name, and by no word of another pattern', () => {
    const patterns = ['macron', 'marcus'];
    const find = (text: string) => spans(text, patterns, { misspellable: ['^macron'] });
    expect(find('a marcon, a macron')).toEqual(['macron']);
    expect(find('Marcon, MARCON')).toEqual(['Marcon', 'MARCON']);
    const others = { misspellable: ['^macron', 'kremlin'] };
    expect(spans('Macon, a gremlin', ['macron', 'kremlin', 'macon wine'], others)).toEqual([
      'gremlin',
    ]);
  });

  it('counts sentences', () => {
    const scan = scanBlock('The force. It was a force? Yes, the force.', makeGazetteer(['force']));
    expect(scan.sentences).toBe(3);
    expect(scan.matches.map(({ sentence }) => sentence)).toEqual([0, 1, 2]);
  });

  it('finds the same with encoded tables', () => {
    const gazetteer = makeGazetteer(['the {force} _2 (for|in) <place>', '# troops'], {
      lists: { place: ['ukraine', 'kyiv'] },
    });
    const decoded = decodeGazetteer(JSON.parse(JSON.stringify(encodeGazetteer(gazetteer))));
    expect(decoded).toEqual(gazetteer);
  });

  it('gives places inside any text, and finds a form wherever it is put', () => {
    const gazetteer = makeGazetteer(['multinational force', 'send _3 troops', '# , # troops']);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        (before, after) => {
          const text = `${before}\nmultinational force\n${after}`;
          const { matches } = scanBlock(text, gazetteer);
          for (const { start, end } of matches) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          expect(matches.some(({ start }) => start === before.length + 1)).toBe(true);
        },
      ),
    );
  });
});
