/**
 * Candidates: the pairs of statements of two reports that are worth weighing. In: units. Out: pairs with how alike they are by hand-set weights.
 * Found along an index of what statements speak of, never all with all. What else two sentences say of which statements are alike is none: it was tried,
 * and points of more members were less often of one thing.
 */
import { likenessOf, scoreOf } from './likeness.ts';
import type { PointUnit } from './units.ts';

export interface Candidate {
  /** Index of the unit of the earlier report. */
  readonly a: number;
  readonly b: number;
  /** By hand-set weights. */
  readonly score: number;
}

/** Statements with less in common than this (cosine) are no candidates. */
const LEAST_WORDS = 0.1;
/** Candidates kept for a statement among those before it; only in stories of dozens of reports are there more. */
const MOST_CANDIDATES = 24;
/** A key in more statements than this, and in more than this many of each report, finds nothing: it pairs all with all. */
const COMMON_KEY = 60;
const COMMON_IN_EACH = 3;

/** Units by key; keys that are everywhere left out. */
function indexOf(units: readonly PointUnit[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  units.forEach((unit, i) => {
    for (const key of unit.bag.keys()) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [i]);
      else list.push(i);
    }
  });
  const reports = new Set(units.map(unit => unit.at)).size;
  const most = Math.max(COMMON_KEY, COMMON_IN_EACH * reports);
  for (const [key, list] of index) if (list.length > most || list.length < 2) index.delete(key);
  return index;
}

/** Pairs of two reports with enough in common: products summed along the index, one unit after the other. */
export function candidatesOf(units: readonly PointUnit[]): readonly Candidate[] {
  const index = indexOf(units);
  const reports = Int32Array.from(units, unit => unit.at);
  const sums = new Float64Array(units.length);
  const pairs: Candidate[] = [];
  for (let b = 0; b < units.length; b++) {
    const touched = sumShared(units[b]!, b, index, reports, sums);
    for (const a of touched) sums[a]! /= units[a]!.size * units[b]!.size;
    const least = leastOf(touched, sums);
    for (const a of touched) {
      if (sums[a]! >= least) pairs.push({ a, b, score: scoreOf(likenessOf(units[a]!, units[b]!)) });
      sums[a] = 0;
    }
  }
  return pairs;
}

/** Adds to `sums` what unit `b` shares with each earlier one of another report; says which those are. */
function sumShared(
  unit: PointUnit,
  b: number,
  index: ReadonlyMap<string, readonly number[]>,
  reports: Int32Array,
  sums: Float64Array,
): readonly number[] {
  const touched: number[] = [];
  for (const [key, weight] of unit.bag) {
    const list = index.get(key);
    if (list === undefined) continue;
    // in order of unit, so of report: the rest is of this one or later
    for (let x = 0; x < list.length && list[x]! < b && reports[list[x]!] !== unit.at; x++) {
      const a = list[x]!;
      if (sums[a] === 0) touched.push(a);
      sums[a]! += weight * weight;
    }
  }
  return touched;
}

/** The likeness from which candidates are kept: a fixed one, or in very many reports that of the best few. */
function leastOf(touched: readonly number[], sums: Float64Array): number {
  if (touched.length <= MOST_CANDIDATES) return LEAST_WORDS;
  const sorted = Float64Array.from(touched, a => sums[a]!).sort();
  return Math.max(LEAST_WORDS, sorted[sorted.length - MOST_CANDIDATES]!);
}
