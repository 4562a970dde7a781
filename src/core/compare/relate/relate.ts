/**
 * Relating two values: equal, compatible (they overlap, or differ in precision or hedge) or apart (both can't be so).
 * In: values as intervals and ranges. Out: one word. No text, no story: who says it and what it measures is settled before.
 */

export type Fit = 'equal' | 'compatible' | 'apart' | 'unknown';

/** A number as a range; a missing bound is open-ended. */
export interface NumberRange {
  readonly min: number | null;
  readonly max: number | null;
  readonly minOpen: boolean;
  readonly maxOpen: boolean;
  /** The number named, where one is; hedged or not. */
  readonly n: number | null;
  readonly hedged: boolean;
  readonly basis: 'stated' | 'assumed';
}

/** How far the bounds of "dozens" may be off before two ranges count as apart: half again of the nearer number. */
const VAGUE_SLACK = 0.5;
/** Two plain numbers agree if one is the other rounded to this many significant digits or more. */
const LEAST_DIGITS = 2;

export function relateRanges(a: NumberRange, b: NumberRange): Fit {
  if (a.min === b.min && a.max === b.max && a.minOpen === b.minOpen && a.maxOpen === b.maxOpen) return 'equal';
  if (rangesMeet(a, b)) return 'compatible';
  if ((a.n !== null && b.n !== null && isRounding(a, b)) || isSameRound(a, b)) return 'compatible';
  return gapIsAssumed(a, b) ? 'compatible' : 'apart';
}

function rangesMeet(a: NumberRange, b: NumberRange): boolean {
  return reaches(a.min, a.minOpen, b.max, b.maxOpen) && reaches(b.min, b.minOpen, a.max, a.maxOpen);
}

/** Whether a lower bound lies at or below an upper bound of the other range. */
function reaches(min: number | null, minOpen: boolean, max: number | null, maxOpen: boolean): boolean {
  if (min === null || max === null) return true;
  return min < max || (min === max && !minOpen && !maxOpen);
}

/** What rounding to LEAST_DIGITS digits may change at most, as a share. */
const COARSEST = 0.05;

/** `121 billion` and `120.9 billion`: one is the other, rounded as its own digits show. Small whole numbers are never rounded. */
function isRounding(a: NumberRange, b: NumberRange): boolean {
  // most pairs are far apart, and digits take long to count
  if (Math.abs(a.n! - b.n!) > COARSEST * Math.max(Math.abs(a.n!), Math.abs(b.n!))) return false;
  const [rough, fine] = significantDigits(a.n!) <= significantDigits(b.n!) ? [a, b] : [b, a];
  const digits = significantDigits(rough.n!);
  if (digits === significantDigits(fine.n!) || digits < LEAST_DIGITS || Math.abs(rough.n!) < 100) return false;
  return roundTo(fine.n!, digits) === rough.n;
}

function significantDigits(n: number): number {
  return n.toExponential().replace(/e.*$/, '').replace(/[.-]/g, '').replace(/0+$/, '').length;
}

function roundTo(n: number, digits: number): number {
  return Number(n.toPrecision(digits));
}

function gapIsAssumed(a: NumberRange, b: NumberRange): boolean {
  // the bounds of "about 250" already leave room; only those of words without a number are a guess
  const isVague = (range: NumberRange): boolean => range.basis === 'assumed' && range.n === null;
  if (!isVague(a) && !isVague(b)) return false;
  const [low, high] = a.max !== null && b.min !== null && a.max <= b.min ? [a, b] : [b, a];
  // whoever says "several" does not deny 24
  if (isVague(low)) return true;
  return (high.min ?? 0) - (low.max ?? 0) <= VAGUE_SLACK * Math.max(Math.abs(low.max ?? 0), 1);
}

/** "More than 250" for 250: a bound at a round number is a manner of speaking, at 51 it is a claim. */
function isSameRound(a: NumberRange, b: NumberRange): boolean {
  const n = a.n ?? a.min;
  if (n === null || n !== (b.n ?? b.min) || (a.max === null || a.maxOpen) === (b.max === null || b.maxOpen))
    return false;
  return Math.abs(n) >= LEAST_ROUNDED || n % ROUND === 0;
}

/** Numbers from here on are given rounded; below it only multiples of ROUND are round. */
const LEAST_ROUNDED = 1000;
const ROUND = 5;

/** A stretch of local time `[from, to)`, ISO days or minutes; null where not known. */
export interface Interval {
  readonly from: string | null;
  readonly to: string | null;
  /** Weekday 1 (Monday) to 7 where that is all that is stated. */
  readonly weekday: number | null;
}

export function relateIntervals(a: Interval, b: Interval): Fit {
  const knownA = a.from !== null && a.to !== null;
  const knownB = b.from !== null && b.to !== null;
  if (knownA && knownB) {
    const [startA, endA, startB, endB] = [moment(a.from), moment(a.to), moment(b.from), moment(b.to)];
    if (startA === startB && endA === endB) return 'equal';
    return startA < endB && startB < endA ? 'compatible' : 'apart';
  }
  const dayA = a.weekday ?? (knownA ? singleWeekday(a) : null);
  const dayB = b.weekday ?? (knownB ? singleWeekday(b) : null);
  if (dayA === null || dayB === null) return 'unknown';
  return dayA === dayB ? 'equal' : 'apart';
}

/** Days and minutes in one order: a day is its first minute. */
function moment(iso: string): string {
  return iso.length === 10 ? `${iso}T00:00` : iso.slice(0, 16);
}

/** Weekday (1 to 7) of an interval that lies within one day; else null. */
export function singleWeekday(interval: Interval): number | null {
  if (interval.from === null || interval.to === null) return null;
  const day = dayNumber(interval.from);
  if (day === null) return null;
  const last = dayNumber(interval.to);
  const endsNextMidnight = moment(interval.to).endsWith('T00:00') && last === day + 1;
  if (last !== day && !endsNextMidnight) return null;
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Days since 1970-01-01 (a Thursday), by the civil calendar (Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayNumber(iso: string): number | null {
  const match = /^(-?\d{4,})-(\d\d)-(\d\d)/.exec(iso);
  if (match === null) return null;
  const month = Number(match[2]);
  const year = Number(match[1]) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(match[3]) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}
