import { expect, test } from 'vitest';
import { settle } from './settling.ts';
import type { Reading } from './terms.ts';

const reading = (words: string): Reading => ({
  forms: words.split(' '),
  concepts: [],
  weights: [],
  spans: [],
  kinds: [],
  bracketed: [],
});
const both = [reading('of the talks but the lines are open'), reading('the lines are open')];
const ROWS = [0, 1, 2, 3, 4, 5, 6, 7];

test('a word is moved beside the rest where the same word stands there too', () => {
  const far = ROWS.map(c => [c, c === 1 ? 0 : c >= 5 ? c - 4 : -1]);
  expect(settle(both, far).map(([, token]) => token)).toEqual([-1, -1, -1, -1, 0, 1, 2, 3]);
});

test('one that has no like there stays', () => {
  const near = [reading('a fine day and a long night'), reading('fine night')];
  const columns = [0, 1, 2, 3, 4, 5, 6].map(c => [c, c === 1 ? 0 : c === 6 ? 1 : -1]);
  expect(settle(near, columns)).toEqual(columns);
});
