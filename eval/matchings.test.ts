import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchOneToOne } from './matchings.ts';

type Weights = readonly (readonly number[])[];

function total(weights: Weights, given: readonly number[]): number {
  return given.reduce((sum, column, row) => sum + (column < 0 ? 0 : weights[row]![column]!), 0);
}

/** The greatest total by trying everything. */
function bestTotal(weights: Weights, row = 0, taken: ReadonlySet<number> = new Set()): number {
  if (row === weights.length) return 0;
  let best = bestTotal(weights, row + 1, taken);
  weights[row]!.forEach((weight, column) => {
    if (weight <= 0 || taken.has(column)) return;
    best = Math.max(best, weight + bestTotal(weights, row + 1, new Set([...taken, column])));
  });
  return best;
}

test('gives up a good pair for a better whole', () => {
  const weights = [
    [5, 4],
    [5, 0],
  ];
  expect(matchOneToOne(2, 2, (row, column) => weights[row]![column]!)).toEqual([1, 0]);
});

test('leaves unmatched what may not be matched', () => {
  expect(matchOneToOne(2, 1, () => 0)).toEqual([-1, -1]);
  expect(matchOneToOne(0, 3, () => 1)).toEqual([]);
  expect(matchOneToOne(2, 0, () => 1)).toEqual([-1, -1]);
});

test('reaches the greatest total, and uses no column twice', () => {
  const sizes = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));
  const matrices = sizes.chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
  fc.assert(
    fc.property(matrices, weights => {
      const columns = weights[0]?.length ?? 0;
      const given = matchOneToOne(weights.length, columns, (row, column) => weights[row]![column]!);
      const used = given.filter(column => column >= 0);
      expect(new Set(used).size).toBe(used.length);
      expect(total(weights, given)).toBe(bestTotal(weights));
    }),
  );
});
