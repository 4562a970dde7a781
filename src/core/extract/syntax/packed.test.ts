import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKernel } from './kernels.ts';
import { multiplyPacked, packMatrix, roundStates } from './packed.ts';

function plainProduct(states: Float32Array, matrix: Float32Array, depth: number, i: number, j: number): number {
  let sum = 0;
  for (let k = 0; k < depth; k++) sum += states[i * depth + k]! * matrix[j * depth + k]!;
  return sum;
}

const sizes = fc.record({
  n: fc.integer({ min: 1, max: 5 }),
  depth: fc.integer({ min: 1, max: 40 }),
  width: fc.integer({ min: 1, max: 19 }),
});
const values = fc.infiniteStream(fc.float({ min: -1, max: 1, noNaN: true }));

test('comes as near the plain product as nine bits allow, whatever the shape', () => {
  fc.assert(
    fc.property(sizes, values, ({ n, depth, width }, stream) => {
      const draw = (size: number): Float32Array => Float32Array.from({ length: size }, () => stream.next().value ?? 0);
      const states = draw(n * depth);
      const matrix = draw(width * depth);
      const rounded = new Float64Array(n * depth);
      roundStates(states, n * depth, rounded);
      const out = new Float32Array(n * (width + 2)).fill(1);
      multiplyPacked(rounded, n, packMatrix(matrix, depth), out, width + 2, 1);
      for (let i = 0; i < n; i++) {
        expect(out[i * (width + 2)]).toBe(1);
        expect(out[i * (width + 2) + width + 1]).toBe(1);
        for (let j = 0; j < width; j++) {
          const difference = out[i * (width + 2) + 1 + j]! - 1 - plainProduct(states, matrix, depth, i, j);
          expect(Math.abs(difference)).toBeLessThan(0.004 * depth + 0.001);
        }
      }
    }),
  );
});

test('lanes do not touch at their fullest', () => {
  const depth = 224;
  for (const sign of [1, -1]) {
    const matrix = new Float32Array(2 * depth).fill(1, 0, depth).fill(sign, depth);
    const rounded = new Float64Array(depth);
    roundStates(new Float32Array(depth).fill(1), depth, rounded);
    const out = new Float32Array(2);
    multiplyPacked(rounded, 1, packMatrix(matrix, depth), out, 2, 0);
    expect(out[0]).toBeCloseTo(depth, 2);
    expect(out[1]).toBeCloseTo(sign * depth, 2);
  }
});

test('a kernel multiplies to the same bit as JavaScript, whatever the shape', () => {
  const kernel = createKernel();
  expect(kernel).not.toBeNull();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70 }), sizes, values, (n, { depth, width }, stream) => {
      const draw = (size: number): Float32Array => Float32Array.from({ length: size }, () => stream.next().value ?? 0);
      const matrix = draw(width * depth);
      const rounded = new Float64Array(n * depth);
      roundStates(draw(n * depth), n * depth, rounded);
      const [plain, fast] = [new Float32Array(n * (width + 1)), new Float32Array(n * (width + 1))];
      multiplyPacked(rounded, n, packMatrix(matrix, depth), plain, width + 1, 1);
      multiplyPacked(rounded, n, packMatrix(matrix, depth, createKernel()), fast, width + 1, 1);
      expect([...fast]).toEqual([...plain]);
    }),
  );
});
