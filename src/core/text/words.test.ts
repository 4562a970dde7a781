import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MARK, NUMBER, splitWords, WORD, wordIndexAt, wordsInSpan } from './words.ts';

function tokens(text: string): readonly string[] {
  const words = splitWords(text);
  return words.forms.map((_, i) => text.slice(words.start[i], words.end[i]));
}

test.each([
  ['He left.', ['He', 'left', '.']],
  ['Holm’s bridge', ['Holm', '’s', 'bridge']],
  ["They don't", ['They', "don't"]],
  ['1,000.5 crowns', ['1,000.5', 'crowns']],
  ['U.S. troops', ['U.S.', 'troops']],
  ['twenty-two', ['twenty', '-', 'two']],
  ['“No,” she said', ['“', 'No', ',', '”', 'she', 'said']],
  ['$4m', ['$', '4', 'm']],
  ['12\u00a0500 goats', ['12\u00a0500', 'goats']],
  ['1\u202f234\u202f567', ['1\u202f234\u202f567']],
  ['1’200 goats', ['1’200', 'goats']],
  ['12 500 goats', ['12', '500', 'goats']],
  ['2012\u00a0500 goats', ['2012', '500', 'goats']],
  ['020\u00a0794\u00a06123', ['020', '794', '6123']],
  ['5’10', ['5', '’', '10']],
  ['🎉🎉 party', ['🎉', '🎉', 'party']],
  ['', []],
  [' \n\t ', []],
])('%j', (text, expected) => {
  expect(tokens(text)).toEqual(expected);
});

test('words, numbers and marks are told apart', () => {
  const { kind } = splitWords('Holm, 14');
  expect([...kind]).toEqual([WORD, MARK, NUMBER]);
});

test('digits in groups have one form', () => {
  expect(splitWords('12\u00a0500 12\u202f500 12’500 12,500').forms).toEqual(['12,500', '12,500', '12,500', '12,500']);
});

describe('whatever the text', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 200 });

  test('tokens are in order, hold no white space at their ends and leave out only white space', () => {
    fc.assert(
      fc.property(anyText, text => {
        const words = splitWords(text);
        let at = 0;
        let between = '';
        for (let i = 0; i < words.length; i++) {
          expect(words.start[i]).toBeGreaterThanOrEqual(at);
          expect(words.end[i]).toBeGreaterThan(words.start[i]!);
          between += text.slice(at, words.start[i]);
          at = words.end[i]!;
        }
        expect((between + text.slice(at)).trim()).toBe('');
      }),
    );
  });

  test('an emoji in front moves tokens by its length', () => {
    fc.assert(
      fc.property(anyText, text => {
        const plain = splitWords(text);
        const moved = splitWords(`🎉 ${text}`);
        expect([...moved.start].slice(1)).toEqual([...plain.start].map(start => start + 3));
        expect(moved.forms.slice(1)).toEqual(plain.forms);
      }),
    );
  });
});

test('wordIndexAt and wordsInSpan find words by place', () => {
  const words = splitWords('He left on Tuesday');
  expect([0, 1, 3, 8, 17].map(at => wordIndexAt(words, at))).toEqual([0, 0, 1, 2, 3]);
  expect(wordsInSpan(words, { start: 3, end: 10 })).toEqual({ from: 1, to: 3 });
  expect(wordsInSpan(words, { start: 18, end: 18 })).toEqual({ from: 4, to: 4 });
});
