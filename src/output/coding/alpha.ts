/**
 * Krippendorff's alpha: how far coders agree beyond chance, for any number of coders, with codes missing. In: units with their codes. Out: a number, 1 for full
 * agreement, 0 for what chance would give, below for less; null where it is not defined. After Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
 */
import { chanceFrom } from './chance.ts';

/** How far apart two codes are: nominal, the same or not; ordinal, by how many codes lie between; interval, by their difference; ratio, by its share. */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** The codes of one unit; a coder who gave none is left out. Codes are ranks from 0 (nominal, ordinal) or the numbers themselves. */
export type CodedUnit = readonly number[];

/** Units with fewer than two codes tell nothing of agreement and are passed over. */
export function alphaOf(units: readonly CodedUnit[], level: Level): number | null {
  const pairable = units.filter(codes => codes.length > 1);
  const values = [...new Set(pairable.flat())].sort((a, b) => a - b);
  const at = new Map(values.map((value, i) => [value, i]));
  const size = values.length;
  const coincidences = new Float64Array(size * size);
  for (const codes of pairable) {
    codes.forEach((a, i) => {
      codes.forEach((b, j) => {
        if (i !== j) coincidences[at.get(a)! * size + at.get(b)!]! += 1 / (codes.length - 1);
      });
    });
  }
  const totals = values.map((_, c) => coincidences.subarray(c * size, (c + 1) * size).reduce((sum, n) => sum + n, 0));
  const n = totals.reduce((sum, each) => sum + each, 0);
  const distance = distances(values, totals, level);
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < size; c++) {
    for (let k = c + 1; k < size; k++) {
      observed += coincidences[c * size + k]! * distance(c, k);
      expected += totals[c]! * totals[k]! * distance(c, k);
    }
  }
  // all codes alike: nothing varies, so nothing can be said to agree beyond chance
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
}

/** Squared distance between the values at two places of their order. */
function distances(
  values: readonly number[],
  totals: readonly number[],
  level: Level,
): (c: number, k: number) => number {
  if (level === 'nominal') return () => 1;
  if (level === 'interval') return (c, k) => (values[c]! - values[k]!) ** 2;
  if (level === 'ratio') return (c, k) => ((values[c]! - values[k]!) / (values[c]! + values[k]!)) ** 2;
  return (c, k) => {
    let between = 0;
    for (let g = c; g <= k; g++) between += totals[g]!;
    return (between - (totals[c]! + totals[k]!) / 2) ** 2;
  };
}

export interface AlphaInterval {
  readonly low: number;
  readonly high: number;
  /** Resamples that alpha is defined for. */
  readonly resamples: number;
}

/** Resamples drawn. */
const RESAMPLES = 1000;
/** Shares of the resamples below and above a 95 % interval. */
const TAIL = 0.025;

/**
 * A 95 % interval by bootstrap: units drawn with replacement, the percentiles of their alphas (Efron 1979). The same seed gives the same interval; null where too
 * few resamples vary to tell. Units in another order, or the codes of one, give the same.
 */
export function alphaInterval(units: readonly CodedUnit[], level: Level, seed: string): AlphaInterval | null {
  const pairable = inOneOrder(units.filter(codes => codes.length > 1));
  if (pairable.length < 2) return null;
  const chance = chanceFrom(seed);
  const alphas = Array.from({ length: RESAMPLES }, () => {
    const drawn = pairable.map(() => pairable[Math.floor(chance() * pairable.length)]!);
    return alphaOf(drawn, level);
  })
    .filter(alpha => alpha !== null)
    .sort((a, b) => a - b);
  if (alphas.length < RESAMPLES / 2) return null;
  const percentile = (share: number): number => alphas[Math.min(alphas.length - 1, Math.floor(share * alphas.length))]!;
  return { low: percentile(TAIL), high: percentile(1 - TAIL), resamples: alphas.length };
}

/** By their codes, which are all that counts of a unit. */
function inOneOrder(units: readonly CodedUnit[]): readonly CodedUnit[] {
  const keyed = units.map(codes => {
    const sorted = [...codes].sort((a, b) => a - b);
    return { codes: sorted, key: sorted.join(' ') };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ codes }) => codes);
}

/** Standard normal deviate of a 95 % interval. */
const Z = 1.959964;

/** Wilson's 95 % interval (1927) for a share of `n`. */
export function shareInterval(right: number, n: number): { readonly low: number; readonly high: number } {
  const share = right / n;
  const centre = (share + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
