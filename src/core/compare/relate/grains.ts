/**
 * How fine a time expression is, and what of its date its words state. In: time expressions with TIMEX3 values (ISO-TimeML): `2025-07-03`, `XXXX-WXX-4`,
 * `2025-07-03TMO`, `2025-W26`. Out: a grain, a weekday, yes or no. Nothing here compares.
 */
import type { TimeExpression } from '../../model/layers.ts';
import { singleWeekday } from './relate.ts';

export type Grain = 'clock' | 'part' | 'day' | 'week' | 'month' | 'season' | 'year' | 'other';

const GRAINS: readonly (readonly [Grain, RegExp])[] = [
  ['clock', /T\d\d:\d\d/],
  ['part', /T[A-Z]/],
  ['day', /^\d{4}-\d\d-\d\d/],
  ['day', /^XXXX-WXX-[1-7]/],
  ['week', /^\d{4}-W\d\d/],
  ['month', /^\d{4}-\d\d$/],
  // quarters and halves with them
  ['season', /^\d{4}-[A-Z]/],
  ['year', /^\d{4}$/],
];

/** The finest that a date or clock time tells; `other` for what names no stretch of the calendar. */
export function grainOf({ value }: TimeExpression): Grain {
  return GRAINS.find(([, pattern]) => pattern.test(value))?.[0] ?? 'other';
}

/** Whether a clock time, a part of a day or a day names its day by date. */
export function isDated({ value }: TimeExpression): boolean {
  return /^\d{4}-\d\d-\d\d/.test(value);
}

/** A week or more of the calendar. */
export function isLong(time: TimeExpression): boolean {
  return ['week', 'month', 'season', 'year'].includes(grainOf(time));
}

/** Weekday 1 (Monday) to 7 of a value that states only a weekday (`XXXX-WXX-4`). */
export function weekdayOf({ value }: TimeExpression): number | null {
  const match = /^XXXX-WXX-([1-7])/.exec(value);
  return match === null ? null : Number(match[1]);
}

/** The weekday a time is on, told or reckoned; null for what is longer than a day. */
export function weekdayWithin(time: TimeExpression): number | null {
  return weekdayOf(time) ?? singleWeekday({ from: time.from, to: time.to, weekday: null });
}

/** "On Tuesday", with no date. */
export function isWeekdayOnly({ stated }: TimeExpression): boolean {
  return stated.includes('weekday') && !stated.includes('day') && !stated.includes('month');
}

/** Whether only the publication date, or the text before, tells the day: "today", "at 3 p.m.". */
export function isInferredDay({ stated }: TimeExpression): boolean {
  return !stated.some(part => part === 'day' || part === 'weekday' || part === 'month');
}
