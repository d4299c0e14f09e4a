import { expect, test } from 'vitest';
import { type Settings, settingsSchema } from '../../../lib/schema/settings.ts';
import { unmarkedOn, unmarkedPhrase, withUnmarked } from '../../../lib/settings/unmarked.ts';

const HUBS = { phrase: 'military hubs', entry: 'military-hubs', site: 'example.org' } as const;
const EVERYWHERE = { ...HUBS, site: null };

const settings = (unmarked: Settings['unmarked']): Settings => settingsSchema.parse({ unmarked });

test.each([
  ['Military-hubs', 'www.Example.org.', HUBS],
  ['military  hubs', null, EVERYWHERE],
  ['…', 'example.org', null],
  ['military hubs', '', null],
])('%j on %j', (phrase, hostname, expected) => {
  expect(unmarkedPhrase(phrase, 'military-hubs', hostname)).toEqual(expected);
});

test('a phrase is added once, and taken out again, alone', () => {
  const other = { ...HUBS, site: 'example.com' };
  const both = withUnmarked(settings([HUBS, other]), HUBS, true);
  expect(both).toEqual([other, HUBS]);
  expect(withUnmarked(settings(both), HUBS, false)).toEqual([other]);
  expect(withUnmarked(settings(both), EVERYWHERE, false)).toEqual(both);
});

test('a site has its own phrases and those of all sites', () => {
  const all = settings([HUBS, EVERYWHERE, { ...HUBS, site: 'news.example.org' }]);
  expect(unmarkedOn(all, 'www.example.org')).toEqual([HUBS, EVERYWHERE]);
  expect(unmarkedOn(all, 'example.net')).toEqual([EVERYWHERE]);
});

test('what is stored beyond the limits is not taken', () => {
  const { unmarked } = settingsSchema.shape;
  for (const bad of [
    { ...HUBS, phrase: '' },
    { ...HUBS, phrase: 'x'.repeat(201) },
    { ...HUBS, entry: 'nobody' },
    { ...HUBS, site: '' },
    { phrase: 'macron', entry: 'macron' },
  ]) {
    expect(unmarked.safeParse([bad]).success).toBe(false);
  }
});
