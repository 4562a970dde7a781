import { describe, expect, it } from 'vitest';
import { CURLY_QUOTES, isPaired, SIDED_PAIRS, unpaired } from './pairs.ts';

describe('unpaired', () => {
  it.each([
    ['the “old mill” stood', []],
    ['the old mill” stood', [12]],
    ['“the old mill stood', [0]],
    ['“the “old” mill', [0]],
    ['old” and “new', [3, 9]],
  ])('%s', (words, places) => {
    expect(unpaired(words, CURLY_QUOTES)).toEqual(places);
  });

  it('takes every other one of a mark that both opens and closes', () => {
    expect(unpaired('a "b" c "d', ['"', '"'])).toEqual([8]);
  });
});

describe('isPaired', () => {
  it.each(['', 'no marks', 'a (b) and [c]', 'the "mill" (once “new”)', '«b»', "it's"])('%s', words => {
    expect(isPaired(words)).toBe(true);
  });

  it.each([
    'the "mill',
    'b) and c',
    ...SIDED_PAIRS.flatMap(([open, close]) => [`a ${open}b`, `b${close} c`, `b${close} ${open}c`]),
  ])('not %s', words => {
    expect(isPaired(words)).toBe(false);
  });
});
