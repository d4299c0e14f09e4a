import { describe, expect, test, vi } from 'vitest';
import { EntryCache } from '../../../lib/page/entry-cache.ts';
import type { EntryCard } from '../../../lib/schema/dataset.ts';

const card = { entry: { label: 'Military hubs' } } as EntryCard;

describe('EntryCache', () => {
  test('asks once, also while the answer is under way', async () => {
    const read = vi.fn(async () => ({ ok: true as const, value: card }));
    const cache = new EntryCache(read);
    const both = await Promise.all([cache.read('military-hubs'), cache.read('military-hubs')]);
    expect(both[0]).toBe(both[1]);
    await cache.read('military-hubs');
    expect(read).toHaveBeenCalledOnce();
  });

  test('asks again after a failure', async () => {
    const read = vi
      .fn<() => Promise<{ ok: false; error: string } | { ok: true; value: EntryCard }>>()
      .mockResolvedValueOnce({ ok: false, error: 'asleep' })
      .mockResolvedValueOnce({ ok: true, value: card });
    const cache = new EntryCache(read);
    expect(await cache.read('military-hubs')).toEqual({ ok: false, error: 'asleep' });
    expect(await cache.read('military-hubs')).toEqual({ ok: true, value: card });
  });

  test('knows labels of what has come', async () => {
    const cache = new EntryCache(async () => ({ ok: true, value: card }));
    expect(cache.labelOf('military-hubs')).toBeNull();
    await cache.read('military-hubs');
    expect(cache.labelOf('military-hubs')).toBe('Military hubs');
  });
});
