/**
 * Products of matrices in whole numbers. In: states between -1 and 1. Out: sums added to what is there.
 * Where there is a kernel it multiplies. Where there is none, two weights go into one double, which carries 53 bits exactly
 * (`low + high * 2^26`), and one multiplication serves both: twice as fast as plain doubles. Both are exact, so the same to the bit.
 */
import type { Kernel } from './kernels.ts';

const LANE = 2 ** 26;
/** A lane's sum must stay under this to be told apart from its neighbour. */
const MOST_IN_LANE = 2 ** 25;
/** States are whole numbers up to this: nine bits and a sign. */
const MOST_STATE = 511;
/** Weights are at most this, and less where a deep matrix would overflow its lane. */
const MOST_WEIGHT = 2047;
/** Packed columns that are summed at once: as many as leave their sums in registers. */
const PANEL = 4;

/** A matrix of `width` rows of `depth` weights: in a kernel's memory, or packed two by two. */
export interface Packed {
  readonly depth: number;
  readonly width: number;
  /** Rows of pairs, as many as fill whole panels; empty where a kernel has the weights. */
  readonly pairs: Float64Array;
  /** What a whole number of each row is worth. */
  readonly scales: Float64Array;
  readonly placed: Placed | null;
}

/** Where a kernel has a matrix, and room beside it for states and sums. */
interface Placed {
  readonly kernel: Kernel;
  /** Depth and width with the zeros that fill up the kernel's vectors. */
  readonly depth: number;
  readonly width: number;
  readonly weights: number;
  readonly states: number;
  readonly sums: number;
}

/** Rows of states that the kernel gets at a time. */
const ROWS = 32;

/** Rounds the weights of `matrix` (row after row) and packs them, or places them in `kernel`. */
export function packMatrix(matrix: Float32Array, depth: number, kernel: Kernel | null = null): Packed {
  const width = matrix.length / depth;
  const panels = Math.ceil(width / (2 * PANEL));
  const placed = kernel === null ? null : placeMatrix(kernel, depth, width);
  const weights = placed?.kernel.numbers(placed.weights, placed.depth * placed.width);
  const pairs = new Float64Array(placed === null ? panels * PANEL * depth : 0);
  const scales = new Float64Array(panels * PANEL * 2);
  const most = Math.min(MOST_WEIGHT, Math.floor(MOST_IN_LANE / (MOST_STATE * depth)) - 1);
  for (let row = 0; row < width; row++) {
    const worth = largest(matrix, row * depth, depth) / most || 1;
    scales[row] = worth / MOST_STATE;
    if (weights !== undefined) {
      const to = row * placed!.depth;
      for (let k = 0; k < depth; k++) weights[to + k] = Math.round(matrix[row * depth + k]! / worth);
      continue;
    }
    const lane = row % 2 === 0 ? 1 : LANE;
    const at = (row >> 1) * depth;
    for (let k = 0; k < depth; k++)
      pairs[at + k] = pairs[at + k]! + lane * Math.round(matrix[row * depth + k]! / worth);
  }
  return { depth, width, pairs, scales, placed };
}

function placeMatrix(kernel: Kernel, depth: number, width: number): Placed {
  const deep = Math.ceil(depth / 8) * 8;
  const wide = Math.ceil(width / 4) * 4;
  const weights = kernel.reserve(deep * wide);
  const states = kernel.reserve(deep * ROWS);
  return { kernel, depth: deep, width: wide, weights, states, sums: kernel.reserve(2 * wide * ROWS) };
}

function largest(values: Float32Array, from: number, n: number): number {
  let most = 0;
  for (let i = from; i < from + n; i++) most = Math.max(most, Math.abs(values[i]!));
  return most;
}

/** `n` states from `source` on, as the whole numbers that `multiplyPacked` takes. */
export function roundStates(source: Float32Array, n: number, out: Float64Array): void {
  for (let i = 0; i < n; i++) out[i] = Math.floor(source[i]! * MOST_STATE + 0.5);
}

/** `out[i * outStride + outAt + j] += sum_k states[i * depth + k] * row j` for `n` rows of states. */
export function multiplyPacked(
  states: Float64Array,
  n: number,
  packed: Packed,
  out: Float32Array,
  outStride: number,
  outAt: number,
): void {
  if (packed.placed !== null) {
    for (let i = 0; i < n; i += ROWS)
      multiplyPlaced(states, i, Math.min(n, i + ROWS), packed, packed.placed, out, outStride, outAt);
    return;
  }
  const even = n - (n % 2);
  // a panel of weights stays in the fastest memory while all states pass by
  for (let j = 0; j < packed.width; j += 2 * PANEL) {
    for (let i = 0; i < even; i += 2) multiplyTwo(states, i, packed, j, out, i * outStride + outAt, outStride);
    if (even < n) multiplyOne(states, even, packed, j, out, even * outStride + outAt);
  }
}

/** Rows `[from, to)` by the kernel. */
function multiplyPlaced(
  states: Float64Array,
  from: number,
  to: number,
  { depth, width, scales }: Packed,
  placed: Placed,
  out: Float32Array,
  outStride: number,
  outAt: number,
): void {
  const { kernel } = placed;
  const rows = kernel.numbers(placed.states, placed.depth * ROWS);
  for (let i = from; i < to; i++) {
    const at = (i - from) * placed.depth;
    for (let k = 0; k < depth; k++) rows[at + k] = states[i * depth + k]!;
  }
  kernel.multiply(placed.states, to - from, placed.weights, placed.depth, placed.width, placed.sums);
  const sums = kernel.sums(placed.sums, placed.width * (to - from));
  for (let i = from; i < to; i++) {
    const at = i * outStride + outAt;
    const sum = (i - from) * placed.width;
    for (let j = 0; j < width; j++) out[at + j] = out[at + j]! + sums[sum + j]! * scales[j]!;
  }
}

function multiplyTwo(
  states: Float64Array,
  i: number,
  packed: Packed,
  j: number,
  out: Float32Array,
  to: number,
  outStride: number,
): void {
  const { depth, pairs } = packed;
  const a0 = i * depth;
  const a1 = a0 + depth;
  const b0 = (j >> 1) * depth;
  const b1 = b0 + depth;
  const b2 = b1 + depth;
  const b3 = b2 + depth;
  let s00 = 0;
  let s01 = 0;
  let s02 = 0;
  let s03 = 0;
  let s10 = 0;
  let s11 = 0;
  let s12 = 0;
  let s13 = 0;
  for (let k = 0; k < depth; k++) {
    const x = states[a0 + k]!;
    const y = states[a1 + k]!;
    const w0 = pairs[b0 + k]!;
    const w1 = pairs[b1 + k]!;
    const w2 = pairs[b2 + k]!;
    const w3 = pairs[b3 + k]!;
    s00 += x * w0;
    s01 += x * w1;
    s02 += x * w2;
    s03 += x * w3;
    s10 += y * w0;
    s11 += y * w1;
    s12 += y * w2;
    s13 += y * w3;
  }
  unpack(s00, packed, j, out, to + j);
  unpack(s01, packed, j + 2, out, to + j + 2);
  unpack(s02, packed, j + 4, out, to + j + 4);
  unpack(s03, packed, j + 6, out, to + j + 6);
  unpack(s10, packed, j, out, to + outStride + j);
  unpack(s11, packed, j + 2, out, to + outStride + j + 2);
  unpack(s12, packed, j + 4, out, to + outStride + j + 4);
  unpack(s13, packed, j + 6, out, to + outStride + j + 6);
}

function multiplyOne(states: Float64Array, i: number, packed: Packed, j: number, out: Float32Array, to: number): void {
  const { depth, pairs } = packed;
  const a = i * depth;
  const b0 = (j >> 1) * depth;
  const b1 = b0 + depth;
  const b2 = b1 + depth;
  const b3 = b2 + depth;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let k = 0; k < depth; k++) {
    const x = states[a + k]!;
    s0 += x * pairs[b0 + k]!;
    s1 += x * pairs[b1 + k]!;
    s2 += x * pairs[b2 + k]!;
    s3 += x * pairs[b3 + k]!;
  }
  unpack(s0, packed, j, out, to + j);
  unpack(s1, packed, j + 2, out, to + j + 2);
  unpack(s2, packed, j + 4, out, to + j + 4);
  unpack(s3, packed, j + 6, out, to + j + 6);
}

/** Adds the two lanes of a sum to the places of rows `j` and `j + 1`; rows that only fill a panel have no place. */
function unpack(sum: number, packed: Packed, j: number, out: Float32Array, at: number): void {
  if (j >= packed.width) return;
  const high = Math.floor(sum / LANE + 0.5);
  out[at] = out[at]! + (sum - high * LANE) * packed.scales[j]!;
  if (j + 1 < packed.width) out[at + 1] = out[at + 1]! + high * packed.scales[j + 1]!;
}
