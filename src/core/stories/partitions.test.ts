import { describe, expect, test } from 'vitest';
import { partition } from './partitions.ts';

const LEAST = { sum: 1, mean: 2 };

/** Nodes of one report each, with log-odds between those named; all others are far from each other. */
const of = (size: number, odds: Readonly<Record<string, number>>) => ({
  sizes: new Array<number>(size).fill(1),
  between: (i: number, k: number): number => odds[`${i} ${k}`] ?? -5,
});

describe('what is alike on average is one group', () => {
  test.each([
    ['nothing', of(0, {}), []],
    ['one alone', of(1, {}), [[0]]],
    ['two alike', of(2, { '0 1': 3 }), [[0, 1]]],
    ['two not alike enough', of(2, { '0 1': 1 }), [[0], [1]]],
    ['three, of which two were not alike enough alone', of(3, { '0 1': 4, '0 2': 2, '1 2': 1 }), [[0, 1, 2]]],
    ['a chain is no group', of(3, { '0 1': 4, '1 2': 3 }), [[0, 1], [2]]],
    [
      'two pairs that are a little alike',
      of(4, { '0 3': 4, '1 2': 3, '0 1': 2, '0 2': 2, '1 3': 2, '2 3': 2 }),
      [
        [0, 3],
        [1, 2],
      ],
    ],
    [
      'two pairs',
      of(4, { '0 3': 4, '1 2': 3 }),
      [
        [0, 3],
        [1, 2],
      ],
    ],
    ['what may never be together, however alike', of(3, { '0 1': 4, '1 2': 3, '0 2': -Infinity }), [[0, 1], [2]]],
  ] as const)('%s', (_, nodes, groups) => {
    expect(partition(nodes, LEAST)).toEqual(groups);
  });

  test('the order of nodes makes no difference', () => {
    const odds = [
      [0, 4, -5, 1, 2],
      [4, 0, 3, -5, 2.5],
      [-5, 3, 0, 3.5, -5],
      [1, -5, 3.5, 0, -5],
      [2, 2.5, -5, -5, 0],
    ];
    const parted = (order: readonly number[]): unknown =>
      partition({ sizes: [1, 1, 1, 1, 1], between: (i, k) => odds[order[i]!]![order[k]!]! }, LEAST)
        .map(group => group.map(i => order[i]!).sort())
        .sort();
    for (const order of [
      [4, 3, 2, 1, 0],
      [2, 0, 4, 1, 3],
    ])
      expect(parted(order)).toEqual(parted([0, 1, 2, 3, 4]));
  });
});
