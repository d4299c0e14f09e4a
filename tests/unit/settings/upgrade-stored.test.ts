import { describe, expect, test } from 'vitest';
import {
  type Stored,
  type UpgradeStep,
  upgradeStored,
  versionOf,
} from '../../../lib/settings/upgrade-stored.ts';

/** A history of invented settings: `hidden` became `off`, which then became a list. */
const steps: UpgradeStep[] = [
  {
    from: 1,
    apply: ({ hidden, ...rest }) => (hidden === undefined ? rest : { ...rest, off: hidden }),
  },
  {
    from: 2,
    apply: (stored) => (typeof stored.off === 'string' ? { ...stored, off: [stored.off] } : stored),
  },
];

describe('upgradeStored', () => {
  test.each<[string, Stored, Stored]>([
    ['from the first', { version: 1, hidden: 'a' }, { version: 3, off: ['a'] }],
    ['from the first, without a version', { hidden: 'a' }, { version: 3, off: ['a'] }],
    ['from the middle', { version: 2, off: 'a' }, { version: 3, off: ['a'] }],
    ['not needed', { version: 3, off: ['a'] }, { version: 3, off: ['a'] }],
    ['newer, left alone', { version: 4, hidden: 'a' }, { version: 4, hidden: 'a' }],
    ['unreadable, left alone', { version: 'x', hidden: 'a' }, { version: 'x', hidden: 'a' }],
    ['unknown keys kept', { version: 1, other: 1 }, { version: 3, other: 1 }],
  ])('%s', (_name, stored, wanted) => {
    const upgraded = upgradeStored(stored, steps, 3);
    expect(upgraded).toEqual(wanted);
    expect(upgradeStored(upgraded, steps, 3)).toEqual(wanted);
  });

  test('stops at the target', () => {
    expect(upgradeStored({ version: 1, hidden: 'a' }, steps, 2)).toEqual({ version: 2, off: 'a' });
  });

  test('leaves the stored object as it was', () => {
    const stored = Object.freeze({ version: 1, hidden: 'a' });
    upgradeStored(stored, steps, 3);
    expect(stored).toEqual({ version: 1, hidden: 'a' });
  });
});

test.each([
  [undefined, 1],
  [1, 1],
  [7, 7],
  [0, null],
  [-1, null],
  [1.5, null],
  ['1', null],
  [null, null],
  [Number.NaN, null],
])('version %s is read as %s', (version, wanted) => {
  expect(versionOf({ version })).toBe(wanted);
});
