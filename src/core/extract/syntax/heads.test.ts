import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mendHeads } from './heads.ts';

const scoresOf = (rows: readonly (readonly number[])[]): Float32Array => Float32Array.from(rows.flat());

/** Whether every token reaches the one root. */
function isTree(heads: Int32Array): boolean {
  const roots = heads.filter(head => head === -1).length;
  const reaches = heads.every((_, d) => {
    let at = d;
    for (let steps = 0; at >= 0 && steps <= heads.length; steps++) at = heads[at]!;
    return at === -1;
  });
  return roots === 1 && reaches;
}

function findHeads(scores: Float32Array, n: number): Int32Array {
  const heads = new Int32Array(n);
  for (let d = 0; d < n; d++) {
    const row = [...scores.subarray(d * (n + 1), (d + 1) * (n + 1))];
    row[1 + d] = Number.NEGATIVE_INFINITY;
    heads[d] = row.indexOf(Math.max(...row)) - 1;
  }
  mendHeads(scores, heads);
  return heads;
}

describe('mendHeads', () => {
  test('takes the best head of each token where that is a tree', () => {
    const heads = findHeads(
      scoresOf([
        [0, -9, 5, 1],
        [5, 0, -9, 1],
        [0, 1, 5, -9],
      ]),
      3,
    );
    expect([...heads]).toEqual([1, -1, 1]);
  });

  test('opens a cycle where it costs least', () => {
    // 0 and 1 prefer each other; 1 loses less by going to 2, the root
    const heads = findHeads(
      scoresOf([
        [0, -9, 6, 1],
        [0, 6, -9, 5],
        [9, 0, 0, -9],
      ]),
      3,
    );
    expect([...heads]).toEqual([1, 2, -1]);
  });

  test('keeps one root of several', () => {
    const heads = findHeads(
      scoresOf([
        [7, -9, 3],
        [9, 2, -9],
      ]),
      2,
    );
    expect([...heads]).toEqual([1, -1]);
  });

  test('a single token is the root, no token has no tree', () => {
    expect([...findHeads(scoresOf([[-3, -9]]), 1)]).toEqual([-1]);
    expect([...findHeads(new Float32Array(0), 0)]).toEqual([]);
  });

  test('makes a tree of any scores', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.infiniteStream(fc.float({ min: -8, max: 8, noNaN: true })),
        (n, values) => {
          const scores = new Float32Array(n * (n + 1));
          for (let i = 0; i < scores.length; i++) scores[i] = values.next().value ?? 0;
          expect(isTree(findHeads(scores, n))).toBe(true);
        },
      ),
    );
  });
});
