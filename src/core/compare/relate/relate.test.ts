import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, type Interval, type NumberRange, relateIntervals, relateRanges, singleWeekday } from './relate.ts';

function exactly(n: number): NumberRange {
  return { min: n, max: n, minOpen: false, maxOpen: false, n, hedged: false, basis: 'stated' };
}
const moreThan = (n: number): NumberRange => ({ ...exactly(n), max: null, minOpen: true, hedged: true });
const atLeast = (n: number): NumberRange => ({ ...exactly(n), max: null, hedged: true });
const fewerThan = (n: number): NumberRange => ({ ...exactly(n), min: null, maxOpen: true, hedged: true });

describe('relateRanges', () => {
  it.each([
    ['the same number', exactly(7), exactly(7), 'equal'],
    ['two numbers', exactly(7), exactly(8), 'apart'],
    ['a floor and the number', atLeast(7), exactly(7), 'compatible'],
    ['more than excludes the number', moreThan(51), exactly(51), 'apart'],
    ['more than and a larger number', moreThan(50), exactly(51), 'compatible'],
    ['more and fewer than one number', moreThan(60), fewerThan(60), 'apart'],
    ['rounded money', exactly(121_000_000_000), exactly(120_900_000_000), 'compatible'],
    ['unlike money', exactly(105_000_000_000), exactly(103_000_000_000), 'apart'],
    ['small counts are not rounded', exactly(10), exactly(12), 'apart'],
    ['a round number and its neighbour', exactly(1500), exactly(1512), 'compatible'],
    ['two fine numbers', exactly(1511), exactly(1512), 'apart'],
  ])('%s', (_, a, b, fit) => {
    expect(relateRanges(a, b)).toBe(fit);
    expect(relateRanges(b, a)).toBe(fit);
  });

  it('never sets a range apart from itself', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), (n, open) => {
        const range = open ? moreThan(n) : exactly(n);
        expect(relateRanges(range, range)).toBe('equal');
      }),
    );
  });
});

const day = (from: string, to: string): Interval => ({ from, to, weekday: null });
const weekday = (n: number): Interval => ({ from: null, to: null, weekday: n });

describe('relateIntervals', () => {
  it.each([
    ['one day', day('2025-07-03', '2025-07-04'), day('2025-07-03', '2025-07-04'), 'equal'],
    ['neighbouring days', day('2025-07-02', '2025-07-03'), day('2025-07-03', '2025-07-04'), 'apart'],
    [
      'a morning of the day',
      day('2025-07-03T05:00', '2025-07-03T12:00'),
      day('2025-07-03', '2025-07-04'),
      'compatible',
    ],
    ['a day and its month', day('2025-07-03', '2025-07-04'), day('2025-07-01', '2025-08-01'), 'compatible'],
    ['two weekdays', weekday(3), weekday(4), 'apart'],
    ['one weekday', weekday(4), weekday(4), 'equal'],
    ['a Thursday and a weekday Thursday', day('2025-07-03', '2025-07-04'), weekday(4), 'equal'],
    ['a Thursday and a weekday Wednesday', day('2025-07-03', '2025-07-04'), weekday(3), 'apart'],
    ['a month and a weekday', day('2025-07-01', '2025-08-01'), weekday(3), 'unknown'],
  ])('%s', (_, a, b, fit) => {
    expect(relateIntervals(a, b)).toBe(fit);
    expect(relateIntervals(b, a)).toBe(fit);
  });
});

describe('civil days', () => {
  it('counts from 1970-01-01', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2000-03-01')).toBe(11017);
    expect(dayNumber('1969-12-31')).toBe(-1);
  });
  it('knows the weekday of a day and of no longer stretch', () => {
    expect(singleWeekday(day('2025-07-03', '2025-07-04'))).toBe(4);
    expect(singleWeekday(day('2025-07-03T20:00', '2025-07-03T23:00'))).toBe(4);
    expect(singleWeekday(day('2025-07-03', '2025-07-05'))).toBeNull();
  });
});
