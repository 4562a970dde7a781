/**
 * What a writer reckons: whether a draft's value is the sum, difference, product or quotient of what a text tells. In: the draft's value and the
 * texts'. Out: where the text's values stand, or nothing. Only values that stand together in a text and are of what the draft tells count.
 */
import type { Evidence } from '../../model/comparison.ts';
import { areTogether, type FramedValue, frameSimilarity } from '../align/values.ts';
import { evidenceOf } from '../evidence/evidence.ts';
import { dayNumber } from '../relate/relate.ts';
import type { Surroundings } from './surroundings.ts';

/** How alike the frame words of one part at least must be (cosine): that of another value for the same thing. */
const LEAST_ALIKE = 0.25;
/** The same as a share of what stands around the draft's value. */
const LEAST_AROUND = 0.3;
/** Counts that one sentence of a text lists, of which a draft may give the sum. */
const MOST_SUMMED = 4;
/** Below it any two numbers of a sentence may give the draft's by chance. */
const LEAST_RECKONED = 20;
/** Share by which what is divided and rounded may be off. */
const ROUNDED = 0.03;

export function reckonedFrom(
  value: FramedValue,
  others: readonly FramedValue[],
  surroundings: Surroundings,
): readonly Evidence[] {
  if (value.time !== null) return daysApart(value, others);
  const total = value.quantity?.stated.n ?? null;
  if (total === null) return [];
  const sum = sumOf(value, total, others);
  return sum.length > 0 ? sum : pairOf(value, total, others, surroundings);
}

/** "On June 8, two days after the collapse": that many days from the day the draft tells a text dates the same. */
function daysApart(value: FramedValue, others: readonly FramedValue[]): readonly Evidence[] {
  const { type, unit, min, max } = value.time!;
  if (type !== 'DURATION' || value.frame.attribute !== 'offset' || unit !== 'day' || min === null || min !== max)
    return [];
  const told = value.annotation.times.flatMap(({ from }) => (from === null ? [] : [dayNumber(from)!]));
  const isThatFar = ({ time }: FramedValue): boolean =>
    time?.type !== 'DURATION' && time?.from != null && told.some(day => Math.abs(dayNumber(time.from!)! - day) === min);
  return placesOf(others.filter(other => isThatFar(other) && frameSimilarity(value, other) >= LEAST_ALIKE).slice(0, 1));
}

function numberOf({ quantity }: FramedValue): number | null {
  return quantity?.stated.n ?? null;
}

function placesOf(parts: readonly FramedValue[]): readonly Evidence[] {
  return parts.map(part => evidenceOf(part.annotation.report, part.span));
}

/** Counts of one sentence that add up to the draft's: 14 hurt in one town and eight in another are 22. */
function sumOf(value: FramedValue, total: number, others: readonly FramedValue[]): readonly Evidence[] {
  if (value.frame.attribute !== 'count') return [];
  const isPart = (other: FramedValue): boolean =>
    other.frame.attribute === 'count' && !other.frame.isPart && numberOf(other) !== null && numberOf(other)! < total;
  for (let from = 0; from < others.length; from++) {
    let sum = 0;
    for (let i = from; i < others.length && i < from + MOST_SUMMED; i++) {
      const other = others[i]!;
      if (!isPart(other) || !areTogether(other, others[from]!)) break;
      sum += numberOf(other)!;
      if (sum !== total || i === from) continue;
      const parts = others.slice(from, i + 1);
      if (parts.some(part => frameSimilarity(value, part) >= LEAST_ALIKE)) return placesOf(parts);
    }
  }
  return [];
}

/** Two numbers of one sentence that give the draft's: raised from 130 to 180 is 50 more, three families with $50,000 each get $150,000. */
function pairOf(
  value: FramedValue,
  total: number,
  others: readonly FramedValue[],
  surroundings: Surroundings,
): readonly Evidence[] {
  if (Math.abs(total) < LEAST_RECKONED) return [];
  for (let i = 0; i < others.length; i++) {
    for (let k = i + 1; k < others.length && areTogether(others[i]!, others[k]!); k++) {
      const parts = [others[i]!, others[k]!];
      const isAlike = parts.some(
        part => frameSimilarity(value, part) >= LEAST_ALIKE || surroundings(value, part) >= LEAST_AROUND,
      );
      if (isAlike && gives(value, total, parts, k === i + 1)) return placesOf(parts);
    }
  }
  return [];
}

function gives(value: FramedValue, total: number, [a, b]: readonly FramedValue[], isNext: boolean): boolean {
  const [x, y] = [numberOf(a!), numberOf(b!)];
  if (x === null || y === null) return false;
  const unit = value.quantity!.stated.unit;
  const [unitX, unitY] = [a!.quantity!.stated.unit, b!.quantity!.stated.unit];
  // a difference is of two of its kind, a product of one of its kind and a count
  const isOne =
    a!.head === b!.head || (isNext && (a!.quantity!.measures.head === null || b!.quantity!.measures.head === null));
  if (unitX === unit && unitY === unit && isOne && isAlmost(Math.abs(x - y), total)) return true;
  // five boats and eight guards are no forty guards: one of the two must be an amount
  const isScaled = unit !== null && ((unitX === unit && unitY === null) || (unitY === unit && unitX === null));
  if (!isScaled) return false;
  const isHedged = value.quantity!.stated.approximator !== null;
  return (
    isAlmost(x * y, total) || (isHedged && [x / y, y / x].some(share => Math.abs(share - total) <= ROUNDED * total))
  );
}

/** Equal but for what reckoning with decimals leaves. */
function isAlmost(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
}
