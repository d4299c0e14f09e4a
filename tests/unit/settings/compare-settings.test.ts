import { expect, test } from 'vitest';
import { settingsSchema } from '../../../lib/schema/settings.ts';
import { compareSettings } from '../../../lib/settings/compare-settings.ts';

const usual = settingsSchema.parse({});

test('tells each setting that is other, and no more', () => {
  const one = { ...usual, sitesOff: ['a.org', 'b.org'], openDelay: 200 };
  const other = { ...usual, sitesOff: ['c.org', 'b.org'], enabled: false, theme: 'dark' as const };
  expect(compareSettings(one, other)).toEqual([
    { key: 'enabled', before: true, after: false },
    { key: 'sitesOff', added: ['c.org'], removed: ['a.org'] },
    { key: 'openDelay', before: 200, after: 500 },
    { key: 'theme', before: 'auto', after: 'dark' },
  ]);
});

test('the order of a list is no difference', () => {
  const one = { ...usual, sitesOff: ['a.org', 'b.org'] };
  expect(compareSettings(one, { ...usual, sitesOff: ['b.org', 'a.org'] })).toEqual([]);
  expect(compareSettings(one, one)).toEqual([]);
});
