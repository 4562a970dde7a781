import { describe, expect, test } from 'vitest';
import { callOf } from './calls.ts';
import { SLOWEST_CALL } from './limits.ts';

const never = new AbortController().signal;

describe('a call', () => {
  test('tells how far it is in numbers that only rise', async () => {
    const told: (readonly [number, number])[] = [];
    const call = callOf(never, async (done, of) => void told.push([done, of]));
    for (const left of [1, 3, 2, 1, 0, 0]) expect(await call.step(left, 'x')).toBeNull();
    expect(told.map(([done]) => done)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(told.every(([done, of]) => done <= of)).toBe(true);
  });

  test('ends where it was cancelled meanwhile', async () => {
    const wanted = new AbortController();
    const call = callOf(wanted.signal, null);
    expect(await call.step(1, 'x')).toBeNull();
    setImmediate(() => wanted.abort());
    expect(await call.step(0, 'y')).toEqual({ fault: 'Cancelled.' });
  });

  test('ends where it takes too long, counted from its first step', async () => {
    let now = 0;
    const call = callOf(never, null, () => now);
    now = SLOWEST_CALL * 5;
    expect(await call.step(1, 'reading a')).toBeNull();
    now += SLOWEST_CALL + 1;
    expect(await call.step(0, 'comparing')).toEqual({
      fault: 'This took more than 120 seconds and was ended before comparing. Give fewer or shorter reports.',
    });
  });
});
