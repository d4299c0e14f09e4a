import { expect, test, vi } from 'vitest';
import { makeStorage } from './fake-storage.ts';

const storage = makeStorage();

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: { storage } }));

const { SettingsEditor } = await import('../../../lib/platform/settings-editor.ts');

test('what the reader changes shows at once, and stays whatever is drawn meanwhile', async () => {
  const { signal } = new AbortController();
  const shown: (boolean | undefined)[] = [];
  const editor = new SettingsEditor(() => shown.push(editor.loaded?.settings.enabled), signal);
  expect(editor.loaded).toBeNull();
  await vi.waitFor(() => expect(shown).toEqual([true]));

  let store = (): void => undefined;
  storage.sync.set.mockImplementationOnce(async (values) => {
    await new Promise<void>((resolve) => {
      store = resolve;
    });
    storage.sync.values = { ...storage.sync.values, ...values };
  });
  const changing = editor.change(() => ({ enabled: false }));
  expect(shown).toEqual([true, false]);
  // Another machine changes something else before this change is stored.
  storage.sync.values = { theme: 'dark' };
  storage.onChanged.fire({}, 'sync');
  await vi.waitFor(() => expect(shown).toEqual([true, false, false]));
  store();
  expect(await changing).toBeNull();
  expect(editor.loaded?.settings).toMatchObject({ enabled: false, theme: 'dark' });
});

test('what is refused shows as it was', async () => {
  const editor = new SettingsEditor(() => undefined, new AbortController().signal);
  storage.sync.values = {};
  storage.sync.set.mockRejectedValueOnce(new Error('disk on fire'));
  expect(await editor.change(() => ({ enabled: false }))).toMatchObject({ reason: 'failed' });
  expect(editor.loaded?.settings.enabled).toBe(true);
});
