/**
 * Values proposed as different: dates, lengths, counts, money and ages, related by the engine whatever their proposer takes them for. In: sides. Out: how
 * the values of two sides fit, and of all sides where each is nothing but a value. Whether values that are apart are of one thing, relating does not tell.
 */
import type { ProposedDifference } from '../../model/proposals.ts';
import { type FramedValue, rangeOf, relateValues } from '../align/values.ts';
import type { Fit, NumberRange } from '../relate/relate.ts';
import { pairsOf } from './likeness.ts';
import type { Side } from './sides.ts';
import type { Weighing } from './weighings.ts';

const VALUES: ReadonlySet<ProposedDifference['type']> = new Set<ProposedDifference['type']>([
  'date',
  'time',
  'duration',
  'number',
  'money',
  'age',
]);

/** How sides fit that are nothing but values: null where one is more than that, or two do not surely fit. */
export function relateValueSides({ difference, sides }: Weighing): 'equal' | 'compatible' | null {
  if (!VALUES.has(difference.type)) return null;
  const fits = pairsOf(sides).map(([a, b]) => surelyFit(a, b));
  // "four men" beside "four people" is no other number, whoever is counted
  if (sides.every(isOneValue) && fits.every(fit => fit === 'equal')) return 'equal';
  if (!sides.every(isOnlyValue)) return null;
  if (fits.includes(null)) return null;
  return fits.every(fit => fit === 'equal') ? 'equal' : 'compatible';
}

/** "About an hour" beside "nearly an hour", "Thursday" beside "Thursday morning": one number hedged otherwise, or one time within the other. */
function surelyFit(a: Side, b: Side): 'equal' | 'compatible' | null {
  const fits = valuesOf(a).flatMap(x => valuesOf(b).map(y => (isAlike(x, y) ? fitOf(x, y) : null)));
  if (fits.length === 0 || fits.includes(null)) return null;
  return fits.every(fit => fit === 'equal') ? 'equal' : 'compatible';
}

function fitOf(a: FramedValue, b: FramedValue): 'equal' | 'compatible' | null {
  const fit = relateValues(a, b);
  if (fit === 'equal') return 'equal';
  return fit === 'compatible' && (isOneNumber(a, b) || isWithin(a, b) || isWithin(b, a)) ? 'compatible' : null;
}

/** One number hedged otherwise, or one length of time within the bounds of the other. */
function isOneNumber(a: FramedValue, b: FramedValue): boolean {
  const [x, y] = [rangeOf(a), rangeOf(b)];
  if (x === null || y === null) return false;
  if (x.n !== null && x.n === y.n) return true;
  return a.time !== null && b.time !== null && a.time.unit === b.time.unit && (isInside(x, y) || isInside(y, x));
}

function isInside(inner: NumberRange, outer: NumberRange): boolean {
  if (inner.min === null || inner.max === null || outer.min === null || outer.max === null) return false;
  return outer.min <= inner.min && inner.max <= outer.max;
}

function isWithin({ time: inner }: FramedValue, { time: outer }: FramedValue): boolean {
  if (inner?.from == null || inner.to === null || outer?.from == null || outer.to === null) return false;
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** How each value of one side fits each of the other that is of its kind. */
export function fitsOf(a: Side, b: Side): readonly Fit[] {
  return valuesOf(a).flatMap(x => valuesOf(b).flatMap(y => (isAlike(x, y) ? [relateValues(x, y)] : [])));
}

function valuesOf({ words }: Side): readonly FramedValue[] {
  return words.flatMap(({ values }) => values);
}

function isAlike(a: FramedValue, b: FramedValue): boolean {
  if (a.time !== null && b.time !== null) return (a.time.type === 'DURATION') === (b.time.type === 'DURATION');
  return a.frame.attribute === b.frame.attribute;
}

/** Words besides a value and the noun it counts, in code units, that say something of their own. */
const MUCH_BESIDE = 16;

function isOneValue({ words }: Side): boolean {
  return words.every(
    ({ values: [value, ...more], clip }) =>
      value !== undefined &&
      more.length === 0 &&
      clip.end - clip.start - (value.span.end - value.span.start) <= MUCH_BESIDE,
  );
}

/** How much of the words a value must be for the side to say nothing but it. */
const MOST_OF_IT = 0.6;

function isOnlyValue({ words }: Side): boolean {
  return words.every(({ values, clip }) =>
    values.some(({ span }) => span.end - span.start >= MOST_OF_IT * (clip.end - clip.start)),
  );
}
