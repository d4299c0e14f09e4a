import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { settingsSchema } from '../../../lib/schema/settings.ts';
import { FakeArea, makeStorage } from './fake-storage.ts';

type Values = Record<string, unknown>;

const storage = makeStorage();

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: { storage } }));

const { changeSettings, loadPageSettings, loadSettings, watchSettings } = await import(
  '../../../lib/platform/settings-store.ts'
);

const defaults = settingsSchema.parse({});

beforeEach(() => {
  storage.sync = new FakeArea();
  storage.local = new FakeArea();
});

afterEach(() => vi.useRealTimers());

describe('reading', () => {
  test('comes from sync', async () => {
    storage.sync.values = { enabled: false };
    storage.local.values = { enabled: true };
    const settings = { ...defaults, enabled: false };
    expect(await loadSettings()).toEqual({
      area: 'sync',
      keptHere: false,
      stored: { enabled: false },
      settings,
      problems: [],
    });
  });

  test('comes from local where there is no sync', async () => {
    storage.sync.get.mockRejectedValue(new Error('switched off'));
    storage.local.values = { sitesOff: ['a.org'] };
    const settings = { ...defaults, sitesOff: ['a.org'] };
    expect(await loadSettings()).toMatchObject({ area: 'local', keptHere: false, settings });
  });

  test('comes from local where the reader wants it kept there', async () => {
    storage.sync.values = { sitesOff: ['a.org'] };
    storage.local.values = { keptHere: true, version: 1, sitesOff: ['b.org'] };
    expect(await loadSettings()).toMatchObject({
      area: 'local',
      keptHere: true,
      stored: { version: 1, sitesOff: ['b.org'] },
      settings: { sitesOff: ['b.org'] },
      problems: [],
    });
    expect(storage.sync.get).not.toHaveBeenCalled();
  });

  test('gives the defaults and says why where nothing can be read', async () => {
    storage.sync.get.mockRejectedValue(new Error('broken'));
    storage.local.get.mockRejectedValue(new Error('broken too'));
    const problems = [{ kind: 'unreadable', key: '', found: 'broken too' }];
    expect(await loadSettings()).toMatchObject({ area: null, settings: defaults, problems });
  });

  test('does not wait for ever', async () => {
    vi.useFakeTimers();
    storage.sync.get.mockReturnValue(new Promise(() => {}));
    storage.local.get.mockReturnValue(new Promise(() => {}));
    const loading = loadSettings();
    await vi.runAllTimersAsync();
    expect(await loading).toMatchObject({ area: null, settings: defaults });
  });

  test('is told to a page for its site', async () => {
    storage.sync.values = { sitesOff: ['a.org'], categoriesOff: ['people'] };
    expect(await loadPageSettings('www.a.org')).toMatchObject({ enabled: false });
    const { enabled, categories } = await loadPageSettings('b.org');
    expect([enabled, categories.includes('people')]).toEqual([true, false]);
  });
});

describe('writing', () => {
  test('stores only what changed', async () => {
    expect(await changeSettings(() => ({ enabled: false }))).toBeNull();
    expect(storage.sync.values).toEqual({ enabled: false, version: 1 });
    expect(await changeSettings(() => ({ enabled: true }))).toBeNull();
    expect(storage.sync.values).toEqual({ version: 1 });
    expect(storage.sync.set).toHaveBeenCalledOnce();
  });

  test('does not write when nothing changed', async () => {
    await changeSettings(() => ({ enabled: true }));
    expect(storage.sync.set).not.toHaveBeenCalled();
    expect(storage.sync.remove).not.toHaveBeenCalled();
  });

  test('goes to the area that was read', async () => {
    storage.sync.get.mockRejectedValue(new Error('switched off'));
    await changeSettings(() => ({ enabled: false }));
    expect(storage.local.values).toMatchObject({ enabled: false });
  });

  test('of two quick changes builds the second on the first', async () => {
    const add = (site: string) =>
      changeSettings((now) => ({ sitesOff: [...now.sitesOff, site].sort() }));
    await Promise.all([add('b.org'), add('a.org')]);
    expect(storage.sync.values.sitesOff).toEqual(['a.org', 'b.org']);
  });

  test.each([
    ['QUOTA_BYTES_PER_ITEM quota exceeded', 'quota'],
    ['QuotaExceededError: storage.sync API call exceeded its quota limitations.', 'quota'],
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', 'too-often'],
    ['disk on fire', 'failed'],
  ])('tells of "%s" as %s and keeps the old value', async (message, reason) => {
    storage.sync.values = { version: 1, sitesOff: ['a.org'] };
    storage.sync.set.mockRejectedValue(new Error(message));
    const refusal = await changeSettings(() => ({ sitesOff: ['a.org', 'b.org'] }));
    expect(refusal).toEqual({ reason, detail: message });
    expect(storage.sync.values).toEqual({ version: 1, sitesOff: ['a.org'] });
  });

  test('goes to this machine alone where the reader wants that', async () => {
    storage.local.values = { keptHere: true };
    expect(await changeSettings(() => ({ enabled: false }))).toBeNull();
    expect(storage.local.values).toEqual({ keptHere: true, version: 1, enabled: false });
    expect(storage.sync.values).toEqual({});
  });

  test('goes on after a failure', async () => {
    storage.sync.set.mockRejectedValueOnce(new Error('disk on fire'));
    await changeSettings(() => ({ enabled: false }));
    expect(await changeSettings(() => ({ enabled: false }))).toBeNull();
  });

  test.each<[string, Values, string]>([
    ['a newer version', { version: 99 }, 'newer-version'],
    ['an unreadable version', { version: {} }, 'bad-version'],
  ])('is refused for %s', async (_name, values, reason) => {
    storage.sync.values = values;
    expect(await changeSettings(() => ({ enabled: false }))).toMatchObject({ reason });
    expect(storage.sync.values).toEqual(values);
  });

  test('is refused where nothing could be read', async () => {
    storage.sync.get.mockRejectedValue(new Error('broken'));
    storage.local.get.mockRejectedValue(new Error('broken'));
    const refusal = await changeSettings(() => ({ enabled: false }));
    expect(refusal).toEqual({ reason: 'unreadable', detail: 'broken' });
    expect(storage.sync.set).not.toHaveBeenCalled();
    expect(storage.local.set).not.toHaveBeenCalled();
  });
});

describe('watching', () => {
  test('tells the settings now and after each change, until it ends', async () => {
    const ending = new AbortController();
    const heard: boolean[] = [];
    watchSettings(({ settings }) => heard.push(settings.enabled), ending.signal);
    await vi.waitFor(() => expect(heard).toEqual([true]));

    storage.sync.values = { enabled: false };
    storage.onChanged.fire({}, 'session');
    storage.onChanged.fire({}, 'sync');
    await vi.waitFor(() => expect(heard).toEqual([true, false]));

    ending.abort();
    expect(storage.onChanged.listeners.size).toBe(0);
  });

  test('drops a reading that a later one has overtaken', async () => {
    const ending = new AbortController();
    const heard: boolean[] = [];
    let answerFirst: (values: Values) => void = () => {};
    storage.sync.get.mockReturnValueOnce(
      new Promise((resolve) => {
        answerFirst = resolve;
      }),
    );
    watchSettings(({ settings }) => heard.push(settings.enabled), ending.signal);
    storage.sync.values = { enabled: false };
    storage.onChanged.fire({}, 'sync');
    await vi.waitFor(() => expect(heard).toEqual([false]));
    answerFirst({ enabled: true });
    await Promise.resolve();
    expect(heard).toEqual([false]);
    ending.abort();
  });
});
