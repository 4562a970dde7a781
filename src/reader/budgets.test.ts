import { expect, test } from 'vitest';
import { LONGEST_ANSWER, moneyOf, readBudget, readPrice, readSeconds, roomFor } from './budgets.ts';

test.each([
  ['60s', { seconds: 60 }],
  ['60s,200000tokens,0.50usd', { seconds: 60, tokens: 200_000, money: 0.5 }],
  ['10min, 200kTokens', { seconds: 600, tokens: 200_000 }],
  ['2h', { seconds: 7200 }],
])('%s is a budget', (typed, budget) => expect(readBudget(typed)).toEqual(budget));

test.each(['', '60', 's', '-5s', '0s', '60s,90s', '1e3s', '5eur', '60s;5usd', 'constructors', '1constructor'])(
  '%s is none',
  typed => expect(readBudget(typed)).toBeNull(),
);

test('a time, a price', () => {
  expect([readSeconds('90s'), readSeconds('5min'), readSeconds('5usd'), readSeconds('1s,2usd')]).toEqual([
    90,
    300,
    null,
    null,
  ]);
  expect(readPrice('0.15,0.60')).toEqual({ input: 0.15, output: 0.6 });
  for (const typed of ['0.15', '0.15,', ',', '1,2,3', 'a,b', '-1,2']) expect(readPrice(typed)).toBeNull();
});

const PRICE = { input: 1, output: 4 };

test('an answer is as long as what is left allows, and not asked for if that is too little', () => {
  const spent = { input: 10_000, output: 2_000 };
  expect(roomFor(6_000, spent, {}, null)).toBe(LONGEST_ANSWER);
  expect(roomFor(6_000, spent, { tokens: 20_000 }, null)).toBe(2_000);
  expect(roomFor(6_000, spent, { tokens: 18_500 }, null)).toBe('tokens');
  // spent .018, this call .006, for the answer .0065
  expect(roomFor(6_000, spent, { money: 0.0305 }, PRICE)).toSatisfy((room: number) => room >= 1_624 && room <= 1_625);
  expect(roomFor(6_000, spent, { money: 0.025 }, PRICE)).toBe('money');
  expect(roomFor(6_000, spent, { money: 0.02 }, PRICE)).toBe('money');
  expect(roomFor(6_000, spent, { money: 0.02 }, { input: 0, output: 0 })).toBe(LONGEST_ANSWER);
  expect(moneyOf(spent, PRICE)).toBeCloseTo(0.018);
});
