import { expect, test } from 'vitest';
import { timerOf } from './timers.ts';

const HOUR = 3_600_000;

test.each([
  [90_000, 90_000],
  [90_000.5, 90_000],
  [16.1 * 1000, 16_100],
  [1.1 * HOUR, 3_960_000],
  [0.4, 0],
  [-1, 0],
  [600 * HOUR, 2_147_483_647],
  [2_000 * HOUR, 2_147_483_647],
  [Number.POSITIVE_INFINITY, 2_147_483_647],
  [Number.NaN, 0],
])('%d milliseconds are a timer of %d', (milliseconds, timer) => {
  expect(timerOf(milliseconds)).toBe(timer);
  expect(() => AbortSignal.timeout(timerOf(milliseconds))).not.toThrow();
});
