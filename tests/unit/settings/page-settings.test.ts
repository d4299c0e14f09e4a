import { expect, test } from 'vitest';
import { CATEGORY_IDS, LANGUAGES } from '../../../lib/schema/ids.ts';
import { type Settings, settingsSchema } from '../../../lib/schema/settings.ts';
import { pageSettings } from '../../../lib/settings/page-settings.ts';

const settings = (changed: Partial<Settings>): Settings => ({
  ...settingsSchema.parse({}),
  ...changed,
});

test('as installed, a page marks everything and opens cards on resting', () => {
  expect(pageSettings(settings({}), 'example.org')).toEqual({
    enabled: true,
    categories: [...CATEGORY_IDS],
    languages: [...LANGUAGES],
    openBy: 'rest',
    modifier: 'alt',
    openDelay: 500,
    leaveDelay: 300,
    markingStyle: 'underline',
    markFrequency: 'all',
    unmarked: [],
  });
});

test.each<[string, Partial<Settings>, string, boolean]>([
  ['as installed', {}, 'example.org', true],
  ['everything off', { enabled: false }, 'example.org', false],
  ['this site off', { sitesOff: ['example.org'] }, 'www.example.org', false],
  ['another site off', { sitesOff: ['example.com'] }, 'example.org', true],
])('whether to mark: %s', (_name, changed, hostname, enabled) => {
  expect(pageSettings(settings(changed), hostname).enabled).toBe(enabled);
});

test('what is off is left out, and the rest keeps its order', () => {
  const { categories, languages } = pageSettings(
    settings({ categoriesOff: ['people', 'coalition'], languagesOff: ['fr', 'en', 'it'] }),
    'a.org',
  );
  expect(categories).toEqual(['meeting', 'pledges', 'conditions', 'background']);
  expect(languages).toEqual(['de', 'uk', 'ru', 'pl', 'es']);
});

test('a page hears of the phrases that are not to be marked there, and of no others', () => {
  const macron = { phrase: 'macron', entry: 'macron', site: null } as const;
  const here = { phrase: 'the hubs', entry: 'military-hubs', site: 'example.org' } as const;
  const elsewhere = { ...here, site: 'example.com' };
  const all = settings({ unmarked: [macron, here, elsewhere] });
  expect(pageSettings(all, 'www.example.org').unmarked).toEqual([macron, here]);
  expect(pageSettings(all, 'example.net').unmarked).toEqual([macron]);
});

test('a page hears of the choices that concern it, and not of the others', () => {
  const chosen = {
    openBy: 'modifier',
    modifier: 'shift',
    openDelay: 0,
    leaveDelay: 1000,
    markingStyle: 'both',
    markFrequency: 'first',
  } as const;
  const told = pageSettings(settings({ ...chosen, theme: 'dark', sitesOff: ['b.org'] }), 'a.org');
  expect(told).toMatchObject(chosen);
  expect(Object.keys(told)).not.toContain('theme');
  expect(Object.keys(told)).not.toContain('sitesOff');
});
