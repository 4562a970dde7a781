/**
 * Scores: the shape every scorer returns and the arithmetic they share.
 * A metric carries the number of items behind it, so that the gate can say how much one item is worth.
 */

/** One figure between 0 and 1; a higher one is better. `id` is stable: the baseline is keyed by it. */
export interface Metric {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** How many items the figure is a share of: one item moves it by `1 / n`. */
  readonly n: number;
}

/** A table for people. Cells are ready to print; the first column is left-aligned, the others right-aligned. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What one scorer found. */
export interface Scores {
  readonly metrics: readonly Metric[];
  readonly tables: readonly Table[];
  /** One line a miss or a false find, with the words; long, printed on request only. */
  readonly misses: readonly string[];
}

/** Right, found and expected counts, and what follows from them. No item expected and none found is a perfect score. */
export interface Tally {
  readonly right: number;
  readonly found: number;
  readonly expected: number;
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, each) => ({
      right: sum.right + each.right,
      found: sum.found + each.found,
      expected: sum.expected + each.expected,
    }),
    { right: 0, found: 0, expected: 0 },
  );
}

/** `part / whole`; 1 where there is nothing to get wrong. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** 0 where something was expected and nothing found: saying nothing earns nothing. */
export function precision(tally: Tally): number {
  return tally.found === 0 && tally.expected > 0 ? 0 : share(tally.right, tally.found);
}

export function recall(tally: Tally): number {
  return share(tally.right, tally.expected);
}

/** F1 as `2 right / (found + expected)`: the same as the harmonic mean, without its division by zero. */
export function f1(tally: Tally): number {
  return share(2 * tally.right, tally.found + tally.expected);
}

/** A metric that is a plain share of counted items. */
export function shareMetric(id: string, label: string, part: number, whole: number): Metric {
  return { id, label, value: share(part, whole), n: whole };
}

/** Precision, recall and F1 as three metrics: `id.p`, `id.r`, `id.f1`. */
export function tallyMetrics(id: string, label: string, tally: Tally): readonly Metric[] {
  return [
    { id: `${id}.p`, label: `${label}: precision`, value: precision(tally), n: tally.found },
    { id: `${id}.r`, label: `${label}: recall`, value: recall(tally), n: tally.expected },
    { id: `${id}.f1`, label: `${label}: F1`, value: f1(tally), n: Math.max(tally.found, tally.expected) },
  ];
}

/** `87.5`: a share as a percentage with one decimal. */
export function percent(value: number): string {
  return (100 * value).toFixed(1);
}
