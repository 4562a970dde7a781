import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceMarks, withoutStrays } from './marks.ts';

describe('marks without their other half', () => {
  test.each([
    ['a “whole” one', 'a “whole” one'],
    ['pay a “ticking fee', '… ticking fee'],
    ['they said,” and left', 'they said, …'],
    ['”', ' …'],
    ['no marks at all', 'no marks at all'],
    ['ourselves first"', 'ourselves first'],
    ['"ourselves first', 'ourselves first'],
    ['"ourselves" first', '"ourselves" first'],
    ['a 6" pipe', 'a 6" pipe'],
  ])('%s', (words, shown) => {
    expect(balanceMarks(words)).toBe(shown);
  });

  test('are never left, and what is left stands in the words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('“', '”', 'a', 'b ', '…')), parts => {
        const words = parts.join('');
        const shown = balanceMarks(words);
        let depth = 0;
        for (const letter of shown) {
          if (letter === '“') depth++;
          if (letter === '”') depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        let from = 0;
        for (const piece of shown.split('…').map(each => each.trim())) {
          const at = words.indexOf(piece, from);
          expect(at).toBeGreaterThanOrEqual(0);
          from = at + piece.length;
        }
      }),
    );
  });

  test('are taken out of labels', () => {
    expect(withoutStrays('a “ticking fee')).toBe('a ticking fee');
    expect(withoutStrays('a “whole” one')).toBe('a “whole” one');
  });
});
