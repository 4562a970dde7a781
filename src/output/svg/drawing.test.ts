import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesIn, pixelsOf, quotedLines } from './drawing.ts';

const TYPE = { size: 14 };

describe('words as lines', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['nothing', linesIn('', TYPE, { width: 100, lines: 2 }), []],
    ['one line', linesIn('the ferry', TYPE, { width: 100, lines: 2 }), ['the ferry']],
    ['two', linesIn('the ferry left at noon', TYPE, { width: 100, lines: 2 }), ['the ferry left', 'at noon']],
    ['cut', linesIn('the ferry left at noon', TYPE, { width: 100, lines: 1 }), ['the ferry left…']],
    ['in marks', quotedLines('at noon', TYPE, { width: 100, lines: 1 }), ['“at noon”']],
    ['in marks, cut', quotedLines('the ferry left at noon', TYPE, { width: 100, lines: 1 }), ['“the ferry…”']],
    ['white space and control characters', linesIn(' a\n\u0007b\u202ec ', TYPE, { width: 100, lines: 1 }), ['a bc']],
  ])('%s', (_, lines, expected) => {
    expect(lines).toEqual(expected);
  });

  test('fit, are no more than there may be, and say it where some are left out', () => {
    const box = fc.record({ width: fc.integer({ min: 40, max: 300 }), lines: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), box, (words, { width, lines: most }) => {
        const lines = linesIn(words, TYPE, { width, lines: most });
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(pixelsOf(line, TYPE)).toBeLessThanOrEqual(width);
        const all = linesIn(words, TYPE, { width, lines: 999 });
        if (all.length > most) expect(lines.at(-1)).toMatch(/…$/);
        else expect(lines).toEqual(all);
      }),
    );
  });
});
