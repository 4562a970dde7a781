import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertUnit, dimensionOf, UNITS } from './units.ts';

const names = fc.constantFrom(...Object.keys(UNITS));
const amounts = fc.double({ min: -1e9, max: 1e9, noNaN: true });

describe('convertUnit', () => {
  test.each([
    [1, 'mile', 'km', 1.609344],
    [100, 'km/h', 'mph', 62.137119],
    [212, 'fahrenheit', 'celsius', 100],
    [0.5, 'ratio', 'percent', 50],
    [10, 'pound', 'kg', 4.5359237],
    [24, 'month', 'year', 2],
  ])('%d %s is %d %s', (value, from, to, expected) => {
    expect(convertUnit(value, from, to)).toBeCloseTo(expected, 5);
  });

  test('what does not measure the same does not convert, nor do currencies', () => {
    expect(convertUnit(1, 'mile', 'kg')).toBeNull();
    expect(convertUnit(1, 'USD', 'EUR')).toBeNull();
    expect(convertUnit(1, 'constructor', 'toString')).toBeNull();
  });

  test('a unit converts to itself unchanged, known or not', () => {
    fc.assert(fc.property(amounts, fc.oneof(names, fc.string()), (x, unit) => convertUnit(x, unit, unit) === x));
  });

  test('there and back is within rounding', () => {
    fc.assert(
      fc.property(amounts, names, names, (x, a, b) => {
        const there = convertUnit(x, a, b);
        expect(there === null).toBe(dimensionOf(a) !== dimensionOf(b));
        if (there === null) return;
        expect(Math.abs(convertUnit(there, b, a)! - x)).toBeLessThanOrEqual(1e-9 * Math.max(1000, Math.abs(x)));
      }),
    );
  });
});

test('dimensionOf names what is measured; a currency is its own, a plain count is a count', () => {
  expect([dimensionOf('km'), dimensionOf('USD'), dimensionOf(null)]).toEqual(['length', 'USD', 'count']);
});
