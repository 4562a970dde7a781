/**
 * Dates known only in part, as TIMEX3 writes them: an X for each figure that no text gives (TimeML 1.2.1, section 2.3). In: what is known. Out: values.
 */
import { padded } from './calendar.ts';

const SOME_YEAR = 'XXXX';
const SOME_WEEK = `${SOME_YEAR}-WXX`;

/** Values of a unit that is told but not placed: "the next day" of a text without a date. */
export const SOME = {
  year: SOME_YEAR,
  half: `${SOME_YEAR}-HX`,
  quarter: `${SOME_YEAR}-QX`,
  month: `${SOME_YEAR}-XX`,
  week: SOME_WEEK,
  weekend: `${SOME_WEEK}-WE`,
  day: `${SOME_YEAR}-XX-XX`,
} as const;

/** A season, a quarter or a half of a year nobody tells: `SU`, `Q3`, `H1`. */
export function partOfSomeYear(part: string): string {
  return `${SOME_YEAR}-${part}`;
}

/** A month of a year nobody tells, and its day if that is told. */
export function monthOfSomeYear(month: number, day?: number): string {
  return partOfSomeYear(day === undefined ? padded(month, 2) : `${padded(month, 2)}-${padded(day, 2)}`);
}

/** A day of a month nobody tells. */
export function dayOfSomeMonth(day: number): string {
  return `${SOME.month}-${padded(day, 2)}`;
}

/** A weekday, 1 (Monday) to 7, of a week nobody tells. */
export function dayOfSomeWeek(weekday: number): string {
  return `${SOME_WEEK}-${weekday}`;
}
