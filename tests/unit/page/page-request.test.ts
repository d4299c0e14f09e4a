import { expect, test } from 'vitest';
import { parsePageRequest } from '../../../lib/schema/page-request.ts';

const span = { revision: 1, height: 4000, top: 120, bottom: 920 };

const REQUESTS: [name: string, value: unknown, request: unknown][] = [
  ['a report', { type: 'get-report', more: 1 }, { type: 'get-report' }],
  ['the text', { type: 'get-text' }, { type: 'get-text' }],
  ['a first view', { type: 'get-view', known: null }, { type: 'get-view', known: null }],
  ['the next view', { type: 'get-view', known: span }, { type: 'get-view', known: span }],
  [
    'a view beside something that is none',
    { type: 'get-view', known: { ...span, top: '0' } },
    { type: 'get-view', known: null },
  ],
  ['a place', { type: 'scroll-to', y: 12 }, { type: 'scroll-to', y: 12 }],
  ['a jump', { type: 'jump', id: 3 }, { type: 'jump', id: 3 }],
  ['a step', { type: 'step', direction: 'next' }, { type: 'step', direction: 'next' }],
  ['a view without what is known', { type: 'get-view' }, null],
  ['a place that is no number', { type: 'scroll-to', y: '12' }, null],
  ['a jump to nowhere', { type: 'jump' }, null],
  ['a step in no direction', { type: 'step', direction: 'up' }, null],
  ['another type', { type: 'get-cookies' }, null],
  ['nothing', null, null],
  ['a string', 'get-report', null],
];

for (const [name, value, request] of REQUESTS) {
  test(`a page is asked for ${name}`, () => {
    expect(parsePageRequest(value)).toEqual(request);
  });
}
