import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gazetteer } from '../../../lib/match/gazetteer.ts';
import { scanBlock } from '../../../lib/match/scan-block.ts';
import { makeGazetteer } from './make-gazetteer.ts';

const gazetteer = makeGazetteer(
  ['multinational force', 'US backing', '(700000|2003)', 'eu*', '# troops', 'the {plan} of paris'],
  { misspellable: ['multinational', 'troops'] },
);

/** The same forms with every word an anchor, so that nothing is passed over. */
const eager: Gazetteer = {
  ...gazetteer,
  setReach: gazetteer.setReach.map(() => 99),
  setGroups: gazetteer.setGroups.map(() => 0xffff),
  roughStarts: gazetteer.roughStarts.map(() => 0xffff),
  roughEnds: gazetteer.roughEnds.map(() => 0xffff),
};

const held: [string, string][] = [
  ['capital letters', 'MULTINATIONAL FORCE'],
  ['soft hyphens', 'multi\u00adnational force'],
  ['an accent of its own', 'multinatio\u0301nal force'],
  ['initials', 'with U.S. backing'],
  ['initials before a name', 'says J.D.Paris: the plan of Paris'],
  ['a beginning', 'the Eurozone'],
  ['a grouped number', 'some 700,000 of them'],
  ['a year', 'in 2003'],
  ['a misspelt beginning', 'multntional or mltinational force'],
  ['neighbours exchanged in a short word', '30 torops'],
  ['a word at the very end', 'it was 30 troops'],
];

describe('reading only around anchors', () => {
  it.each(held)('finds %s', (_name, text) => {
    expect(scanBlock(text, gazetteer).matches.length).toBe(1);
  });

  it('finds what reading everything finds', () => {
    const piece = fc.constantFrom(
      ...'multinational|force|US|U.S.|backing|700|000|2003|eu|euro|30|troops'.split('|'),
      ...'the|plan|of|paris|torops|multinatinal'.split('|'),
      ...' |  |.|. |,|-|\u00ad|\u200b|\u0301|\u2019|!|A|x|4|\u2028|тест|😀'.split('|'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        expect(scanBlock(text, gazetteer)).toEqual(scanBlock(text, eager));
      }),
      { numRuns: 2000 },
    );
  });
});
