import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readModel } from './model.ts';

const bytes = new Uint8Array(readFileSync(new URL('../../../languages/en/syntax.model', import.meta.url)));

test('is small enough for the package', () => {
  expect(bytes.length).toBeLessThan(12e6);
});

/** The values of `label.output`, multiplied out. */
function labelWeights(source: Uint8Array | ArrayBuffer): Float32Array {
  const model = readModel(source);
  const { rows, columns } = model.table('label.output');
  const at = model.matrix('label.output') / 4;
  return model.arithmetic.memory.floats.slice(at, at + rows * columns);
}

test('reads the same from any offset and from an ArrayBuffer', () => {
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const wanted = labelWeights(bytes);
  expect(new Set(wanted).size).toBeGreaterThan(wanted.length / 2);
  expect(labelWeights(shifted.subarray(3))).toEqual(wanted);
  expect(labelWeights(buffer)).toEqual(wanted);
});

test('every table lies in the file', () => {
  const model = readModel(bytes);
  const tables = Object.keys(model.head.entries).map(name => model.table(name));
  const ends = tables.map(
    ({ kind, rows, columns, values }) => values + rows * columns * (kind === 'i8' ? 1 : kind === 'i16' ? 2 : 4),
  );
  expect(Math.max(...ends) - Math.min(...tables.map(table => table.values))).toBeLessThan(bytes.length);
});

test.each([
  ['nothing', new Uint8Array(0)],
  ['something else', new Uint8Array(64).fill(65)],
  ['a head cut off', bytes.slice(0, 100)],
])('refuses %s', (_, wrong) => {
  expect(() => readModel(wrong)).toThrow(RangeError);
});

test('refuses a table that is cut off or not there', () => {
  const model = readModel(bytes.slice(0, bytes.length - 64));
  const last = Object.entries(model.head.entries).sort(([, a], [, b]) => b.at - a.at)[0]![0];
  expect(() => model.table('no such table')).toThrow(RangeError);
  expect(() => model.matrix(last)).toThrow(RangeError);
});
