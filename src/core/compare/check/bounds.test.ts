import { expect, test } from 'vitest';
import type { NumberRange } from '../relate/relate.ts';
import { isBorneOut } from './bounds.ts';

const range = (min: number | null, max: number | null, n: number | null): NumberRange => ({
  min,
  max,
  n,
  minOpen: false,
  maxOpen: false,
  hedged: false,
  basis: 'stated',
});
const atLeast = (n: number): NumberRange => range(n, null, n);
const atMost = (n: number): NumberRange => range(null, n, n);
const just = (n: number): NumberRange => range(n, n, n);
const about = (n: number): NumberRange => ({ ...range(n * 0.9, n * 1.1, n), hedged: true });

test.each([
  ['at least 3', 'just 5', atLeast(3), just(5)],
  ['at least 3', 'at least 4', atLeast(3), atLeast(4)],
  ['at most 9', 'just 5', atMost(9), just(5)],
  ['at most 9', 'at most 8', atMost(9), atMost(8)],
  ['just 4', 'at least 4, its bound gone', just(4), atLeast(4)],
  ['about 4', 'at least 4', about(4), atLeast(4)],
  ['just 4', 'about 4', just(4), about(4)],
  ['about 100', 'about 105', about(100), about(105)],
  ['10 to 30', '15 to 20', range(10, 30, null), range(15, 20, null)],
])('%s is borne out by %s', (_, __, draft, text) => {
  expect(isBorneOut(draft, text)).toBe(true);
});

test.each([
  ['at least 7', 'at least 4', atLeast(7), atLeast(4)],
  ['at most 3', 'at least 3', atMost(3), atLeast(3)],
  ['at least 3', 'at most 3', atLeast(3), atMost(3)],
  ['at most 5', 'at most 8', atMost(5), atMost(8)],
  ['just 12', 'at least 8', just(12), atLeast(8)],
  ['about 18', 'about 15', about(18), about(15)],
  ['18 to 40', '15 to 40', range(18, 40, null), range(15, 40, null)],
])('%s is not borne out by %s', (_, __, draft, text) => {
  expect(isBorneOut(draft, text)).toBe(false);
});
