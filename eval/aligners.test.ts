import { describe, expect, test } from 'vitest';
import { ourAligners } from './aligners.ts';
import type { AlignmentCase, Item } from './alignment-corpora.ts';
import { countMet } from './ladder.ts';
import { alignSentencePairs } from './tfidf.ts';

const item = (text: string): Item => ({ text, context: text, tokens: [] });

function caseOf(left: readonly string[], right: readonly string[]): AlignmentCase {
  return { id: 'x', left: left.map(item), right: right.map(item), gold: [] };
}

describe('our aligner', () => {
  test('pairs chunks by words, other words for them too, and what is left over between', () => {
    const one = caseOf(
      ['Harbour blaze', 'kills', 'two divers', 'in Orrin'],
      ['Fire', 'leaves', '2 divers', 'dead', 'in Orrin'],
    );
    expect([...ourAligners().chunks([one])[0]!].sort()).toEqual([
      [0, 0],
      [1, 3],
      [2, 2],
      [3, 4],
    ]);
  });

  test('lets a sentence rest on several', () => {
    const one = caseOf(
      ['The ferry Orla sank off Dunmore', 'Teachers in Lunde want more pay'],
      ['The ferry Orla sank', 'Off Dunmore a ferry sank', 'No such thing at all'],
    );
    expect(ourAligners().sentences([one])).toEqual([
      [
        [0, 0],
        [0, 1],
      ],
    ]);
  });

  test('pairs questions by answer, verb and role', () => {
    const one = caseOf(
      ['Who was hurt? a diver', 'Who hurt someone? a welder'],
      ['Who injured someone? a welder', 'Who was injured? a diver'],
    );
    expect(ourAligners().questions([one])).toEqual([
      [
        [0, 1],
        [1, 0],
      ],
    ]);
  });
});

test('sentences are paired where each is the other’s best in its report', () => {
  const sentences = [
    { at: 0, text: 'the ferry sank off Dunmore' },
    { at: 0, text: 'the ferry was old' },
    { at: 1, text: 'off Dunmore the ferry sank' },
    { at: 1, text: 'teachers want more pay' },
  ];
  expect(alignSentencePairs(sentences, 0.2)).toEqual([[0, 2]]);
});

test('an agreement is met by a group whose words are those of two reports, once', () => {
  const span = (report: string, start: number) => ({ report, start, end: start + 10 });
  const agreement = {
    id: 'a',
    point: 'p',
    spans: [
      { ...span('a', 0), exact: '' },
      { ...span('b', 5), exact: '' },
    ],
  };
  expect(countMet([agreement], [[span('a', 0), span('b', 5)]])).toBe(1);
  expect(countMet([agreement, agreement], [[span('a', 0), span('b', 5)]])).toBe(1);
  expect(countMet([agreement], [[span('a', 0), span('b', 90)]])).toBe(0);
});
