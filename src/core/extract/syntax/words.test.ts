import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readModel } from './model.ts';
import { FEATURE_GROUPS, typewritten, wordFeatures, wordKey, wordShape } from './words.ts';

describe('wordFeatures', () => {
  test('says what training said of the same words', () => {
    const model = readModel(readFileSync(new URL('../../../languages/en/syntax.model', import.meta.url)));
    const probes = model.head.probes ?? [];
    expect(probes.length).toBeGreaterThan(10);
    for (const [form, ...features] of probes) expect(wordFeatures(form!)).toEqual(features);
  });

  test('has a string for every group', () => {
    for (const form of ['', 'a', 'Harbour', '\u{1f600}']) expect(wordFeatures(form)).toHaveLength(FEATURE_GROUPS);
  });
});

test.each([
  ['don’t', "don't"],
  ['“', '"'],
  ['—', '--'],
  ['–', '-'],
  ['…', '...'],
  ['plain', 'plain'],
])('typewritten %s is %s', (form, written) => {
  expect(typewritten(form)).toBe(written);
});

test.each([
  ['Harbour', 'harbour'],
  ['12.5', '00.0'],
  ['Élodie', 'élodie'],
])('the key of %s is %s', (form, key) => {
  expect(wordKey(form)).toBe(key);
});

test.each([
  ['Harbour', 'Xxx'],
  ['NATO', 'XX'],
  ['2004', 'dddd'],
  ['12,500', 'dd,ddd'],
  ['U.S.', 'X.X.'],
  ['漢', 'o'],
])('the shape of %s is %s', (form, shape) => {
  expect(wordShape(form)).toBe(shape);
});
