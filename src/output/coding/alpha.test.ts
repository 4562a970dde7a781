/** Alpha is what others compute of the same numbers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphaInterval, alphaOf, type CodedUnit, type Level, shareInterval } from './alpha.ts';
import { chanceFrom, shuffled } from './chance.ts';

const _ = null;

/** Coders' rows as units. */
function unitsOf(rows: readonly (readonly (number | null)[])[]): readonly CodedUnit[] {
  return rows[0]!.map((__, u) => rows.map(row => row[u]!).filter(code => code !== null));
}

/** Krippendorff 2011, four observers and twelve units. */
const FOUR_OBSERVERS = unitsOf([
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
]);

/** Krippendorff 2011, two observers: binary and nominal data. */
const BINARY = unitsOf([
  [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
  [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
]);
const NOMINAL = unitsOf([
  [1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1],
  [2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4],
]);

describe('published examples', () => {
  test.each<[string, readonly CodedUnit[], Level, number]>([
    ['four observers', FOUR_OBSERVERS, 'nominal', 0.743],
    ['four observers', FOUR_OBSERVERS, 'ordinal', 0.815],
    ['four observers', FOUR_OBSERVERS, 'interval', 0.849],
    ['four observers', FOUR_OBSERVERS, 'ratio', 0.797],
    ['binary', BINARY, 'nominal', 0.095],
    ['nominal', NOMINAL, 'nominal', 0.692],
  ])('%s, %#', (__, units, level, alpha) => {
    expect(alphaOf(units, level)).toBeCloseTo(alpha, 3);
  });
});

describe('alpha', () => {
  test.each<[string, readonly CodedUnit[]]>([
    ['no units', []],
    ['one coder', [[1], [2], [3]]],
    [
      'one value only',
      [
        [1, 1],
        [1, 1],
      ],
    ],
  ])('%s: not defined', (__, units) => {
    expect(alphaOf(units, 'nominal')).toBeNull();
  });

  const CODES = fc.array(fc.array(fc.nat(4), { minLength: 0, maxLength: 4 }), { minLength: 2, maxLength: 12 });

  test('is 1 where all agree and never above, whatever the level', () => {
    fc.assert(
      fc.property(CODES, fc.constantFrom<Level>('nominal', 'ordinal', 'interval'), (units, level) => {
        const alpha = alphaOf(units, level);
        if (alpha === null) return;
        expect(alpha).toBeLessThanOrEqual(1 + 1e-9);
        const alike = units.map(codes => codes.map(() => codes[0]!));
        expect(alphaOf(alike, level) ?? 1).toBeCloseTo(1, 9);
      }),
    );
  });

  test('does not care in which order units or coders stand', () => {
    fc.assert(
      fc.property(CODES, fc.string(), (units, seed) => {
        const chance = chanceFrom(seed);
        const moved = shuffled(units, chance).map(codes => shuffled(codes, chance));
        const [a, b] = [alphaOf(units, 'ordinal'), alphaOf(moved, 'ordinal')];
        if (a === null) expect(b).toBeNull();
        else expect(b).toBeCloseTo(a, 9);
      }),
    );
  });
});

describe('intervals', () => {
  test('hold alpha, the same for the same seed', () => {
    const interval = alphaInterval(FOUR_OBSERVERS, 'nominal', '1')!;
    expect(interval.low).toBeLessThan(0.743);
    expect(interval.high).toBeGreaterThan(0.743);
    expect(alphaInterval(FOUR_OBSERVERS, 'nominal', '1')).toEqual(interval);
    expect(alphaInterval(FOUR_OBSERVERS, 'nominal', '2')).not.toEqual(interval);
    expect(alphaInterval([[1, 1]], 'nominal', '1')).toBeNull();
  });

  test('do not hang on the order of items, nor of coders', () => {
    const interval = alphaInterval(FOUR_OBSERVERS, 'nominal', '1');
    expect(alphaInterval([...FOUR_OBSERVERS].reverse(), 'nominal', '1')).toEqual(interval);
    expect(
      alphaInterval(
        FOUR_OBSERVERS.map(codes => [...codes].reverse()),
        'nominal',
        '1',
      ),
    ).toEqual(interval);
  });

  test('of a share are Wilson’s', () => {
    // Newcombe 1998, table I, method 3: 81 of 263 and 15 of 148
    for (const [right, n, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
    ] as const) {
      expect(shareInterval(right, n).low).toBeCloseTo(low, 4);
      expect(shareInterval(right, n).high).toBeCloseTo(high, 4);
    }
    expect(shareInterval(0, 5).low).toBeCloseTo(0, 9);
    expect(shareInterval(5, 5).high).toBe(1);
  });
});

describe('chance', () => {
  test('is the same for the same seed, within bounds, and even', () => {
    const draw = (seed: string): readonly number[] => {
      const chance = chanceFrom(seed);
      return Array.from({ length: 4000 }, chance);
    };
    const drawn = draw('7');
    expect(draw('7')).toEqual(drawn);
    expect(draw('8')).not.toEqual(drawn);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    const tenths = Array.from({ length: 10 }, (__, i) => drawn.filter(each => Math.floor(each * 10) === i).length);
    for (const count of tenths) expect(Math.abs(count - 400)).toBeLessThan(100);
  });

  test('shuffles keep every item', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.string(), (items, seed) => {
        const key = (a: number, b: number): number => a - b;
        expect([...shuffled(items, chanceFrom(seed))].sort(key)).toEqual([...items].sort(key));
      }),
    );
  });
});
