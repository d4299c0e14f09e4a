import { expect, test } from 'vitest';
import { settleEnd } from '../../../lib/match/settle-end.ts';
import type { EntryId } from '../../../lib/schema/ids.ts';

/** What the span becomes that begins where the text begins. */
function settled(text: string, span: string, entry: EntryId): string {
  return text.slice(0, settleEnd(text, 0, span.length, entry));
}

test.each([
  ['15-30 tys. to przecieki', '15-30 tys', '15-30 tys.'],
  ['15 тис., кажуть', '15 тис', '15 тис.'],
  ['15 tys. To plotka', '15 tys', '15 tys'],
  ['the soldiers. then what', 'the soldiers', 'the soldiers'],
])('%s: the dot of an abbreviation belongs to it', (text, span, wanted) => {
  expect(settled(text, span, 'force-size-and-funding')).toBe(wanted);
});

test.each([
  [
    'garanties de sécurité « robustes » pour',
    'garanties de sécurité « robustes',
    'garanties de sécurité',
  ],
  [
    'garantías de seguridad «de varias capas»,',
    'garantías de seguridad «de varias capas',
    'garantías de seguridad',
  ],
  [
    'garanties « robustes » de sécurité.',
    'garanties « robustes » de sécurité',
    'garanties « robustes » de sécurité',
  ],
  ['security “guarantees” for', 'security “guarantees', 'security “guarantees'],
])('%s: quoted words behind the name stay out', (text, span, wanted) => {
  expect(settled(text, span, 'security-guarantees')).toBe(wanted);
});
