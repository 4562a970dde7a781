/**
 * Values proposed as different: dates, lengths, counts, money and ages, related by the engine whatever their proposer takes them for. In: sides
 * that hold a value each. Out: no difference where all are equal, a detail where all fit. Values that are apart stay as proposed: whether they are of one thing, relating does not tell.
 */
import type { ProposedDifference } from '../../model/proposals.ts';
import type { Fit } from '../relate.ts';
import { type FramedValue, relateValues } from '../values.ts';
import { pairsOf } from './likeness.ts';
import { COMPATIBLE, type Finding, isClash, type Weighing } from './relations.ts';
import type { Side } from './sides.ts';

const VALUES: ReadonlySet<ProposedDifference['type']> = new Set<ProposedDifference['type']>([
  'date',
  'time',
  'duration',
  'number',
  'money',
  'age',
]);

export function valueCheck({ difference, sides }: Weighing): Finding | null {
  if (!VALUES.has(difference.type)) return null;
  const fits = pairsOf(sides).flatMap(([a, b]) => fitsOf(a, b));
  if (fits.length === 0 || !sides.every(isOnlyValue)) return null;
  if (fits.every(fit => fit === 'equal')) return { reason: 'no-difference', detail: 'all sides give the same value' };
  const isApart = fits.includes('apart');
  return !isApart && isClash(difference) && fits.every(fit => fit === 'compatible' || fit === 'equal')
    ? COMPATIBLE
    : null;
}

function fitsOf(a: Side, b: Side): readonly Fit[] {
  return valuesOf(a).flatMap(x => valuesOf(b).flatMap(y => (isAlike(x, y) ? [relateValues(x, y)] : [])));
}

function valuesOf({ words }: Side): readonly FramedValue[] {
  return words.flatMap(({ values }) => values);
}

function isAlike(a: FramedValue, b: FramedValue): boolean {
  if (a.time !== null && b.time !== null) return (a.time.type === 'DURATION') === (b.time.type === 'DURATION');
  return a.frame.attribute === b.frame.attribute;
}

/** How much of the words a value must be for the side to say nothing but it. */
const MOST_OF_IT = 0.6;

function isOnlyValue({ words }: Side): boolean {
  return words.some(({ values, clip }) =>
    values.some(({ span }) => span.end - span.start >= MOST_OF_IT * (clip.end - clip.start)),
  );
}
