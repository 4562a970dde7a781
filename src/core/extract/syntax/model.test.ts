import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readModel } from './model.ts';

const bytes = new Uint8Array(readFileSync(new URL('../../../languages/en/syntax.model', import.meta.url)));

test('is small enough for the package', () => {
  expect(bytes.length).toBeLessThan(12e6);
});

test('reads the same from any offset and from an ArrayBuffer', () => {
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const wanted = readModel(bytes).matrix('label.output');
  expect(readModel(shifted.subarray(3)).matrix('label.output')).toEqual(wanted);
  expect(readModel(buffer).matrix('label.output')).toEqual(wanted);
});

test('every table lies in the file', () => {
  const model = readModel(bytes);
  for (const [name, entry] of Object.entries(model.head.entries)) {
    expect(model.table(name).values).toHaveLength(entry.rows * entry.columns);
  }
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
