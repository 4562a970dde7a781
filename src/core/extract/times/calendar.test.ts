import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilOf,
  dayOf,
  easterOf,
  isCivilDate,
  isLeapYear,
  isoDay,
  isoMinute,
  isoWeekOf,
  mondayOf,
  nthWeekdayOf,
  readMoment,
  weekdayOf,
} from './calendar.ts';

const anyDay = fc.integer({ min: -719162, max: 2932896 });

describe('civil dates', () => {
  it('agrees with the platform on every day', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const date = new Date(day * 86_400_000);
        expect(isoDay(day)).toBe(date.toISOString().slice(0, 10));
        expect(weekdayOf(day)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay());
      }),
    );
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const { year, month, day: of } = civilOf(day);
        expect(dayOf(year, month, of)).toBe(day);
        expect(isCivilDate(year, month, of)).toBe(true);
      }),
    );
  });

  it('carries months into years', () => {
    expect(isoDay(dayOf(2024, 13, 1))).toBe('2025-01-01');
    expect(isoDay(dayOf(2024, 0, 1))).toBe('2023-12-01');
    expect(isoDay(dayOf(2024, -11, 1))).toBe('2023-01-01');
  });

  it('knows leap years and days that are none', () => {
    expect([1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([false, true, false, true]);
    expect(isCivilDate(2023, 2, 29)).toBe(false);
    expect(isCivilDate(2024, 2, 29)).toBe(true);
    expect(isCivilDate(2024, 13, 1)).toBe(false);
  });

  it('numbers weeks as ISO does', () => {
    const week = (y: number, m: number, d: number) => isoWeekOf(dayOf(y, m, d));
    expect(week(2021, 1, 3)).toEqual({ year: 2020, week: 53 });
    expect(week(2021, 1, 4)).toEqual({ year: 2021, week: 1 });
    expect(week(2018, 12, 31)).toEqual({ year: 2019, week: 1 });
    expect(isoDay(mondayOf(dayOf(2025, 7, 6)))).toBe('2025-06-30');
  });

  it('finds movable feasts', () => {
    expect([1991, 2000, 2011, 2024, 2025].map(year => isoDay(easterOf(year)))).toEqual([
      '1991-03-31',
      '2000-04-23',
      '2011-04-24',
      '2024-03-31',
      '2025-04-20',
    ]);
    expect(isoDay(nthWeekdayOf(1999, 11, 4, 4))).toBe('1999-11-25');
    expect(isoDay(nthWeekdayOf(2025, 5, 1, -1))).toBe('2025-05-26');
  });

  it('writes and reads moments', () => {
    expect(isoMinute(dayOf(2025, 7, 3), 1445)).toBe('2025-07-04T00:05');
    expect(isoMinute(dayOf(2025, 7, 3), -30)).toBe('2025-07-02T23:30');
    expect(readMoment('2025-07-03T09:30:00+02:00')).toEqual({ day: dayOf(2025, 7, 3), minute: 570 });
    expect(readMoment('2025-07-03')).toEqual({ day: dayOf(2025, 7, 3), minute: null });
    expect([readMoment(null), readMoment('2025-02-30'), readMoment('Thursday')]).toEqual([null, null, null]);
  });
});
