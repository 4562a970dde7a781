/**
 * Candidates: the pairs of statements of two reports that are worth weighing. In: units. Out: pairs with how alike they are by hand-set weights.
 * Found along an index of what statements speak of, and beside pairs that are alike already: what else their two sentences say. Never all with all.
 */
import { likenessOf, scoreOf } from './likeness.ts';
import type { PointUnit } from './units.ts';

export interface Candidate {
  /** Index of the unit of the earlier report. */
  readonly a: number;
  readonly b: number;
  /** By hand-set weights. */
  readonly score: number;
  /** Whether they have enough in common themselves, not only their sentences. */
  readonly isDirect: boolean;
}

/** Statements with less in common than this (cosine) are no candidates. */
const LEAST_WORDS = 0.1;
/** Candidates kept for a statement among those before it; only in stories of dozens of reports are there more. */
const MOST_CANDIDATES = 24;
/** A key in more statements than this, and in more than this many of each report, finds nothing: it pairs all with all. */
const COMMON_KEY = 60;
const COMMON_IN_EACH = 3;
/** How alike two statements must be for the others of their sentences to be set against each other. */
const ALIKE = 0.3;

export function candidatesOf(units: readonly PointUnit[]): readonly Candidate[] {
  const direct = directPairs(units);
  return [...direct, ...besidePairs(units, direct)];
}

function candidate(units: readonly PointUnit[], a: number, b: number, isDirect: boolean): Candidate {
  return { a, b, score: scoreOf(likenessOf(units[a]!, units[b]!)), isDirect };
}

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
function directPairs(units: readonly PointUnit[]): readonly Candidate[] {
  const index = indexOf(units);
  const reports = Int32Array.from(units, unit => unit.at);
  const sums = new Float64Array(units.length);
  const pairs: Candidate[] = [];
  for (let b = 0; b < units.length; b++) {
    const touched = sumShared(units[b]!, b, index, reports, sums);
    for (const a of touched) sums[a]! /= units[a]!.size * units[b]!.size;
    const least = leastOf(touched, sums);
    for (const a of touched) {
      if (sums[a]! >= least) pairs.push(candidate(units, a, b, true));
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

/** What else the sentences of two statements say that are alike: "he quit" beside "the minister stepped down on Monday". */
function besidePairs(units: readonly PointUnit[], direct: readonly Candidate[]): readonly Candidate[] {
  const bySentence = new Map<number, number[]>();
  const keyOf = ({ at, sentence }: PointUnit): number => sentence * REPORTS + at;
  units.forEach((unit, i) => {
    if (unit.sentence < 0) return;
    const list = bySentence.get(keyOf(unit));
    if (list === undefined) bySentence.set(keyOf(unit), [i]);
    else list.push(i);
  });
  const known = new Set(direct.map(({ a, b }) => a * units.length + b));
  const found: Candidate[] = [];
  for (const { a, b, score } of direct) {
    if (score < ALIKE || units[a]!.sentence < 0 || units[b]!.sentence < 0) continue;
    for (const x of bySentence.get(keyOf(units[a]!))!) {
      for (const y of bySentence.get(keyOf(units[b]!))!) {
        const key = x * units.length + y;
        if (known.has(key)) continue;
        known.add(key);
        found.push(candidate(units, x, y, false));
      }
    }
  }
  return found;
}

/** More than the reports of any story: sentences are keyed by it and their report. */
const REPORTS = 2 ** 20;
