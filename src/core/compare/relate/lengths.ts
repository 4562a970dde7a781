/**
 * Lengths of time as ranges that can be set side by side. In: durations in their own units. Out: ranges; of two lengths on one scale how they fit.
 */
import type { TimeExpression } from '../../model/layers.ts';
import { type Fit, type NumberRange, relateRanges } from './relate.ts';

/** Minutes of a day. */
const DAY = 24 * 60;
/** Days of a month, on average: 28 to 31. */
const MONTH = 30.437;
/** Share by which days and months of one length may differ: "a month" and "30 days". */
const UNEVEN = 0.1;

interface Scale {
  readonly unit: 'minute' | 'month';
  /** Units of the scale. */
  readonly size: number;
}

const SCALES: Readonly<Record<string, Scale>> = {
  minute: { unit: 'minute', size: 1 },
  day: { unit: 'minute', size: DAY },
  month: { unit: 'month', size: 1 },
  year: { unit: 'month', size: 12 },
};

/** A length as a range; in units of which each of its own has `size`. */
export function lengthRange(time: TimeExpression, size = 1): NumberRange {
  const hedged = time.mod !== null;
  return {
    min: time.min === null ? null : time.min * size,
    max: time.max === null ? null : time.max * size,
    minOpen: time.mod === 'MORE_THAN',
    maxOpen: time.mod === 'LESS_THAN',
    n: hedged || time.min === null ? null : time.min * size,
    hedged,
    basis: 'stated',
  };
}

/**
 * Two lengths as ranges on one scale: minutes, or months; between days and months in days, those in months as much wider as months are uneven.
 * Null if either has no unit.
 */
export function onOneScale(a: TimeExpression, b: TimeExpression): readonly [NumberRange, NumberRange] | null {
  const [x, y] = [scaleOf(a), scaleOf(b)];
  if (x === null || y === null) return null;
  if (x.unit === y.unit) return [lengthRange(a, x.size), lengthRange(b, y.size)];
  return [inDays(a, x), inDays(b, y)];
}

/**
 * How two lengths on one scale fit: as ranges, but that "nearly six hours" does not deny "six hours". A length is measured, not counted,
 * and whoever gives it in whole hours has rounded it.
 */
export function relateLengths(a: NumberRange, b: NumberRange): Fit {
  const fit = relateRanges(a, b);
  return fit === 'apart' && a.hedged !== b.hedged && (a.max === b.min || a.min === b.max) ? 'compatible' : fit;
}

/** Times by which two tellings of one length can be apart: a unit mistaken for the next one makes sixty at most. */
const FURTHEST = 60;

/** Whether two lengths on one scale are so far apart that they can't be of one thing: "24 hours" and "years". */
export function areOfOtherScale(a: NumberRange, b: NumberRange): boolean {
  const ends = [a, b].map(({ min, max }) => [min ?? max, max ?? min] as const);
  const [[lowA, highA], [lowB, highB]] = ends as [(typeof ends)[0], (typeof ends)[0]];
  if (lowA === null || highA === null || lowB === null || highB === null) return false;
  return lowA > highB * FURTHEST || lowB > highA * FURTHEST;
}

function inDays(time: TimeExpression, { unit, size }: Scale): NumberRange {
  if (unit === 'minute') return lengthRange(time, size / DAY);
  const range = lengthRange(time, size * MONTH);
  const min = range.min === null ? null : range.min * (1 - UNEVEN);
  const max = range.max === null ? null : range.max * (1 + UNEVEN);
  return { ...range, min, max };
}

function scaleOf({ unit }: TimeExpression): Scale | null {
  return unit !== null && Object.hasOwn(SCALES, unit) ? SCALES[unit]! : null;
}
