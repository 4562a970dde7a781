/**
 * Weighing what texts have for a draft's value: what bears it out against what they have instead. In: the values, and how alike their
 * surroundings are. Out: both candidates with their features, and how likely the draft is wrong.
 */
import { areTogether, type FramedValue, frameSimilarity, rangeOf } from '../align/values.ts';
import { hasClock, relateClocks } from '../relate/clock-times.ts';
import { grainOf, isLong } from '../relate/grains.ts';
import type { Fit } from '../relate/relate.ts';
import { fitOf, isSameMeasure } from './fits.ts';
import type { Surroundings } from './surroundings.ts';

export interface Candidate {
  readonly other: FramedValue;
  readonly fit: Fit;
  /** How alike are the words that say what the values are of, 0 to 1. */
  readonly near: number;
  /** How much of what stands around the draft's stands around the text's, 0 to 1. */
  readonly around: number;
}

/** Values of texts that may be of the same thing, the likeliest first. */
export function candidatesFor(
  value: FramedValue,
  others: readonly FramedValue[],
  surroundings: Surroundings,
): readonly Candidate[] {
  return others
    .filter(other => isSameMeasure(value, other))
    .map(other => ({ other, fit: fitOf(value, other) }))
    .filter(({ fit, other }) => fit !== 'unknown' || isSameNumber(value, other))
    .map(({ other, fit }) => ({
      other,
      fit,
      near: frameSimilarity(value, other),
      around: surroundings(value, other),
    }))
    .sort((a, b) => strengthOf(b) - strengthOf(a));
}

export function strengthOf({ near, around }: Candidate): number {
  return near + around;
}

export interface Weighed {
  /** The likeliest value that bears the draft's out. */
  readonly support: Candidate | null;
  /** The likeliest value of the same kind that contradicts it. */
  readonly rival: Candidate | null;
  /** The value of another size that stands in the passage most like the draft's, whatever it is of. */
  readonly neighbour: Candidate | null;
}

export function weigh(value: FramedValue, candidates: readonly Candidate[]): Weighed {
  const apart = candidates.filter(({ fit, other }) => fit === 'apart' && isAsFine(value, other));
  const support = likeliest(value, candidates);
  const rival = apart.find(({ other }) => isOfOneKind(value, other)) ?? null;
  // "fewer than 600" where the text has "more than 600"
  const turned = apart.find(({ other }) => isSameNumber(value, other));
  const isTurned = support !== null && turned !== undefined && strengthOf(turned) >= strengthOf(support);
  return {
    support:
      support === null || isTurned || isOfAnother(value, support, rival) || isVaguer(value, support, apart)
        ? null
        : support,
    rival,
    neighbour: apart.reduce<Candidate | null>((best, each) => (each.around > (best?.around ?? 0) ? each : best), null),
  };
}

/** What bears the draft out: the very value, where it is one that few have, sooner than one that merely fits. */
function likeliest(value: FramedValue, candidates: readonly Candidate[]): Candidate | null {
  const equal = candidates.find(({ fit }) => fit === 'equal') ?? null;
  const fitting = candidates.find(({ fit }) => fit === 'compatible') ?? null;
  if (equal === null || fitting === null) return equal ?? fitting;
  return strengthOf(equal) + SAME * tellingOf(value) >= strengthOf(fitting) ? equal : fitting;
}

/** What being the very value is worth beside what is alike around it; 0 to .6 tell alike on drafts with changed values. */
const SAME = 0.6;

/** Whether two values are as fine: a year is no rival of a day. */
function isAsFine({ time: a }: FramedValue, { time: b }: FramedValue): boolean {
  if (a === null || b === null || a.type === 'DURATION' || b.type === 'DURATION') return true;
  return isLong(a) || isLong(b) ? grainOf(a) === grainOf(b) : true;
}

/** "Friday evening" does not bear out an hour where the text that tells the same has another hour. */
function isVaguer({ time }: FramedValue, support: Candidate, apart: readonly Candidate[]): boolean {
  if (time === null || !hasClock(time) || hasClock(support.other.time!)) return false;
  return apart.some(each => hasClock(each.other.time!) && strengthOf(each) >= VAGUER * strengthOf(support));
}

/** How near the passage with another hour must be, as a share of that with the vaguer time. */
const VAGUER = 0.7;

/** "Twelve boats" where one sentence of the text has "eight boats and twelve crews". */
function isOfAnother({ head }: FramedValue, { other: same }: Candidate, rival: Candidate | null): boolean {
  if (rival === null || head === null || same.head === null || same.head === head) return false;
  const { other, near } = rival;
  return (
    areTogether(other, same) && isCounted(same) && isCounted(other) && other.head === head && near >= SURELY_OF_ONE
  );
}

/** Whether the noun it counts stands right by it: what a clause makes of a bare number is less sure. */
function isCounted({ quantity }: FramedValue): boolean {
  return quantity !== null && quantity.measures.head !== null;
}

/** How alike the frame words of another value must be (cosine) to be of the very thing: that of values which may clash. */
const SURELY_OF_ONE = 0.7;

/** Whether two values have one number, whatever its bounds, or one hour. */
export function isSameNumber(a: FramedValue, b: FramedValue): boolean {
  if (a.time !== null && b.time !== null && a.time.type !== 'DURATION') return relateClocks(a.time, b.time) === 'equal';
  const [x, y] = [rangeOf(a), rangeOf(b)];
  const n = x === null ? null : (x.n ?? x.min ?? x.max);
  return (
    n !== null && y !== null && n === (y.n ?? y.min ?? y.max) && a.quantity?.stated.unit === b.quantity?.stated.unit
  );
}

/** Whether two values that are apart can be two of one thing: dates of what the other's sentence tells too, counts of one noun and one event. */
export function isOfOneKind(a: FramedValue, b: FramedValue): boolean {
  if (a.quantity === null || b.quantity === null) return tells(b, a.head) && tells(a, b.head);
  return a.head === b.head && a.event === b.event;
}

function tells({ weights }: FramedValue, head: string | null): boolean {
  return head === null || (weights.get(head) ?? 0) > 0;
}

/** What the judgement is made of, in the order of the weights. */
export function featuresOf(value: FramedValue, { support, rival, neighbour }: Weighed): readonly number[] {
  const [near, around] = [support?.near ?? 0, support?.around ?? 0];
  // "1,250" for "up to 1,250" is the same number
  const isLoose = support?.fit === 'compatible' && !isSameNumber(value, support.other);
  const [rivalNear, rivalAround] = [rival?.near ?? 0, rival?.around ?? 0];
  return [
    1,
    near,
    around,
    rivalNear,
    rivalAround,
    isLoose ? 1 : 0,
    isLoose ? tellingOf(value) : 0,
    Math.max(0, (neighbour?.around ?? 0) - around),
    neighbour?.near ?? 0,
  ];
}

/** How little chance there is that a text has this value for something else, by its digits or what of a date it tells: 0 to 1. */
function tellingOf({ quantity, time }: FramedValue): number {
  const n = quantity?.stated.n ?? null;
  if (n !== null) return Math.min(1, (String(Math.abs(n)).replace(/0+$|\D/g, '').length - 1) / 3);
  if (time === null) return 0;
  const told = ['month', 'day', 'hour', 'minute', 'year'].filter(part => time.stated.includes(part)).length;
  return Math.min(1, told / 3);
}

/** Weights of the features, in their order, learned by `training/check.ts`. */
const WEIGHTS = [-0.49, -1.3, -2.2, 0.29, 1.74, 1.51, 2.82, 4.81, 0.86];
/** Score from which a value is called wrong: of stories it was not learned from, one right value in fifty is. `training/check.ts` has the table. */
const LIKELY = 1;

/** Whether what the texts have for a draft's value speaks against it more than for it. */
export function isLikelyWrong(value: FramedValue, weighed: Weighed): boolean {
  return featuresOf(value, weighed).reduce((sum, x, i) => sum + x * WEIGHTS[i]!, 0) > LIKELY;
}
