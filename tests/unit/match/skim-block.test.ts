import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../lib/match/find-matches.ts';
import { readWords } from '../../../lib/match/read-words.ts';
import { MAY_MATCH, skimBlock } from '../../../lib/match/skim-block.ts';
import { Words } from '../../../lib/match/words.ts';
import { makeGazetteer } from './make-gazetteer.ts';

const gazetteer = makeGazetteer(
  ['multinational force', 'US backing', '(700000|2003)', 'eu*', '# troops', 'the {plan} of paris'],
  { misspellable: ['multinational', 'troops'] },
);

const held: [string, string][] = [
  ['an anchor', 'A multinational force.'],
  ['capital letters', 'MULTINATIONAL FORCE'],
  ['soft hyphens', 'multi\u00adnational force'],
  ['an accent of its own', 'multinatio\u0301nal force'],
  ['initials', 'with U.S. backing'],
  ['initials before a name', 'says J.D.Paris: the plan of Paris'],
  ['letters behind a number', 'of 4paris'],
  ['a beginning', 'the Eurozone'],
  ['a grouped number', 'some 700,000 of them'],
  ['a year', 'in 2003'],
  ['a misspelt beginning', 'multntaional, mltinational forces'],
  ['neighbours exchanged in a short word', '30 torops'],
  ['a word at the very end', 'it was troops'],
];

describe('skimBlock', () => {
  it.each(held)('reads on at %s', (_name, text) => {
    expect(skimBlock(text, gazetteer)).toBe(MAY_MATCH);
  });

  it('counts sentences of what it passes over', () => {
    expect(skimBlock('Nothing here. At 3.5 per cent? No!', gazetteer)).toBe(3);
    expect(skimBlock('', gazetteer)).toBe(0);
  });

  it('never passes over a block with a match', () => {
    const piece = fc.constantFrom(
      ...'multinational|force|US|U.S.|backing|700|000|2003|eu|euro|30|troops|the|plan|of|paris'.split(
        '|',
      ),
      ...' |  |.|. |,|-|\u00ad|\u200b|\u0301|\u2019|!|A|x|4|\u2028|тест|😀'.split('|'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const words = new Words();
        readWords(text, gazetteer, words);
        const found = findMatches(words, gazetteer).length > 0;
        return !found || skimBlock(text, gazetteer) === MAY_MATCH;
      }),
      { numRuns: 3000 },
    );
  });
});
