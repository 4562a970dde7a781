import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flattenSpans } from './runs.ts';

test.each([
  ['nothing marked', 4, [], [[0, 4, []]]],
  [
    'one mark',
    4,
    [[1, 3]],
    [
      [0, 1, []],
      [1, 3, [0]],
      [3, 4, []],
    ],
  ],
  [
    'marks that overlap',
    6,
    [
      [0, 4],
      [2, 6],
    ],
    [
      [0, 2, [0]],
      [2, 4, [0, 1]],
      [4, 6, [1]],
    ],
  ],
  [
    'a mark in a mark',
    6,
    [
      [0, 6],
      [2, 3],
    ],
    [
      [0, 2, [0]],
      [2, 3, [0, 1]],
      [3, 6, [0]],
    ],
  ],
  [
    'two marks alike',
    3,
    [
      [0, 3],
      [0, 3],
    ],
    [[0, 3, [0, 1]]],
  ],
  [
    'marks that meet',
    4,
    [
      [0, 2],
      [2, 4],
    ],
    [
      [0, 2, [0]],
      [2, 4, [1]],
    ],
  ],
  ['an empty mark', 2, [[1, 1]], [[0, 2, []]]],
  [
    'a mark over the edge',
    3,
    [[2, 9]],
    [
      [0, 2, []],
      [2, 3, [0]],
    ],
  ],
] as [string, number, number[][], unknown[][]][])('%s', (_, length, spans, expected) => {
  const runs = flattenSpans(
    length,
    spans.map(([start, end]) => ({ start: start!, end: end! })),
  );
  expect(runs.map(({ start, end, marks }) => [start, end, marks])).toEqual(expected);
});

test('runs cover the text once, and each lies under exactly its marks', () => {
  const marks = fc.array(
    fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(fc.nat(30), marks, (length, spans) => {
      const runs = flattenSpans(length, spans);
      let at = 0;
      for (const run of runs) {
        expect(run.start).toBe(at);
        expect(run.end).toBeGreaterThan(run.start);
        const over = spans.flatMap((s, i) => (s.start <= run.start && run.end <= s.end ? [i] : []));
        expect(run.marks).toEqual(over);
        at = run.end;
      }
      expect(at).toBe(length);
    }),
  );
});
