import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareSpans,
  containsSpan,
  isSpace,
  overlapSpans,
  sharedLength,
  sliceSpan,
  spanIndexAt,
  trimSpan,
} from './spans.ts';

const span = (start: number, end: number) => ({ start, end });
const anySpan = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => span(Math.min(a, b), Math.max(a, b)));

test('sliceSpan gives the words, and refuses a span outside', () => {
  expect(sliceSpan('He left on Tuesday', span(11, 18))).toBe('Tuesday');
  expect(sliceSpan('abc', span(3, 3))).toBe('');
  for (const bad of [span(-1, 2), span(0, 4), span(2, 1)]) expect(() => sliceSpan('abc', bad)).toThrow(RangeError);
});

test.each([
  [span(0, 5), span(5, 9), false, 0],
  [span(0, 5), span(4, 9), true, 1],
  [span(0, 9), span(2, 4), true, 2],
  [span(3, 3), span(3, 3), false, 0],
])('%j and %j overlap: %s, by %i', (a, b, isOverlap, shared) => {
  expect(overlapSpans(a, b)).toBe(isOverlap);
  expect(sharedLength(a, b)).toBe(shared);
});

test('overlap and shared length agree, whichever comes first', () => {
  fc.assert(
    fc.property(anySpan, anySpan, (a, b) => {
      expect(sharedLength(a, b)).toBe(sharedLength(b, a));
      if (sharedLength(a, b) > 0) expect(overlapSpans(a, b)).toBe(true);
      if (containsSpan(a, b)) expect(sharedLength(a, b)).toBe(b.end - b.start);
    }),
  );
});

test('an outer span comes before what it holds', () => {
  const spans = [span(4, 6), span(0, 2), span(0, 9), span(4, 9)];
  expect(spans.sort(compareSpans)).toEqual([span(0, 9), span(0, 2), span(4, 9), span(4, 6)]);
});

describe('white space', () => {
  test('is what trim takes away', () => {
    for (let code = 0; code < 0x10000; code++) {
      if (isSpace(code) !== (String.fromCharCode(code).trim() === '')) expect.fail(`code ${code}`);
    }
  });

  test('trimSpan ends at words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const { start, end } = trimSpan(text, span(0, text.length));
        expect(text.slice(start, end)).toBe(text.trim());
      }),
    );
    expect(trimSpan('  \n ', span(0, 4))).toEqual(span(4, 4));
  });
});

test('spanIndexAt finds the first span that ends after a position', () => {
  const spans = [span(0, 3), span(3, 5), span(8, 9)];
  expect([0, 2, 3, 5, 8, 9].map(at => spanIndexAt(spans, at))).toEqual([0, 0, 1, 2, 2, 3]);
});
