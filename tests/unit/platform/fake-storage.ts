import { vi } from 'vitest';
import { FakeEvent } from './fake-event.ts';

type Values = Record<string, unknown>;

/** An area of storage in memory, which a test can make fail. */
export class FakeArea {
  values: Values = {};
  get = vi.fn(async () => structuredClone(this.values));
  set = vi.fn(async (changed: Values) => {
    this.values = { ...this.values, ...structuredClone(changed) };
  });
  remove = vi.fn(async (keys: string[]) => {
    this.values = Object.fromEntries(
      Object.entries(this.values).filter(([key]) => !keys.includes(key)),
    );
  });
}

/** The storage of a browser, as far as settings need it. */
export function makeStorage() {
  return {
    sync: new FakeArea(),
    local: new FakeArea(),
    onChanged: new FakeEvent<[changes: object, area: string]>(),
  };
}
