import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PagedMap } from '../../../lib/text/paged-map.ts';

const KEYS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

const change = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), key: fc.constantFrom(...KEYS) }),
  fc.record({ kind: fc.constant('delete' as const), key: fc.constantFrom(...KEYS) }),
  fc.record({ kind: fc.constant('clear' as const), key: fc.constant(0) }),
);

it('holds what a map would, however many pages it takes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.array(change), (pageSize, changes) => {
      const paged = new PagedMap<number, { at: number }>(pageSize);
      const map = new Map<number, { at: number }>();
      for (const [at, { kind, key }] of changes.entries()) {
        if (kind === 'set') {
          paged.set(key, { at });
          map.set(key, { at });
        } else if (kind === 'delete') {
          expect(paged.delete(key)).toBe(map.delete(key));
        } else {
          paged.clear();
          map.clear();
        }
        expect(KEYS.map((each) => paged.get(each))).toEqual(KEYS.map((each) => map.get(each)));
        expect(new Set(paged.keys())).toEqual(new Set(map.keys()));
        expect(paged.isEmpty).toBe(map.size === 0);
      }
    }),
  );
});
