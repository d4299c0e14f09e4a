import { beforeEach, expect, test, vi } from 'vitest';

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

beforeEach(() => vi.clearAllMocks());

test.each([
  [7, '7', 'badge 7'],
  [0, '', 'extensionName'],
  [999, '999', 'badge 999'],
  [1000, '999+', 'badge 1000'],
])('%i mentions show "%s"', async (mentions, text, title) => {
  await showBadge(4, mentions);
  expect(action.setBadgeText).toHaveBeenCalledWith({ tabId: 4, text });
  expect(action.setTitle).toHaveBeenCalledWith({ tabId: 4, title });
});
