import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldItems, padTo, safe, widthOf } from './widths.ts';

test.each([
  ['Orrin', 5],
  ['é', 1],
  ['e\u0301', 1],
  ['東京', 4],
  ['🎉', 2],
  ['👩‍🚒', 4],
  ['◇', 1],
  ['', 0],
])('%s takes %i cells', (text, width) => {
  expect(widthOf(text)).toBe(width);
  expect(widthOf(padTo(text, 10))).toBe(10);
});

describe('safe', () => {
  test.each([
    ['an escape', '\u001b[31mred', '[31mred'],
    ['a bell and a title', 'a\u001b]0;x\u0007b', 'a]0;xb'],
    ['a turn of direction', 'a\u202eb', 'ab'],
    ['line breaks', 'a\r\n b\u2028c', 'a b c'],
    ['C1 controls', 'a\u009bb', 'ab'],
  ])('%s', (_, text, shown) => {
    expect(safe(text)).toBe(shown);
  });

  test('folds the spaces around what it leaves out', () => {
    expect(safe('a\t\u0000\tb')).toBe('a b');
  });

  test('leaves nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(safe(text)).not.toMatch(/\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(safe(safe(text))).toBe(safe(text));
      }),
    );
  });
});

describe('folding', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 40 });

  test('keeps every word, in order, on lines no wider than asked', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 60 }), (list, width) => {
        const lines = fold(list.join(' '), width, '  ');
        expect(lines.map(line => line.trim()).join(' ')).toBe(list.join(' '));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('a word too long stands alone', () => {
    expect(fold('a bbbbbbbbbbbb c', 6, ' ')).toEqual(['a', ' bbbbbbbbbbbb', ' c']);
  });

  test('goes between items before within them', () => {
    expect(foldItems(['one two', 'three', 'four five six'], ' · ', 16, ' ')).toEqual([
      'one two · three',
      ' four five six',
    ]);
  });
});
