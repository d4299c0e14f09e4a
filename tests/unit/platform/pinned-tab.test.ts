import { expect, test } from 'vitest';
import { pinnedTab } from '../../../lib/platform/pinned-tab.ts';

test.each([
  ['?tab=12', 12],
  ['?a=b&tab=0', 0],
  ['', null],
  ['?tab=', null],
  ['?tab=-1', null],
  ['?tab=1e3', null],
  ['?tab=12345678901234567890', null],
])('%s is %s', (search, id) => {
  expect(pinnedTab(search)).toBe(id);
});
