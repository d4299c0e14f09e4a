import { describe, expect, it } from 'vitest';
import {
  type Comparison,
  compareVisits,
  type Visit,
} from '../../../scripts/check-pages/compare-visits.ts';

const STATE = {
  html: '<html></html>',
  layout: 'html 0 0 10 10',
  globals: 'window',
  styles: '1 0',
  highlights: 'own',
  focus: 'body',
  violations: '',
};

function visit(changes: Partial<Visit> = {}): Visit {
  return {
    before: STATE,
    after: STATE,
    during: null,
    shift: 0,
    errors: [],
    requests: [],
    ...changes,
  };
}

const CHANGED = { ...STATE, html: '<html lang="x"></html>' };

const HTML = 'at 5 "<html lang=\\"x\\"></html>" instead of "<html></html>"';

describe('compareVisits', () => {
  it.each<[string, Visit, Comparison['differences']]>([
    ['nothing', visit(), []],
    [
      'what is there before a card',
      visit({ before: CHANGED }),
      [{ aspect: 'html', words: `before a card, ${HTML}` }],
    ],
    [
      'what a card leaves behind',
      visit({ after: CHANGED }),
      [{ aspect: 'html', words: `after a card, ${HTML}` }],
    ],
    [
      'what an open card changes',
      visit({ during: { ...STATE, focus: 'caveat-card' } }),
      [
        {
          aspect: 'focus',
          words: 'while a card is open, at 0 "caveat-card" instead of "body"',
        },
      ],
    ],
    ['shifts', visit({ shift: 0.1 }), [{ aspect: 'layout shift', words: '0.1 instead of 0' }]],
    [
      'errors and requests',
      visit({ errors: ['oh', 'oh'], requests: ['http://a/b'] }),
      [
        { aspect: 'error', words: 'oh' },
        { aspect: 'request', words: 'http://a/b' },
      ],
    ],
  ])('names %s', (_name, ours, differences) => {
    expect(compareVisits(ours, [visit(), visit()])).toEqual({ differences, unsteady: [] });
  });

  it('does not blame for what differs from visit to visit anyway', () => {
    const ours = visit({ before: CHANGED, shift: 0.1, errors: ['known'] });
    const plain = visit({ before: { ...STATE, html: '<html lang="y">' }, shift: 0.2 });
    const known = visit({ errors: ['known'] });
    expect(compareVisits(ours, [plain, known])).toEqual({ differences: [], unsteady: ['html'] });
  });

  it('does not blame for what pointing does by itself', () => {
    const pointed = visit({ after: CHANGED });
    const ours = visit({ after: CHANGED, during: CHANGED });
    expect(compareVisits(ours, [pointed, pointed]).differences).toEqual([]);
  });
});
