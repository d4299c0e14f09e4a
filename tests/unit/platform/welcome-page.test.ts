import { expect, test, vi } from 'vitest';
import { FakeEvent } from './fake-event.ts';

const onInstalled = new FakeEvent<[details: { reason: string }]>();
const create = vi.fn(async () => ({}));
const getURL = (path: string): string => `chrome-extension://id${path}`;

vi.mock('../../../lib/platform/browser.ts', () => ({
  browser: { runtime: { onInstalled, getURL }, tabs: { create } },
}));

const { openWelcomeOnInstall } = await import('../../../lib/platform/welcome-page.ts');

test('the introduction opens after an installation, and after nothing else', () => {
  openWelcomeOnInstall();
  for (const reason of ['update', 'browser_update', 'chrome_update', 'shared_module_update']) {
    onInstalled.fire({ reason });
  }
  expect(create).not.toHaveBeenCalled();
  onInstalled.fire({ reason: 'install' });
  expect(create.mock.calls).toEqual([[{ url: 'chrome-extension://id/welcome.html' }]]);
});
