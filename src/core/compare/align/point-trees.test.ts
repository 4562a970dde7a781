import { expect, test } from 'vitest';
import { readForest, sumOf } from '../../text/forest.ts';
import { PAIR_FEATURES } from './pair-features.ts';
import { POINT_TREES } from './point-trees.ts';

/** After 17 trees. */
const STOP = { after: 17, below: -1.75 };
const row = (...values: readonly number[]): Float64Array => Float64Array.from(values);

test('a tree is read from the root on, left side first; sums are over all trees', () => {
  const forest = readForest('10000;0<0.5 -2000 1<3 4000 6000');
  expect(sumOf(forest, row(0.4, 9))).toBeCloseTo(0.8);
  expect(sumOf(forest, row(0.5, 2))).toBeCloseTo(1.4);
  expect(sumOf(forest, row(0.5, 3))).toBeCloseTo(1.6);
});

test('where the first trees say no the rest are not asked', () => {
  const trees = (first: number): string => [String(first), ...Array<string>(16).fill('0'), '90000'].join(';');
  expect(sumOf(readForest(trees(-20000), STOP), row())).toBeCloseTo(-2);
  expect(sumOf(readForest(trees(-10000), STOP), row())).toBeCloseTo(8);
});

test('the trees of points ask for features that there are', () => {
  expect(Math.max(...POINT_TREES.features)).toBeLessThan(PAIR_FEATURES.length);
});
