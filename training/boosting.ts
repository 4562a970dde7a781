/**
 * Boosted trees: each tree learns what the sum of those before it still gets wrong (Friedman 2001, by the second order as in XGBoost, on binned
 * features and best leaf first as in LightGBM). In: rows of features. Out: a forest. No chance in it: the same examples give the same trees.
 */
import { LEAF_UNIT } from '../src/core/text/forest.ts';

export interface Examples {
  readonly rows: readonly Float64Array[];
  readonly is: Uint8Array;
  /** What each counts. */
  readonly worth: Float64Array;
}

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Ridge on the values of leaves. */
  readonly ridge: number;
  /** Least sum of second derivatives in a leaf. */
  readonly least: number;
}

/** Most cuts tried of a feature: at its quantiles. */
const MOST_CUTS = 63;
/** Digits of a cut that are kept, so that the table is short. */
const CUT_DIGITS = 4;

/** Where a feature's values are cut, ascending. */
function cutsOf(rows: readonly Float64Array[], feature: number): readonly number[] {
  const sorted = Float64Array.from(rows, row => row[feature]!).sort();
  const cuts = new Set<number>();
  for (let k = 1; k <= MOST_CUTS; k++) {
    const at = Math.floor((k * sorted.length) / (MOST_CUTS + 1));
    const below = at === 0 ? -1 : lastBelow(sorted, sorted[at]!);
    if (below >= 0) cuts.add(Number(((sorted[below]! + sorted[below + 1]!) / 2).toFixed(CUT_DIGITS)));
  }
  return [...cuts].sort((a, b) => a - b);
}

/** Index of the last value under `value`; -1 if none is. */
function lastBelow(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How many cuts lie at or below a value. */
function binOf(cuts: readonly number[], value: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Examples with their values as bins, a column a feature. */
interface Binned {
  readonly cuts: readonly (readonly number[])[];
  readonly bins: readonly Uint8Array[];
}

function binned({ rows }: Examples): Binned {
  const cuts = Array.from(rows[0]!, (_, feature) => cutsOf(rows, feature));
  return { cuts, bins: cuts.map((own, feature) => Uint8Array.from(rows, row => binOf(own, row[feature]!))) };
}

interface Leaf {
  readonly members: Int32Array;
  readonly gradient: number;
  readonly hessian: number;
  readonly split: Split | null;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  /** Right from this bin on. */
  readonly bin: number;
}

interface Slopes {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

function leafOf(data: Binned, slopes: Slopes, members: Int32Array, options: BoostOptions): Leaf {
  let [gradient, hessian] = [0, 0];
  for (const i of members) {
    gradient += slopes.gradient[i]!;
    hessian += slopes.hessian[i]!;
  }
  return { members, gradient, hessian, split: bestSplit(data, slopes, members, gradient, hessian, options) };
}

function bestSplit(
  { cuts, bins }: Binned,
  slopes: Slopes,
  members: Int32Array,
  gradient: number,
  hessian: number,
  { ridge, least }: BoostOptions,
): Split | null {
  let best: Split | null = null;
  const g = new Float64Array(MOST_CUTS + 1);
  const h = new Float64Array(MOST_CUTS + 1);
  const whole = (gradient * gradient) / (hessian + ridge);
  for (let feature = 0; feature < cuts.length; feature++) {
    const own = bins[feature]!;
    g.fill(0);
    h.fill(0);
    for (const i of members) {
      g[own[i]!]! += slopes.gradient[i]!;
      h[own[i]!]! += slopes.hessian[i]!;
    }
    let [left, leftHessian] = [0, 0];
    for (let bin = 1; bin <= cuts[feature]!.length; bin++) {
      left += g[bin - 1]!;
      leftHessian += h[bin - 1]!;
      const [right, rightHessian] = [gradient - left, hessian - leftHessian];
      if (leftHessian < least || rightHessian < least) continue;
      const gain = (left * left) / (leftHessian + ridge) + (right * right) / (rightHessian + ridge) - whole;
      if (gain > (best?.gain ?? 1e-9)) best = { gain, feature, bin };
    }
  }
  return best;
}

/** A tree's nodes; a child below 0 is a leaf, counted from -1. */
interface Tree {
  readonly nodes: { readonly feature: number; readonly cut: number; left: number; right: number }[];
  readonly leaves: readonly Leaf[];
}

/** Splits the leaf with the greatest gain until there are enough. */
function growTree(data: Binned, slopes: Slopes, all: Int32Array, options: BoostOptions): Tree {
  const nodes: Tree['nodes'] = [];
  const leaves: Leaf[] = [leafOf(data, slopes, all, options)];
  /** Where a leaf hangs: a node and its side. */
  const places: (readonly [node: number, side: 'left' | 'right'] | null)[] = [null];
  while (leaves.length < options.leaves) {
    let at = -1;
    leaves.forEach((leaf, i) => {
      if (leaf.split !== null && (at < 0 || leaf.split.gain > leaves[at]!.split!.gain)) at = i;
    });
    if (at < 0) break;
    const { members, split } = leaves[at]!;
    const { feature, bin } = split!;
    const own = data.bins[feature]!;
    const node = nodes.length;
    const place = places[at]!;
    nodes.push({ feature, cut: data.cuts[feature]![bin - 1]!, left: -1 - at, right: -1 - leaves.length });
    if (place != null) nodes[place[0]]![place[1]] = node;
    places[at] = [node, 'left'];
    places.push([node, 'right']);
    leaves[at] = leafOf(
      data,
      slopes,
      members.filter(i => own[i]! < bin),
      options,
    );
    leaves.push(
      leafOf(
        data,
        slopes,
        members.filter(i => own[i]! >= bin),
        options,
      ),
    );
  }
  return { nodes, leaves };
}

/** Learns a forest whose sum is the log-odds of yes, as text (`readForest`). */
export function boost(examples: Examples, options: BoostOptions): string {
  const { is } = examples;
  const data = binned(examples);
  const all = Int32Array.from(is, (_, i) => i);
  const sums = new Float64Array(is.length);
  const slopes: Slopes = { gradient: new Float64Array(is.length), hessian: new Float64Array(is.length) };
  // the first tree is a leaf: how likely yes is of all
  const trees = [grown(data, slopes, all, examples, sums, { ...options, leaves: 1, rate: 1, ridge: 0 })];
  for (let t = 0; t < options.trees; t++) trees.push(grown(data, slopes, all, examples, sums, options));
  return trees.join(';');
}

/** Grows one more tree, adds it to the sums, and writes it. */
function grown(
  data: Binned,
  slopes: Slopes,
  all: Int32Array,
  { is, worth }: Examples,
  sums: Float64Array,
  options: BoostOptions,
): string {
  for (let i = 0; i < is.length; i++) {
    const p = 1 / (1 + Math.exp(-sums[i]!));
    slopes.gradient[i] = worth[i]! * (is[i]! - p);
    slopes.hessian[i] = worth[i]! * p * (1 - p);
  }
  const { nodes, leaves } = growTree(data, slopes, all, options);
  const values = leaves.map(({ members, gradient, hessian }) => {
    const value = Math.round((options.rate * gradient) / (hessian + options.ridge) / LEAF_UNIT);
    for (const i of members) sums[i]! += value * LEAF_UNIT;
    return value;
  });
  const write = (child: number): string => {
    if (child < 0) return String(values[-1 - child]!);
    const { feature, cut, left, right } = nodes[child]!;
    return `${feature}<${cut} ${write(left)} ${write(right)}`;
  };
  return write(nodes.length === 0 ? -1 : 0);
}
