import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../../lib/schema/dataset.ts';
import { tellAge } from '../../../lib/summary/tell-age.ts';
import { loadSeeds } from '../../../scripts/read-seeds.ts';

const { dataset } = loadSeeds();

const event = (id: string, date: string): Dataset['events'][number] => ({
  id,
  kind: 'document',
  date,
  text: `${id}.`,
  sources: [{ source: 'one', place: 'title' }],
});

const small: Dataset = {
  info: { version: '1.0.0', asOf: '2026-01-31' },
  categories: [],
  entries: [],
  sources: [{ id: 'one', kind: 'seed', title: 'One' }],
  events: [event('early', '2026-01-06'), event('late', '2026-01-20')],
};

describe('tellAge', () => {
  test.each<[string, string | undefined, string, number, string[]]>([
    ['long before', '2025-12-31', 'older', 31, ['early', 'late']],
    ['on the day of an event', '2026-01-06', 'older', 25, ['late']],
    ['after the last event', '2026-01-21', 'current', 10, []],
    ['on the last day', '2026-01-31', 'current', 0, []],
    ['after the dataset', '2026-02-01', 'newer', -1, []],
    ['with a time', '2026-02-01T23:59:00-05:00', 'newer', -1, []],
  ])('%s', (_name, published, relation, days, events) => {
    const age = tellAge(published, small);
    expect(age).toMatchObject({ asOf: '2026-01-31', relation, days });
    expect(age?.events.map(({ event: { id } }) => id)).toEqual(events);
    for (const { citations } of age?.events ?? []) expect(citations[0]?.source.id).toBe('one');
  });

  test.each([undefined, '', 'yesterday', '2026-02-31', '2026-13-01', '20260106', '2026-01'])(
    'no day: %s',
    (published) => {
      expect(tellAge(published, small)).toBeNull();
    },
  );

  test('a page from the eve of the meeting learns of the meeting and what followed', () => {
    const events = tellAge('2026-01-05', dataset)?.events.map(({ event: { id } }) => id);
    expect(events).toEqual([
      'paris-january-2026',
      'paris-declaration',
      'declaration-of-intent',
      'us-not-a-party',
    ]);
  });
});
