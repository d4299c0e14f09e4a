import { beforeEach, expect, test, vi } from 'vitest';
import { CATEGORY_IDS } from '../../../lib/schema/ids.ts';
import type { Counts, PageState } from '../../../lib/schema/page-report.ts';

const action = {
  setBadgeText: vi.fn(),
  setTitle: vi.fn(),
  setBadgeBackgroundColor: vi.fn(),
  setBadgeTextColor: vi.fn(),
};

vi.mock('../../../lib/platform/browser.ts', () => ({
  browser: {
    action,
    i18n: { getMessage: (key: string, values: string[] = []) => [key, ...values].join(' ') },
  },
}));
vi.mock('../../../lib/platform/i18n.ts', () => ({
  translator: {
    text: (key: string) => key,
    plural: (key: string, count: number) => `${key} ${count}`,
  },
}));

const { showBadge } = await import('../../../lib/platform/badge.ts');

const counts = (people: number, pledges: number) =>
  ({ ...Object.fromEntries(CATEGORY_IDS.map((id) => [id, 0])), people, pledges }) as Counts;
const page = { tabId: 4, frameId: 0, hostname: 'example.org' };

beforeEach(() => vi.clearAllMocks());

test.each<[PageState, Counts, string, string]>([
  ['topic', counts(3, 4), '7', 'badge 7'],
  ['topic', counts(0, 0), '', 'extensionName'],
  ['topic', counts(999, 0), '999', 'badge 999'],
  ['topic', counts(999, 1), '999+', 'badge 1000'],
  ['off', counts(3, 4), '', 'extensionName'],
  ['off-topic', counts(0, 0), '', 'extensionName'],
])('%s: %j shows "%s"', async (state, given, text, title) => {
  await showBadge(page, state, given);
  expect(action.setBadgeText).toHaveBeenCalledWith({ tabId: 4, text });
  expect(action.setTitle).toHaveBeenCalledWith({ tabId: 4, title });
});

test('a frame inside the page does not count', async () => {
  await showBadge({ ...page, frameId: 12 }, 'topic', counts(3, 4));
  expect(action.setBadgeText).not.toHaveBeenCalled();
});
