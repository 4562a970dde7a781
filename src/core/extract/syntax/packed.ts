/**
 * Matrices of whole numbers that states are multiplied with. In: tables of the model. Out: the same in 16 bits, nearly.
 * Sums of whole numbers are exact, so their result does not hang on who adds in which order.
 */
import { type Arithmetic, MOST_STATE } from './arithmetic.ts';
import { upTo } from './memory.ts';
import type { Table } from './model.ts';

/** Sums of products stay under this: `plain.ts` computes two at once. */
const MOST_IN_SUM = 2 ** 25;
/** Weights are at most this, and less where a deep matrix would overflow its sums. */
const MOST_WEIGHT = 2047;
/** As deep and as wide as the arithmetic's vectors, or several. */
const DEPTH_UNIT = 16;
const WIDTH_UNIT = 4;

/** A matrix of `width` rows of `depth` weights; with the rows of zeros that fill up the last vector. */
export interface Packed {
  readonly depth: number;
  readonly width: number;
  readonly weights: number;
  /** What a whole number of each row is worth. */
  readonly worths: number;
}

export function packTable(arithmetic: Arithmetic, table: Table): Packed {
  const { kind, rows, columns: depth, values, scales } = table;
  if (kind !== 'i16' || depth % DEPTH_UNIT !== 0)
    throw new RangeError('the syntax model has a matrix of another shape');
  const { memory } = arithmetic;
  const width = upTo(WIDTH_UNIT, rows);
  const weights = memory.reserve(2 * depth * width);
  const worths = memory.reserve(8 * width);
  const most = Math.min(MOST_WEIGHT, Math.floor(MOST_IN_SUM / (MOST_STATE * depth)) - 1);
  arithmetic.pack(values, scales, rows, depth, most, weights, worths);
  return { depth, width, weights, worths };
}

/** `out[i * stride + j] += sum_k states[i * depth + k] * row j` for `n` rows of rounded states. */
export function multiplyPacked(
  arithmetic: Arithmetic,
  states: number,
  n: number,
  packed: Packed,
  out: number,
  stride: number,
): void {
  arithmetic.multiply(states, n, packed.weights, packed.depth, packed.width, packed.worths, out, stride);
}
