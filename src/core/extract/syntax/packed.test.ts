import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Arithmetic, MOST_STATE } from './arithmetic.ts';
import { createKernel } from './kernels.ts';
import { upTo } from './memory.ts';
import type { Table } from './model.ts';
import { multiplyPacked, packTable } from './packed.ts';
import { createPlain } from './plain.ts';

const sizes = fc.record({
  n: fc.integer({ min: 1, max: 5 }),
  depth: fc.integer({ min: 1, max: 14 }).map(sixteens => 16 * sixteens),
  width: fc.integer({ min: 1, max: 19 }),
});
const values = fc.infiniteStream(fc.float({ min: -1, max: 1, noNaN: true }));

/** A table of the model's kind: rows of 16-bit numbers up to 1 when multiplied out. */
function placeTable({ memory }: Arithmetic, matrix: Float32Array, depth: number): Table {
  const rows = matrix.length / depth;
  const at = memory.reserve(2 * matrix.length);
  const scales = memory.reserve(4 * rows);
  memory.shorts.set(
    matrix.map(value => Math.round(value * 32767)),
    at / 2,
  );
  memory.floats.fill(1 / 32767, scales / 4, scales / 4 + rows);
  return { kind: 'i16', rows, columns: depth, values: at, scales };
}

/** The product added to ones, in rows of `stride`. */
function product(
  arithmetic: Arithmetic,
  states: Float32Array,
  matrix: Float32Array,
  depth: number,
  stride: number,
): Float32Array {
  const { memory } = arithmetic;
  const n = states.length / depth;
  const packed = packTable(arithmetic, placeTable(arithmetic, matrix, depth));
  const from = memory.reserve(4 * states.length);
  const rounded = memory.reserve(2 * states.length);
  const out = memory.reserve(4 * n * stride);
  memory.floats.set(states, from / 4);
  memory.floats.fill(1, out / 4, out / 4 + n * stride);
  arithmetic.round(from, states.length, rounded);
  multiplyPacked(arithmetic, rounded, n, packed, out, stride);
  return memory.floats.slice(out / 4, out / 4 + n * stride);
}

function plainProduct(states: Float32Array, matrix: Float32Array, depth: number, i: number, j: number): number {
  let sum = 0;
  for (let k = 0; k < depth; k++) sum += states[i * depth + k]! * matrix[j * depth + k]!;
  return sum;
}

const both = [
  ['WebAssembly', (): Arithmetic => createKernel()!],
  ['JavaScript', createPlain],
] as const;

test.each(both)('%s comes as near the plain product as nine bits allow, whatever the shape', (_, create) => {
  const arithmetic = create();
  fc.assert(
    fc.property(sizes, values, ({ n, depth, width }, stream) => {
      const draw = (size: number): Float32Array => Float32Array.from({ length: size }, () => stream.next().value ?? 0);
      const states = draw(n * depth);
      const matrix = draw(width * depth);
      const stride = upTo(4, width) + 1;
      const out = product(arithmetic, states, matrix, depth, stride);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < width; j++) {
          const difference = out[i * stride + j]! - 1 - plainProduct(states, matrix, depth, i, j);
          expect(Math.abs(difference)).toBeLessThan(0.004 * depth + 0.001);
        }
        for (let j = width; j < stride; j++) expect(out[i * stride + j]).toBe(1);
      }
    }),
  );
});

test.each(both)('%s carries the fullest sums', (_, create) => {
  const depth = 224;
  const matrix = new Float32Array(2 * depth).fill(1, 0, depth).fill(-1, depth);
  const out = product(create(), new Float32Array(depth).fill(1), matrix, depth, 4);
  expect(out[0]).toBeCloseTo(1 + depth, 1);
  expect(out[1]).toBeCloseTo(1 - depth, 1);
  expect(MOST_STATE).toBe(511);
});
