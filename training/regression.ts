/** Logistic regression by Newton's method, with a ridge. In: examples. Out: weights, the first of them a constant's if the first feature is 1. */

export interface Example {
  /** The first is 1. */
  readonly features: readonly number[];
  readonly is: boolean;
  /** What it counts beside another. */
  readonly worth: number;
}

const MOST_STEPS = 50;
/** A step that moves no weight by more than this is the last. */
const STILL = 1e-9;

/** `ridge`: on all weights but the first. */
export function learn(examples: readonly Example[], ridge: number): readonly number[] {
  const size = examples[0]!.features.length;
  let weights: number[] = new Array<number>(size).fill(0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = weights.map((w, i) => (i === 0 ? 0 : ridge * w));
    const hessian = weights.map((_, i) => weights.map((__, k) => (i === k && i > 0 ? ridge : 0)));
    for (const { features, is, worth } of examples) {
      const p = 1 / (1 + Math.exp(-scoreOf(weights, features)));
      for (let i = 0; i < size; i++) {
        const x = features[i]!;
        if (x === 0) continue;
        gradient[i]! += worth * (p - (is ? 1 : 0)) * x;
        const row = hessian[i]!;
        for (let k = 0; k < size; k++) row[k]! += worth * p * (1 - p) * x * features[k]!;
      }
    }
    const change = solve(hessian, gradient);
    weights = weights.map((w, i) => w - change[i]!);
    if (change.every(each => Math.abs(each) < STILL)) break;
  }
  return weights;
}

export function scoreOf(weights: readonly number[], features: readonly number[]): number {
  return features.reduce((sum, x, i) => sum + x * weights[i]!, 0);
}

/** Gaussian elimination with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let c = 0; c < size; c++) {
    const pivot = rows.reduce(
      (best, row, i) => (i >= c && Math.abs(row[c]!) > Math.abs(rows[best]![c]!) ? i : best),
      c,
    );
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    for (let r = 0; r < size; r++) {
      if (r === c) continue;
      const factor = rows[r]![c]! / rows[c]![c]!;
      for (let k = c; k <= size; k++) rows[r]![k]! -= factor * rows[c]![k]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}
