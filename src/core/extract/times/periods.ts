/**
 * Periods: stretches of the calendar with a grain, their TIMEX3 value and their half-open days.
 * In: civil numbers. Out: periods, and the period a number of grains away. No text, no language.
 */
import type { TimeUnit } from '../../language/times.ts';
import { civilOf, dayOf, isoDay, isoWeekOf, mondayOf, padded } from './calendar.ts';

/** A stretch of whole days `[from, to)` (day numbers), with the TIMEX3 value that names it. */
export interface Period {
  readonly unit: TimeUnit;
  readonly from: number;
  readonly to: number;
  readonly value: string;
}

/** In a year. */
export const QUARTERS = 4;
export const HALVES = 2;

export const SEASONS: readonly string[] = ['WI', 'SP', 'SU', 'FA'];

export function dayPeriod(day: number): Period {
  return { unit: 'day', from: day, to: day + 1, value: isoDay(day) };
}

export function weekPeriod(day: number): Period {
  const from = mondayOf(day);
  const { year, week } = isoWeekOf(day);
  return { unit: 'week', from, to: from + 7, value: `${padded(year, 4)}-W${padded(week, 2)}` };
}

/** Saturday and Sunday of the week that holds the day. */
export function weekendPeriod(day: number): Period {
  const week = weekPeriod(day);
  return { unit: 'weekend', from: week.from + 5, to: week.to, value: `${week.value}-WE` };
}

/** `month` may run over: month 0 is December before. */
export function monthPeriod(year: number, month: number): Period {
  const from = dayOf(year, month, 1);
  const civil = civilOf(from);
  const value = `${padded(civil.year, 4)}-${padded(civil.month, 2)}`;
  return { unit: 'month', from, to: dayOf(year, month + 1, 1), value };
}

/** `quarter` 1 to 4; it may run over. */
export function quarterPeriod(year: number, quarter: number): Period {
  const from = dayOf(year, quarter * 3 - 2, 1);
  const civil = civilOf(from);
  const value = `${padded(civil.year, 4)}-Q${(civil.month + 2) / 3}`;
  return { unit: 'quarter', from, to: dayOf(year, quarter * 3 + 1, 1), value };
}

/** `half` 1 or 2; it may run over. */
export function halfPeriod(year: number, half: number): Period {
  const from = dayOf(year, half * 6 - 5, 1);
  const civil = civilOf(from);
  return {
    unit: 'half',
    from,
    to: dayOf(year, half * 6 + 1, 1),
    value: `${padded(civil.year, 4)}-H${civil.month === 1 ? 1 : 2}`,
  };
}

/** Meteorological seasons of the northern hemisphere; a winter has the year in which its December lies. */
export function seasonPeriod(year: number, season: string): Period {
  const first = season === 'WI' ? 12 : SEASONS.indexOf(season) * 3;
  return {
    unit: 'season',
    from: dayOf(year, first, 1),
    to: dayOf(year, first + 3, 1),
    value: `${padded(year, 4)}-${season}`,
  };
}

export function yearPeriod(year: number): Period {
  return { unit: 'year', from: dayOf(year, 1, 1), to: dayOf(year + 1, 1, 1), value: padded(year, 4) };
}

/** The decade that holds the year, its first three figures as TIDES and TimeML annotators write it: `199`. */
export function decadePeriod(year: number): Period {
  const first = Math.floor(year / 10);
  return { unit: 'decade', from: dayOf(first * 10, 1, 1), to: dayOf(first * 10 + 10, 1, 1), value: padded(first, 3) };
}

/** The century that holds the year, as newsrooms count: the 20th is 1900 to 1999, `19`. */
export function centuryPeriod(year: number): Period {
  const first = Math.floor(year / 100);
  return {
    unit: 'century',
    from: dayOf(first * 100, 1, 1),
    to: dayOf(first * 100 + 100, 1, 1),
    value: padded(first, 2),
  };
}

function seasonShifted(day: number, n: number): Period {
  const { year, month } = civilOf(day);
  const index = Math.floor(((month % 12) + 0) / 3);
  const startYear = index === 0 && month < 3 ? year - 1 : year;
  // winter opens at the end of its year: count seasons from spring
  const ordinal = startYear * SEASONS.length + ((index + SEASONS.length - 1) % SEASONS.length) + n;
  return seasonPeriod(Math.floor(ordinal / SEASONS.length), SEASONS[(ordinal + 1) % SEASONS.length]!);
}

/** The period of grain `unit` that lies `n` such periods after the one that holds `day`; hours and minutes give the day. */
export function periodAt(unit: TimeUnit, day: number, n: number): Period {
  const { year, month } = civilOf(day);
  switch (unit) {
    case 'week':
    case 'fortnight':
      return weekPeriod(day + n * (unit === 'week' ? 7 : 14));
    case 'weekend':
      return weekendPeriod(day + n * 7);
    case 'month':
      return monthPeriod(year, month + n);
    case 'quarter':
      return quarterPeriod(year, Math.ceil(month / 3) + n);
    case 'half':
      return halfPeriod(year, (month <= 6 ? 1 : 2) + n);
    case 'season':
      return seasonShifted(day, n);
    case 'year':
      return yearPeriod(year + n);
    case 'decade':
      return decadePeriod(year + n * 10);
    case 'century':
      return centuryPeriod(year + n * 100);
    case 'day':
      return dayPeriod(day + n);
    default:
      return dayPeriod(day);
  }
}

/** The same calendar day `n` units on, clipped to the month's end: what "two months later" means to the day. */
export function dayShifted(unit: TimeUnit, day: number, n: number): number {
  if (unit === 'day' || unit === 'weekend') return day + n;
  if (unit === 'week') return day + 7 * n;
  if (unit === 'fortnight') return day + 14 * n;
  const months = monthsIn(unit) * n;
  if (months === 0) return day;
  const civil = civilOf(day);
  const first = dayOf(civil.year, civil.month + months, 1);
  const next = dayOf(civil.year, civil.month + months + 1, 1);
  return Math.min(first + civil.day - 1, next - 1);
}

/** Whole months in a unit; 0 for units of days and less. */
export function monthsIn(unit: TimeUnit): number {
  switch (unit) {
    case 'month':
      return 1;
    case 'quarter':
    case 'season':
      return 3;
    case 'half':
      return 6;
    case 'year':
      return 12;
    case 'decade':
      return 120;
    case 'century':
      return 1200;
    default:
      return 0;
  }
}

export type { TimeUnit };
