/**
 * The arithmetic of the model: operations on numbers that lie in one memory. Two do it, to the same bit: `kernels.ts` (WebAssembly, which
 * needs no warming up) and `plain.ts` (JavaScript, for engines without). Only `+ - * /`, `sqrt`, `floor` and `ceil` of doubles, which
 * IEEE 754 defines, so that every engine computes the same tree; a float is rounded when it is stored.
 *
 * Addresses are in bytes; counts and strides in elements, every count but `n` a multiple of 4. `n`, a number of rows, is at least 1.
 */
import type { Memory } from './memory.ts';

/** States between -1 and 1 are whole numbers up to this where they meet weights: nine bits and a sign. */
export const MOST_STATE = 511;

export interface Operations {
  /**
   * Rows of i16, each multiplied by its scale (f32), as rows of whole numbers up to `most`; `worths`: what one of them is worth where
   * states are whole numbers too (f64).
   */
  pack(values: number, scales: number, rows: number, depth: number, most: number, out: number, worths: number): void;
  /** `n` rows of floats as columns of doubles: `out[k * wide + i] = rows[i * stride + k]`. */
  turn(rows: number, stride: number, n: number, depth: number, out: number, wide: number): void;
  /**
   * `n` sums of one row of each of `groups` tables, each row (i8) times its scale: `out[i * count + k]`. `rows`: their numbers (i32) sum by
   * sum; row 0 adds nothing, and one that the table has not is row 1, the unknown. `tables`: addresses of the values and the scales (f32) and
   * the number of rows (i32).
   */
  sumRows(rows: number, n: number, tables: number, groups: number, count: number, out: number): void;
  /** A sigmoid without `exp`, in place: odd around 0, `x / sqrt(1 + x * x)`. */
  squash(at: number, count: number): void;
  /** What is less than 0 becomes 0, in place. */
  rectify(at: number, count: number): void;
  /** States as whole numbers (i16). */
  round(from: number, count: number, out: number): void;
  /** `out[i * stride + j] += worths[j] * sum_k states[i * depth + k] * weights[j * depth + k]`; depth a multiple of 16. */
  multiply(
    states: number,
    n: number,
    weights: number,
    depth: number,
    width: number,
    worths: number,
    out: number,
    stride: number,
  ): void;
  /**
   * To each of `n` rows at `out`, `count` values of the word `shift` places on and of its context, from byte `part` of their rows on.
   * `words`, `contexts`: their addresses; a context 0 adds nothing.
   */
  addWords(
    words: number,
    contexts: number,
    n: number,
    shift: number,
    part: number,
    count: number,
    out: number,
    stride: number,
  ): void;
  /**
   * A gated recurrence (Bradbury et al. 2017, with `squash` for its sigmoids) over `n` rows of `gates`, `size` candidates and `size` forget
   * gates each. Strides below 0 go backwards.
   */
  recur(gates: number, gateStride: number, n: number, size: number, out: number, outStride: number): void;
  /** `out[k] = max(0, a[k] + b[k] + c[k])`. */
  relate(a: number, b: number, c: number, count: number, out: number): void;
  /** Inner product of floats. */
  dot(a: number, b: number, count: number): number;
  /** `out[i * outStride + j] += sum_k a[i * stride + k] * b[k * width + j]`; `b`: doubles, width a multiple of 8. */
  multiplyAdd(
    a: number,
    stride: number,
    n: number,
    b: number,
    depth: number,
    width: number,
    out: number,
    outStride: number,
  ): void;
  /**
   * Scores of token `j` as the head of token `i`, at `out[i * (n + 1) + 1 + j]`: the product of their rows, what both tables and `byStep`
   * say of the step between them, the head's bias. `heads`: turned, `wide` a multiple of 8. `tables`: five numbers (i32), the addresses of the
   * table by dependents and of that by heads, the stride of both, the addresses of `byStep` and of `steps`; `steps[i - j]`: the step, in bytes (i32).
   */
  scoreArcs(
    rows: number,
    stride: number,
    n: number,
    depth: number,
    heads: number,
    wide: number,
    tables: number,
    bias: number,
    out: number,
  ): void;
  /** Place of the largest of the first `count` values of each row, of several the first (i32); any count. */
  largest(rows: number, stride: number, n: number, count: number, out: number): void;
}

export interface Arithmetic extends Operations {
  readonly memory: Memory;
}
