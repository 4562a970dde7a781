import { describe, expect, test } from 'vitest';
import { lasting, passing } from './faults.ts';
import { LIMITS } from './limits.ts';
import { askedWait, waitBefore } from './retries.ts';

const NOW = Date.UTC(2025, 5, 3, 10);
const answer = (status: number, after?: string) => ({
  url: 'https://news.example/',
  status,
  headers: after === undefined ? [] : [['Retry-After', after] as const],
  body: new Uint8Array(),
});

test.each([
  ['7', 7000],
  [' 0 ', 0],
  ['Tue, 03 Jun 2025 10:00:05 GMT', 5000],
  ['Tue, 03 Jun 2025 09:00:00 GMT', 0],
  ['soon', null],
  ['-3', null],
  ['99999999999999999999', null],
  [null, null],
])('Retry-After: %s', (value, milliseconds) => {
  expect(askedWait(value, NOW)).toBe(milliseconds);
});

describe('waits', () => {
  test('longer each time, and not for ever', () => {
    const waits = [1, 2, 3].map(tried => waitBefore(answer(503), tried, { ...LIMITS, backoff: 1000, tries: 3 }, NOW));
    expect(waits).toEqual([1000, 2000, null]);
  });

  test.each([
    ['a page', answer(200), null],
    ['no such page', answer(404), null],
    ['not done here', answer(501), null],
    ['a failing server', answer(500), LIMITS.backoff],
    ['a busy one', answer(429), LIMITS.backoff],
    ['one that says when', answer(429, '3'), 3000],
    ['one that says too late', answer(503, '3600'), null],
    ['a fault that may pass', passing('fetch-slow', ''), LIMITS.backoff],
    ['one that will not', lasting('fetch-unsafe', ''), null],
  ])('%s', (_, outcome, milliseconds) => {
    expect(waitBefore(outcome, 1, LIMITS, NOW)).toBe(milliseconds);
  });
});
