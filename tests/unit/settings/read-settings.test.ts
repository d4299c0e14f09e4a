import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SETTINGS_VERSION, type Settings, settingsSchema } from '../../../lib/schema/settings.ts';
import { readSettings, SETTING_KEYS } from '../../../lib/settings/read-settings.ts';

const defaults: Settings = {
  enabled: true,
  categoriesOff: [],
  sitesOff: [],
  languagesOff: [],
  openBy: 'rest',
  modifier: 'alt',
  openDelay: 500,
  leaveDelay: 300,
  markingStyle: 'underline',
  markFrequency: 'all',
  unmarked: [],
  theme: 'auto',
};

const CHANGED: Settings = {
  enabled: false,
  categoriesOff: ['people'],
  sitesOff: ['a.org'],
  languagesOff: ['uk', 'fr'],
  openBy: 'modifier',
  modifier: 'shift',
  openDelay: 0,
  leaveDelay: 5000,
  markingStyle: 'on-demand',
  markFrequency: 'first-in-section',
  unmarked: [{ phrase: 'military hubs', entry: 'military-hubs', site: 'a.org' }],
  theme: 'dark',
};

describe('readSettings', () => {
  test.each<[string, Record<string, unknown>, Partial<Settings>, [kind: string, key: string][]]>([
    ['nothing stored', {}, {}, []],
    ['only a version', { version: 1 }, {}, []],
    ['all fields', CHANGED, CHANGED, []],
    ['an unknown key', { tempo: 3, enabled: false }, { enabled: false }, []],
    [
      'one bad field, the others kept',
      { enabled: 'yes', sitesOff: ['a.org'] },
      { sitesOff: ['a.org'] },
      [['bad-value', 'enabled']],
    ],
    ['null', { enabled: null }, {}, [['bad-value', 'enabled']]],
    [
      'one bad item, the others kept',
      { sitesOff: ['a.org', 5, '', 'b.org'] },
      { sitesOff: ['a.org', 'b.org'] },
      [['bad-value', 'sitesOff']],
    ],
    [
      'a category of the future',
      { categoriesOff: ['meeting', 'sanctions'] },
      { categoriesOff: ['meeting'] },
      [['bad-value', 'categoriesOff']],
    ],
    [
      'a repeated category',
      { categoriesOff: Array(9).fill('meeting') },
      { categoriesOff: ['meeting'] },
      [['bad-value', 'categoriesOff']],
    ],
    [
      'no list at all',
      { categoriesOff: 'people', sitesOff: { a: 1 } },
      {},
      [
        ['bad-value', 'categoriesOff'],
        ['bad-value', 'sitesOff'],
      ],
    ],
    [
      'choices of the future',
      { markingStyle: 'glow', theme: 'light', openBy: 'gaze' },
      { theme: 'light' },
      [
        ['bad-value', 'openBy'],
        ['bad-value', 'markingStyle'],
      ],
    ],
    ...[-1, 1.5, 5001, '500', Number.POSITIVE_INFINITY].map(
      (openDelay): [string, Record<string, unknown>, Partial<Settings>, [string, string][]] => [
        `a delay of ${JSON.stringify(openDelay)}`,
        { openDelay, leaveDelay: 100 },
        { leaveDelay: 100 },
        [['bad-value', 'openDelay']],
      ],
    ),
    [
      'a newer version',
      { version: SETTINGS_VERSION + 1, enabled: false, tempo: 3 },
      { enabled: false },
      [['newer-version', 'version']],
    ],
    [
      'an unreadable version',
      { version: 'two', enabled: false },
      { enabled: false },
      [['bad-version', 'version']],
    ],
  ])('%s', (_name, stored, wanted, problems) => {
    const reading = readSettings(stored);
    expect(reading.settings).toEqual({ ...defaults, ...wanted });
    expect(reading.problems.map(({ kind, key }) => [kind, key])).toEqual(problems);
  });

  test('says what was found, briefly', () => {
    const found = (enabled: unknown) => readSettings({ enabled }).problems[0]?.found;
    expect(found('yes')).toBe('"yes"');
    expect(readSettings({ sitesOff: ['a.org', 5] }).problems[0]?.found).toBe('[5]');
    expect(found('x'.repeat(500))).toHaveLength(80);
  });

  test('gives valid settings whatever is stored', () => {
    const value = fc.jsonValue();
    const keys = ['version', 'other', ...SETTING_KEYS];
    const stored = fc.record(Object.fromEntries(keys.map((key) => [key, value])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(fc.oneof(stored, fc.dictionary(fc.string(), value)), (stored) => {
        const before = structuredClone(stored);
        const { settings } = readSettings(stored);
        expect(settingsSchema.parse(settings)).toEqual(settings);
        expect(stored).toEqual(before);
      }),
    );
  });

  test('takes nothing from a prototype', () => {
    expect(readSettings(Object.create({ enabled: false })).settings.enabled).toBe(true);
    expect(readSettings(JSON.parse('{"__proto__":{"enabled":false}}')).settings.enabled).toBe(true);
  });
});
