/**
 * The arithmetic of the model on flat arrays: products of matrices and gated recurrences. No shape is checked here.
 * Only `+ - * /` and `Math.sqrt`, which IEEE 754 defines to the bit, so that every engine computes the same tree.
 */

/** `out[i * outStride + outAt + j] (+)= sum_k a[i * aStride + k] * b[j * depth + k]`, for `i < n`, `j < width`. Adds to what is there. */
export function multiplyAdd(
  a: Float32Array,
  aStride: number,
  b: Float32Array,
  depth: number,
  width: number,
  n: number,
  out: Float32Array,
  outStride: number,
): void {
  const even = n - (n % 2);
  const fours = width - (width % 4);
  for (let i = 0; i < even; i += 2) {
    const a0 = i * aStride;
    const a1 = a0 + aStride;
    for (let j = 0; j < fours; j += 4) {
      const b0 = j * depth;
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
        const x = a[a0 + k]!;
        const y = a[a1 + k]!;
        const w0 = b[b0 + k]!;
        const w1 = b[b1 + k]!;
        const w2 = b[b2 + k]!;
        const w3 = b[b3 + k]!;
        s00 += x * w0;
        s01 += x * w1;
        s02 += x * w2;
        s03 += x * w3;
        s10 += y * w0;
        s11 += y * w1;
        s12 += y * w2;
        s13 += y * w3;
      }
      const o0 = i * outStride + j;
      const o1 = o0 + outStride;
      out[o0] = out[o0]! + s00;
      out[o0 + 1] = out[o0 + 1]! + s01;
      out[o0 + 2] = out[o0 + 2]! + s02;
      out[o0 + 3] = out[o0 + 3]! + s03;
      out[o1] = out[o1]! + s10;
      out[o1 + 1] = out[o1 + 1]! + s11;
      out[o1 + 2] = out[o1 + 2]! + s12;
      out[o1 + 3] = out[o1 + 3]! + s13;
    }
    for (let j = fours; j < width; j++) {
      out[i * outStride + j] = out[i * outStride + j]! + dot(a, a0, b, j * depth, depth);
      out[(i + 1) * outStride + j] = out[(i + 1) * outStride + j]! + dot(a, a1, b, j * depth, depth);
    }
  }
  if (even < n) multiplyAddRow(a, even * aStride, b, depth, width, out, even * outStride);
}

/** One row of `multiplyAdd`. Sums in the same order, so that a row's result does not hang on its neighbours. */
export function multiplyAddRow(
  a: Float32Array,
  aAt: number,
  b: Float32Array,
  depth: number,
  width: number,
  out: Float32Array,
  outAt: number,
): void {
  const fours = width - (width % 4);
  for (let j = 0; j < fours; j += 4) {
    const b0 = j * depth;
    const b1 = b0 + depth;
    const b2 = b1 + depth;
    const b3 = b2 + depth;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let k = 0; k < depth; k++) {
      const x = a[aAt + k]!;
      s0 += x * b[b0 + k]!;
      s1 += x * b[b1 + k]!;
      s2 += x * b[b2 + k]!;
      s3 += x * b[b3 + k]!;
    }
    out[outAt + j] = out[outAt + j]! + s0;
    out[outAt + j + 1] = out[outAt + j + 1]! + s1;
    out[outAt + j + 2] = out[outAt + j + 2]! + s2;
    out[outAt + j + 3] = out[outAt + j + 3]! + s3;
  }
  for (let j = fours; j < width; j++) out[outAt + j] = out[outAt + j]! + dot(a, aAt, b, j * depth, depth);
}

/** Inner product of `n` values. */
export function dot(a: Float32Array, aAt: number, b: Float32Array, bAt: number, n: number): number {
  let sum = 0;
  for (let k = 0; k < n; k++) sum += a[aAt + k]! * b[bAt + k]!;
  return sum;
}

/** A sigmoid without `exp`: odd around 0, `x / sqrt(1 + x * x)`. */
export function squash(x: number): number {
  return x / Math.sqrt(1 + x * x);
}

/**
 * A two-way gated recurrence (Bradbury et al. 2017, with `squash` for its sigmoids). Row `i` of `gates` holds four stretches of
 * `size`: candidate and forget gate forwards, candidate and forget gate backwards; row `i` of `out` gets both states.
 */
export function recur(gates: Float32Array, n: number, size: number, out: Float32Array, outStride: number): void {
  for (let i = 0; i < n; i++) step(gates, i * 4 * size, size, out, i * outStride, i > 0 ? -outStride : 0);
  for (let i = n - 1; i >= 0; i--) {
    step(gates, i * 4 * size + 2 * size, size, out, i * outStride + size, i < n - 1 ? outStride : 0);
  }
}

function step(gates: Float32Array, at: number, size: number, out: Float32Array, to: number, previous: number): void {
  for (let j = 0; j < size; j++) {
    const gate = gates[at + size + j]!;
    const forget = 0.5 + (0.5 * gate) / Math.sqrt(1 + gate * gate);
    const value = gates[at + j]!;
    const candidate = value / Math.sqrt(1 + value * value);
    const before = previous === 0 ? 0 : out[to + previous + j]!;
    out[to + j] = forget * before + (1 - forget) * candidate;
  }
}
