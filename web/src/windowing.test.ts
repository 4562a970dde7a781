import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineAt, offsetsOf, piecesOf } from './windowing.ts';

/** Pieces as `2 lines not drawn`, then numbers of lines. */
function told(sizes: readonly number[], from: number, to: number, more = 0, keep = -1): string {
  return piecesOf(offsetsOf(sizes), { from, to, more, keep })
    .map(piece => (piece.is === 'line' ? String(piece.at) : `(${piece.count}: ${piece.size})`))
    .join(' ');
}

describe('lines that are drawn', () => {
  const TEN = Array.from({ length: 10 }, () => 10);
  test.each<[string, string, string]>([
    ['none', told([], 0, 100), ''],
    ['all', told([10, 20, 30], 0, 100), '0 1 2'],
    ['the first', told(TEN, 0, 25), '0 1 2 (7: 70)'],
    ['some in the middle', told(TEN, 35, 52), '(3: 30) 3 4 5 (4: 40)'],
    ['and one more on each side', told(TEN, 35, 52, 1), '(2: 20) 2 3 4 5 6 (3: 30)'],
    ['the last, also from behind the end', told(TEN, 500, 600), '(9: 90) 9'],
    ['one that stays above', told(TEN, 80, 99, 0, 1), '(1: 10) 1 (6: 60) 8 9'],
    ['one that stays beneath', told(TEN, 0, 5, 0, 9), '0 (8: 80) 9'],
    ['one that stays and is in view', told(TEN, 0, 15, 0, 1), '0 1 (8: 80)'],
    ['one that is no more', told(TEN, 0, 5, 0, 10), '0 (9: 90)'],
  ])('%s', (_, pieces, expected) => {
    expect(pieces).toBe(expected);
  });

  test('pieces are the table, in order, and what is in view is drawn', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(sizes, fc.nat(3000), fc.nat(900), fc.nat(5), fc.nat(70), (heights, from, length, more, keep) => {
        const offsets = offsetsOf(heights);
        const pieces = piecesOf(offsets, { from, to: from + length, more, keep });
        const covered = pieces.flatMap(piece =>
          piece.is === 'line' ? [piece.at] : Array.from({ length: piece.count }, (_, i) => piece.at + i),
        );
        expect(covered).toEqual([...heights.keys()]);
        const size = pieces.reduce((sum, piece) => sum + (piece.is === 'line' ? heights[piece.at]! : piece.size), 0);
        expect(size).toBe(offsets.at(-1));
        const drawn = new Set(pieces.flatMap(piece => (piece.is === 'line' ? [piece.at] : [])));
        for (const [line, height] of heights.entries())
          if (offsets[line]! <= from + length && offsets[line]! + height > from) expect(drawn).toContain(line);
        if (keep < heights.length) expect(drawn).toContain(keep);
      }),
    );
  });

  test('a line is where it is', () => {
    const offsets = offsetsOf([10, 20, 30]);
    expect([0, 9, 10, 29, 30, 59, 60, 999].map(at => lineAt(offsets, at))).toEqual([0, 0, 1, 1, 2, 2, 2, 2]);
    expect(lineAt(offsetsOf([]), 5)).toBe(-1);
  });
});
