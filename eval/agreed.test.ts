import { expect, test } from 'vitest';
import { areOne, type Reading } from './agreed.ts';

const read = (shared: readonly string[], alone = false): Reading => ({ shared: new Set(shared), alone });

test.each([
  ['one agreement', read(['x', 'y']), read(['y']), true],
  ['two agreements', read(['x']), read(['y']), false],
  ['what one report alone has', read(['x']), read([], true), false],
  ['nothing that annotators read', read(['x']), read([]), null],
])('%s', (_, a, b, is) => {
  expect(areOne(a, b)).toBe(is);
  expect(areOne(b, a)).toBe(is);
});
