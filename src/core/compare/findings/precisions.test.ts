/** The price tag of rules: what a share of few says, and of many. */
import { expect, test } from 'vitest';
import { mostRight } from './precisions.ts';

test.each([
  ['none of two may be chance', 0, 2, true],
  ['none of four is not', 0, 4, false],
  ['two of eleven are not', 2, 11, false],
  ['half of ten may be more', 5, 10, true],
  ['half of two hundred is half', 100, 200, false],
])('%s', (_, right, of, mayBe) => expect(mostRight({ right, of }) >= 0.6).toBe(mayBe));
