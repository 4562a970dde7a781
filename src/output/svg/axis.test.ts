import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisOf, BREAK, daysMarked, stretchOf } from './axis.ts';

test.each([
  [null, null, null],
  ['some day', null, null],
  ['1970-01-02', '1970-01-03', { from: 1, to: 2 }],
  ['1970-01-02', null, { from: 1, to: 2 }],
  ['1970-01-02T12:00', '1970-01-02T18:00', { from: 1.5, to: 1.75 }],
  ['1970-01-02T12:00', '1970-01-01', { from: 1.5, to: 2 }],
])('from %s to %s', (from, to, stretch) => {
  expect(stretchOf(from, to)).toEqual(stretch);
});

describe('an axis', () => {
  test('of nothing has no runs', () => {
    expect(axisOf([], 400).runs).toEqual([]);
    expect(axisOf([], 400).at(7)).toBe(0);
  });

  test('is one where little lies between, broken where much does', () => {
    expect(
      axisOf(
        [
          { from: 1, to: 2 },
          { from: 4, to: 5 },
        ],
        400,
      ).runs,
    ).toEqual([{ from: 1, to: 5, x: 0, width: 400 }]);
    const { runs } = axisOf(
      [
        { from: 100, to: 101 },
        { from: 1, to: 2 },
      ],
      400,
    );
    expect(runs.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [100, 101],
    ]);
    expect(runs[1]!.x).toBe(runs[0]!.width + BREAK);
  });

  test('keeps the order of moments and stays within its width', () => {
    const stretch = fc
      .tuple(fc.nat(4000), fc.integer({ min: 1, max: 60 }))
      .map(([from, length]) => ({ from: from / 4, to: (from + length) / 4 }));
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 12 }), stretches => {
        const axis = axisOf(stretches, 440);
        const moments = stretches.flatMap(({ from, to }) => [from, to]).sort((a, b) => a - b);
        const places = moments.map(axis.at);
        for (const [i, x] of places.entries()) {
          expect(x).toBeGreaterThanOrEqual(i === 0 ? 0 : places[i - 1]! - 0.001);
          expect(x).toBeLessThanOrEqual(440.001);
        }
        for (const run of axis.runs) {
          const days = daysMarked(run, 46).map(axis.at);
          for (const [i, x] of days.slice(1).entries()) expect(x - days[i]!).toBeGreaterThan(45.9);
        }
      }),
    );
  });
});
