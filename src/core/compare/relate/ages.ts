/**
 * Ages: how two reports' ages of one person go together. In: ages in years and the days they were written. Out: one word.
 * `grown`: a birthday lies between the reports. `other`: so far apart that two people of one name are more likely than a slip.
 */
import { dayNumber } from './relate.ts';

export interface StatedAge {
  readonly years: number;
  /** ISO day or moment of the report; null if not known. */
  readonly written: string | null;
}

const DAYS_PER_YEAR = 365.25;
/**
 * Days between two reports up to which a wrong age is likelier than a birthday: of 208 pairs of ages in news at most three days apart five differ by a year,
 * half of them upwards; as many people have a birthday within four days.
 */
const SLIP_DAYS = 4;
/** Years by which a slip can be wrong; further off it is a father and his son. */
const LARGEST_SLIP = 10;

/** `isTold`: whether a text tells of the birthday, so that it may be ever so near. */
export function relateAges(a: StatedAge, b: StatedAge, isTold = false): 'same' | 'grown' | 'apart' | 'other' {
  if (a.years === b.years) return 'same';
  const elapsed = yearsBetween(a.written, b.written);
  if (elapsed !== null && elapsed !== 0) {
    const [young, old] = elapsed > 0 ? [a, b] : [b, a];
    const whole = Math.floor(Math.abs(elapsed));
    const grown = old.years - young.years;
    const isNear = !isTold && Math.abs(elapsed) * DAYS_PER_YEAR < SLIP_DAYS;
    if (grown === whole || (grown === whole + 1 && !isNear)) return 'grown';
  }
  if (isTurned(a.years, b.years)) return 'apart';
  return Math.abs(a.years - b.years) - Math.abs(elapsed ?? 0) > LARGEST_SLIP ? 'other' : 'apart';
}

/** "63" for "36": digits change places in typing. */
function isTurned(a: number, b: number): boolean {
  return String(a) === [...String(b)].reverse().join('');
}

/** Years from one day to another; null if either is not known. */
function yearsBetween(from: string | null, to: string | null): number | null {
  const [first, last] = [from === null ? null : dayNumber(from), to === null ? null : dayNumber(to)];
  return first === null || last === null ? null : (last - first) / DAYS_PER_YEAR;
}
