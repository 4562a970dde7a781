import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averageLinkage } from './linkage.ts';

/** Likeness of two items from a table of pairs such as `01`. */
function table(pairs: Readonly<Record<string, number>>): (a: number, b: number) => number {
  return (a, b) => pairs[`${Math.min(a, b)}${Math.max(a, b)}`] ?? 0;
}

describe('average linkage', () => {
  test('items less alike than is asked stay alone', () => {
    expect(averageLinkage(3, () => 0.2, 0.3)).toEqual([0, 1, 2]);
  });

  test('one that is like a member but not like the other is left out', () => {
    const likeness = table({ '01': 0.9, '12': 0.8, '02': -0.9 });
    expect(averageLinkage(3, likeness, 0)).toEqual([0, 0, 2]);
    // the mean of 0.8 and -0.9
    expect(averageLinkage(3, likeness, -0.1)).toEqual([0, 0, 0]);
  });

  test('a mean counts every member: two of three are not outvoted by one', () => {
    // 3 is like 0 and 1 by 0.5 each, unlike 2 by 0.4: 0.2 on average
    const likeness = table({ '01': 1, '02': 1, '12': 1, '03': 0.5, '13': 0.5, '23': -0.4 });
    expect(averageLinkage(4, likeness, 0.19)).toEqual([0, 0, 0, 0]);
    expect(averageLinkage(4, likeness, 0.21)).toEqual([0, 0, 0, 3]);
  });

  test('no items, no clusters', () => {
    expect(averageLinkage(0, () => 1, 0)).toEqual([]);
  });

  test('as worked out anew from all pairs at each step', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 21, maxLength: 21 });
    fc.assert(
      fc.property(numbers, values => {
        const likeness = (a: number, b: number): number => values[(b * (b - 1)) / 2 + a]! + a / 97 + b / 89;
        const plain = plainLinkage(7, likeness, 0);
        fc.pre(plain !== null);
        expect(averageLinkage(7, likeness, 0)).toEqual(plain);
      }),
    );
  });
});

/** Means nearer than this are one mean: which of two pairs is joined first is then for rounding to say. */
const ROUNDING = 1e-9;

/** `null` where two pairs are alike to rounding: either may be joined first. */
function plainLinkage(
  items: number,
  likeness: (a: number, b: number) => number,
  least: number,
): readonly number[] | null {
  let clusters = Array.from({ length: items }, (_, i) => [i]);
  const mean = (left: readonly number[], right: readonly number[]): number => {
    const all = left.flatMap(a => right.map(b => likeness(Math.min(a, b), Math.max(a, b))));
    return all.reduce((sum, each) => sum + each, 0) / all.length;
  };
  for (;;) {
    const pairs = clusters.flatMap((left, i) =>
      clusters.slice(0, i).map(right => ({ left, right, is: mean(left, right) })),
    );
    if (pairs.some(({ is }) => Math.abs(is - least) < ROUNDING)) return null;
    const [best, next] = pairs.filter(({ is }) => is >= least).sort((x, y) => y.is - x.is);
    if (best === undefined) break;
    if (next !== undefined && best.is - next.is < ROUNDING) return null;
    clusters = [...clusters.filter(each => each !== best.left && each !== best.right), [...best.left, ...best.right]];
  }
  return Array.from({ length: items }, (_, i) => Math.min(...clusters.find(cluster => cluster.includes(i))!));
}
