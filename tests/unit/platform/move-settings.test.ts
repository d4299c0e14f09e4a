import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeArea, makeStorage } from './fake-storage.ts';

const storage = makeStorage();

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: { storage } }));

const { deleteSynced, keepHere, keepSynced, readSynced } = await import(
  '../../../lib/platform/move-settings.ts'
);

/** With something that this build does not know. */
const MINE = { version: 1, sitesOff: ['a.org'], tempo: 3 };
const THEIRS = { version: 1, sitesOff: ['b.org'], theme: 'dark' };

beforeEach(() => {
  storage.sync = new FakeArea();
  storage.local = new FakeArea();
});

describe('to this machine', () => {
  test.each([
    ['leave', MINE],
    ['delete', {}],
  ] as const)('nothing is lost, and the others are there to %s', async (rest, synced) => {
    storage.sync.values = MINE;
    storage.local.values = { openDelay: 1 };
    expect(await keepHere(rest)).toBeNull();
    expect(storage.local.values).toEqual({ ...MINE, keptHere: true });
    expect(storage.sync.values).toEqual(synced);
  });

  test('they are taken from where they lie while the browser refuses sync', async () => {
    storage.sync.get.mockRejectedValue(new Error('switched off'));
    storage.local.values = MINE;
    expect(await keepHere('leave')).toBeNull();
    expect(storage.local.values).toEqual({ ...MINE, keptHere: true });
  });

  test('a failure leaves them where they are', async () => {
    storage.sync.values = MINE;
    storage.local.set.mockRejectedValue(new Error('disk on fire'));
    expect(await keepHere('delete')).toEqual({ reason: 'failed', detail: 'disk on fire' });
    expect(storage.sync.values).toEqual(MINE);
  });
});

describe('to synchronised storage', () => {
  test.each([
    ['here', MINE],
    ['synced', THEIRS],
  ] as const)('those %s win', async (winner, wanted) => {
    storage.sync.values = THEIRS;
    storage.local.values = { ...MINE, keptHere: true };
    expect(await keepSynced(winner)).toBeNull();
    expect(storage.sync.values).toEqual(wanted);
    expect(storage.local.values).toEqual({});
  });

  test('what has no room there stays here', async () => {
    storage.local.values = { ...MINE, keptHere: true };
    storage.sync.set.mockRejectedValue(new Error('QUOTA_BYTES_PER_ITEM quota exceeded'));
    expect(await keepSynced('here')).toMatchObject({ reason: 'quota' });
    expect(storage.local.values).toEqual({ ...MINE, keptHere: true });
  });

  test('those of a newer Caveat are not overwritten', async () => {
    storage.sync.values = { version: 99 };
    storage.local.values = { ...MINE, keptHere: true };
    expect(await keepSynced('here')).toEqual({ reason: 'newer-version', detail: '99' });
    expect(storage.sync.values).toEqual({ version: 99 });
    expect(await keepSynced('synced')).toBeNull();
  });

  test('nothing moves where it cannot be read', async () => {
    storage.local.values = { ...MINE, keptHere: true };
    storage.sync.get.mockRejectedValue(new Error('switched off'));
    expect(await keepSynced('here')).toEqual({ reason: 'unreadable', detail: 'switched off' });
    expect(storage.local.values).toEqual({ ...MINE, keptHere: true });
  });
});

test('what is left in synchronised storage is told, and can be deleted', async () => {
  expect(await readSynced()).toBeNull();
  storage.sync.values = MINE;
  expect(await readSynced()).toEqual(MINE);
  expect(await deleteSynced()).toBeNull();
  expect(await readSynced()).toBeNull();
  storage.sync.get.mockRejectedValue(new Error('switched off'));
  expect(await readSynced()).toBeNull();
});
