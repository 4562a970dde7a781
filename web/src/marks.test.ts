import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Mark, segmentsOf } from './marks.ts';

const TEXT = 'The ferry left at noon on Tuesday.';

function marked(...words: readonly string[]): readonly Mark<string>[] {
  return words.map(of => ({ of, start: TEXT.indexOf(of), end: TEXT.indexOf(of) + of.length }));
}

/** Segments with marks as `[words|names of the marks]`. */
function told(stretch: readonly [number, number], marks: readonly Mark<string>[]): string {
  return segmentsOf(TEXT, { start: stretch[0], end: stretch[1] }, marks)
    .map(({ text, marks: on }) => (on.length === 0 ? text : `[${text}|${on.map(({ of }) => of).join(' + ')}]`))
    .join('');
}

describe('marks on words', () => {
  test.each<[string, readonly string[], string]>([
    ['none', [], TEXT],
    ['one', ['noon'], 'The ferry left at [noon|noon] on Tuesday.'],
    ['side by side', ['noon', ' on'], 'The ferry left at [noon|noon][ on| on] Tuesday.'],
    [
      'one in another',
      ['left at noon', 'noon'],
      'The ferry [left at |left at noon][noon|left at noon + noon] on Tuesday.',
    ],
    [
      'overlapping',
      ['left at noon', 'noon on Tuesday'],
      'The ferry [left at |left at noon][noon|left at noon + noon on Tuesday][ on Tuesday|noon on Tuesday].',
    ],
    ['the same words twice', ['noon', 'noon'], 'The ferry left at [noon|noon + noon] on Tuesday.'],
  ])('%s', (_, words, expected) => {
    expect(told([0, TEXT.length], marked(...words))).toBe(expected);
  });

  test('of a stretch are cut to it, and those outside it left out', () => {
    expect(told([10, 22], marked('ferry left', 'noon on Tuesday', 'The'))).toBe(
      '[left|ferry left] at [noon|noon on Tuesday]',
    );
  });

  test('never change a character, whatever lies on what', () => {
    const mark = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b), of: 'x' }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.array(mark, { maxLength: 12 }), (text, marks) => {
        const fitting = marks.filter(({ end }) => end <= text.length);
        const segments = segmentsOf(text, { start: 0, end: text.length }, fitting);
        expect(segments.map(segment => segment.text).join('')).toBe(text);
        for (const each of fitting.filter(({ start, end }) => start < end)) {
          const under = segments.filter(({ marks: on }) => on.includes(each));
          expect(under.map(segment => segment.text).join('')).toBe(text.slice(each.start, each.end));
        }
      }),
    );
  });
});
