import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WritePace } from '../../../lib/settings/write-pace.ts';

/** What browsers take of writes to synchronised storage; a change may need two. */
const MOST_IN_AN_HOUR = 1800 / 2;
const MOST_IN_A_MINUTE = 120 / 2;

test('whenever changes come, the browser takes all of them', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 1000 });
  fc.assert(
    fc.property(gaps, (between) => {
      const pace = new WritePace();
      const times: number[] = [];
      let now = 0;
      for (const gap of between) {
        now += gap;
        now += pace.waitAt(now);
        pace.note(now);
        times.push(now);
      }
      const most = (span: number) =>
        Math.max(
          0,
          ...times.map((time, first) => times.findLastIndex((at) => at < time + span) - first + 1),
        );
      expect(most(3_600_000)).toBeLessThanOrEqual(MOST_IN_AN_HOUR);
      expect(most(60_000)).toBeLessThanOrEqual(MOST_IN_A_MINUTE);
    }),
    { numRuns: 20 },
  );
});

test('as fast as can be, the hour is not used up either', () => {
  const pace = new WritePace();
  let now = 0;
  let writes = 0;
  while (now < 3_600_000) {
    now += pace.waitAt(now);
    pace.note(now);
    writes += 1;
  }
  expect(writes).toBeLessThanOrEqual(MOST_IN_AN_HOUR);
});

test('a few presses are not held up, and none for long', () => {
  const pace = new WritePace();
  for (let press = 0; press < 20; press++) {
    expect(pace.waitAt(press * 100)).toBe(0);
    pace.note(press * 100);
  }
  expect(pace.waitAt(2000)).toBeGreaterThan(0);
  expect(pace.waitAt(2000)).toBeLessThan(5000);
  expect(pace.waitAt(120_000)).toBe(0);
  expect(pace.waitAt(-3_600_000), 'after the clock was set back').toBeLessThan(5000);
});
