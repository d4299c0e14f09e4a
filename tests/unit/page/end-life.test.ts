import { expect, test } from 'vitest';
import { endLife } from '../../../lib/page/end-life.ts';

test('what listens hears of the end, and no error is made for it', () => {
  const life = new AbortController();
  let heard = 0;
  life.signal.addEventListener('abort', () => {
    heard += 1;
  });
  endLife(life);
  expect(heard).toBe(1);
  expect(life.signal.reason).not.toBeInstanceOf(Error);
});
