import { expect, test } from 'vitest';
import { clockTime } from '../../../../test/support/times.ts';
import type { TimeExpression } from '../../model/layers.ts';
import { relateClocks } from './clock-times.ts';

const at = (value: string, mod: string | null = null): TimeExpression => clockTime(value, { mod });

test.each([
  ['T17:50', 'T17:50', 'equal'],
  ['2025-06-06T17:50', 'T17:50', 'equal'],
  ['T17:50', 'T19:50', 'apart'],
  ['T05:30', 'T17:30', 'apart'],
])('%s and %s: %s', (a, b, fit) => {
  expect(relateClocks(at(a), at(b))).toBe(fit);
  expect(relateClocks(at(b), at(a))).toBe(fit);
});

test('about an hour takes in the minutes around it, over midnight too', () => {
  expect(relateClocks(at('T20:00', 'APPROX'), at('T20:20'))).toBe('compatible');
  expect(relateClocks(at('T20:00', 'APPROX'), at('T21:20'))).toBe('apart');
  expect(relateClocks(at('T00:00', 'APPROX'), at('T23:50'))).toBe('compatible');
});

test('just before an hour does not deny the hour', () => {
  const before = { ...at('2025-06-06T17:00', 'BEFORE'), from: '2025-06-06T16:30', to: '2025-06-06T17:00' };
  expect(relateClocks(before, { ...at('2025-06-06T17:00'), from: '2025-06-06T17:00', to: '2025-06-06T17:01' })).toBe(
    'compatible',
  );
});

test('a part of the day is no hour', () => {
  expect(relateClocks(at('2025-06-06TNI'), at('T20:00'))).toBeNull();
});
