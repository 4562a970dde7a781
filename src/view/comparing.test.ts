import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Bench, Told } from './bench.ts';
import { keepComparing } from './comparing.ts';

let compared: number;
let fault: string | null;
let said: Told[];
let rests: number;
beforeEach(() => {
  vi.useFakeTimers();
  [compared, fault, said, rests] = [0, null, [], 0];
});
afterEach(() => void vi.useRealTimers());

function comparing(before: () => Promise<void> = async () => {}) {
  const compare: Bench['compare'] = async () => {
    compared++;
    if (fault !== null) throw new Error(fault);
    return { number: compared, texts: 1, problems: [], json: '{}', page: '' };
  };
  const told = (problem: Told): void => void said.push(problem);
  return keepComparing({ bench: { compare } as Bench, before, told, rested: () => void rests++ });
}
/** What was begun is done, in so many milliseconds. */
async function passed(milliseconds = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

test('what is handed over together is compared once, after the last', async () => {
  const own = comparing();
  for (const hasMore of [true, true, false]) {
    own.wait();
    await passed(1500);
    own.add();
    own.settle(hasMore);
    await passed();
    expect(compared).toBe(hasMore ? 0 : 1);
  }
  await passed(10_000);
  expect(compared).toBe(1);
});

test('the last gave nothing: what came before is compared', async () => {
  const own = comparing();
  own.add();
  own.settle(true);
  own.wait();
  own.settle(false);
  await passed();
  expect(compared).toBe(1);
});

test('what was said to follow never comes', async () => {
  const own = comparing();
  own.add();
  own.settle(true);
  await passed(1900);
  expect(compared).toBe(0);
  await passed(200);
  expect(compared).toBe(1);
});

test('nothing new, nothing compared', async () => {
  const own = comparing();
  own.settle(false);
  await passed(10_000);
  expect([compared, rests]).toEqual([0, 1]);
});

test('what changes meanwhile is compared once after', async () => {
  const own = comparing();
  for (let i = 0; i < 5; i++) own.read();
  await passed();
  expect([compared, rests]).toEqual([2, 1]);
});

test.each(['before it', 'in it'])('a fault %s is told, stands, and is over with the next', async where => {
  const own = comparing(async () => {
    if (where === 'before it' && fault !== null) throw new Error(fault);
  });
  fault = 'no leave to look';
  own.read();
  await passed();
  const told = { of: null, words: 'It could not be compared: no leave to look.' };
  expect([own.problems(), said, own.standing()]).toEqual([[told], [told], null]);
  fault = null;
  own.read();
  await passed();
  expect([own.problems(), said.length, own.standing()?.texts]).toEqual([[], 1, 1]);
});
