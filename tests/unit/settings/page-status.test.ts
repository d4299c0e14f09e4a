import { describe, expect, test } from 'vitest';
import { CATEGORY_IDS } from '../../../lib/schema/ids.ts';
import type { PageReading, PageTab } from '../../../lib/schema/page-reading.ts';
import type { Counts, PageReport } from '../../../lib/schema/page-report.ts';
import { type Settings, settingsSchema } from '../../../lib/schema/settings.ts';
import { pageStatus, siteOfTab } from '../../../lib/settings/page-status.ts';

const tab = (url: string): PageTab => ({
  id: 1,
  windowId: 1,
  url,
  title: '',
  loading: false,
  asleep: false,
});
const report = (state: PageReport['state'], people = 0): PageReading => ({
  state: 'report',
  report: {
    state,
    url: 'https://example.org/',
    title: '',
    language: 'en',
    counts: { ...Object.fromEntries(CATEGORY_IDS.map((id) => [id, 0])), people } as Counts,
    mentions: [],
    partial: false,
  },
});
const settings = (changed: Partial<Settings> = {}): Settings => ({
  ...settingsSchema.parse({}),
  ...changed,
});

describe('pageStatus', () => {
  test.each<[string, PageReading, Partial<Settings>, object]>([
    ['mentions', report('topic', 2), {}, { state: 'mentions' }],
    ['none at all', report('topic'), {}, { state: 'nothing' }],
    [
      'none in what is on',
      report('topic'),
      { categoriesOff: ['people'] },
      { state: 'nothing-in-categories' },
    ],
    ['off topic', report('off-topic'), { categoriesOff: ['people'] }, { state: 'nothing' }],
    [
      'off everywhere, though the page has not heard',
      report('topic', 2),
      { enabled: false },
      { state: 'off-everywhere' },
    ],
    [
      'off here',
      report('off'),
      { sitesOff: ['www.example.org'] },
      { state: 'off-site', site: 'example.org' },
    ],
    ['on again, though the page has not heard', report('off'), {}, { state: 'loading' }],
    [
      'unreadable comes first',
      { state: 'unreadable', reason: 'pdf' },
      { enabled: false },
      { state: 'unreadable', reason: 'pdf' },
    ],
    [
      'off comes before reloading',
      { state: 'needs-reload' },
      { enabled: false },
      { state: 'off-everywhere' },
    ],
    ['needs reload', { state: 'needs-reload' }, {}, { state: 'needs-reload' }],
    ['asleep', { state: 'asleep' }, {}, { state: 'asleep' }],
    ['loading', { state: 'loading' }, {}, { state: 'loading' }],
    ['failed', { state: 'failed' }, {}, { state: 'failed' }],
  ])('%s', (_name, reading, changed, wanted) => {
    const page = { tab: tab('https://www.example.org/a'), reading };
    expect(pageStatus(page, settings(changed))).toMatchObject(wanted);
  });

  test('no tab', () => {
    expect(pageStatus(null, settings())).toEqual({ state: 'no-tab' });
  });
});

test.each([
  ['https://www.example.org/a', 'example.org'],
  ['http://localhost:3000/', 'localhost'],
  ['file:///a.html', null],
  ['chrome://version', null],
  ['', null],
])('the site of "%s" is %s', (url, site) => {
  expect(siteOfTab(tab(url))).toBe(site);
});
