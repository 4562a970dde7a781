/**
 * Forests: sums over decision trees. In: trees as text, a row of features. Out: a sum, which tells how much more likely yes is than no. Adding is all
 * that is done: the same bytes everywhere.
 */

/** Trees one after the other. A node's `left` and `right` are nodes of the forest; below 0 they are leaves, counted from -1. */
export interface Forest {
  /** The root of each tree. */
  readonly roots: Int32Array;
  /** Which feature a node asks for. */
  readonly features: Uint8Array;
  /** Left below it, right from it on. */
  readonly cuts: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly leaves: Float64Array;
  readonly stop: Stop;
}

/** Where the sum of so many first trees is below a number, the rest are not asked: they would not make a yes of it. */
export interface Stop {
  readonly after: number;
  readonly below: number;
}

const NEVER: Stop = { after: 0, below: -Infinity };

export function sumOf({ roots, features, cuts, left, right, leaves, stop }: Forest, row: Float64Array): number {
  let sum = 0;
  for (let t = 0; t < roots.length; t++) {
    if (t === stop.after && sum < stop.below) return sum;
    let node = roots[t]!;
    while (node >= 0) node = row[features[node]!]! < cuts[node]! ? left[node]! : right[node]!;
    sum += leaves[-1 - node]!;
  }
  return sum;
}

/** Leaves are written as whole numbers of this. */
export const LEAF_UNIT = 1e-4;

/**
 * Reads trees, `;` between them, each from the root on: a node as `feature<cut` and then both its sides, the left one first; a leaf as its value.
 */
export function readForest(text: string, stop: Stop = NEVER): Forest {
  const roots: number[] = [];
  const features: number[] = [];
  const cuts: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const leaves: number[] = [];
  for (const tree of text.split(';')) {
    const words = tree.split(' ');
    let at = 0;
    const read = (): number => {
      const word = words[at++]!;
      const mark = word.indexOf('<');
      if (mark < 0) return -leaves.push(Number(word) * LEAF_UNIT);
      const node = features.push(Number(word.slice(0, mark))) - 1;
      cuts[node] = Number(word.slice(mark + 1));
      left[node] = read();
      right[node] = read();
      return node;
    };
    roots.push(read());
  }
  return {
    roots: Int32Array.from(roots),
    features: Uint8Array.from(features),
    cuts: Float64Array.from(cuts),
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    leaves: Float64Array.from(leaves),
    stop,
  };
}
