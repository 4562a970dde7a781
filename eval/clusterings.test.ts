import { describe, expect, test } from 'vitest';
import { scoreClusterings } from './clusterings.ts';

/** Letters of one word are one cluster. */
function clusters(words: string): readonly string[] {
  const of = new Map(words.split(' ').flatMap(word => [...word].map(letter => [letter, word] as const)));
  return [...of.keys()].sort().map(letter => of.get(letter)!);
}

function rounded(gold: string, ours: string) {
  const { muc, bCubed, ceafE, conll } = scoreClusterings(clusters(gold), clusters(ours));
  const three = ({ precision, recall, f1 }: typeof muc) => [precision, recall, f1].map(n => Number(n.toFixed(4)));
  return { muc: three(muc), bCubed: three(bCubed), ceafE: three(ceafE), conll: Number(conll.toFixed(4)) };
}

describe('clusterings', () => {
  test('what is the same in both is right, whatever the clusters are called', () => {
    expect(scoreClusterings(['x', 'x', 'y'], [7, 7, 3])).toEqual({
      muc: { precision: 1, recall: 1, f1: 1 },
      bCubed: { precision: 1, recall: 1, f1: 1 },
      ceafE: { precision: 1, recall: 1, f1: 1 },
      conll: 1,
    });
  });

  test('one cluster cut and another joined', () => {
    expect(rounded('abc de fg', 'ab c defg')).toEqual({
      // recall: (3 - 2) + (2 - 1) + (2 - 1) of 2 + 1 + 1; precision: (2 - 1) + 0 + (4 - 2) of 1 + 0 + 3
      muc: [0.75, 0.75, 0.75],
      // recall: (2/3 + 2/3 + 1/3 + 1 + 1 + 1 + 1) / 7; precision: (1 + 1 + 1 + 4 * 2/4) / 7
      bCubed: [0.7143, 0.8095, 0.7589],
      // abc with ab: 4/5; de or fg with defg: 4/6; the other with nothing, of 3 and 3
      ceafE: [0.4889, 0.4889, 0.4889],
      conll: 0.6659,
    });
  });

  test('all apart: nothing linked, every item its own', () => {
    // CEAF-e: ab with a: 2/3, c with c: 1, of 2 gold clusters and of 3 of ours
    expect(rounded('ab c', 'a b c')).toMatchObject({
      muc: [0, 0, 0],
      bCubed: [1, 0.6667, 0.8],
      ceafE: [0.5556, 0.8333, 0.6667],
    });
  });

  test('all together', () => {
    // MUC: the one gold link is found, of two of ours; B-cubed: 2/3 for a and b, 1/3 for c; CEAF-e: ab with abc: 4/5, of 2 and of 1
    expect(rounded('ab c', 'abc')).toMatchObject({
      muc: [0.5, 1, 0.6667],
      bCubed: [0.5556, 1, 0.7143],
      ceafE: [0.8, 0.4, 0.5333],
    });
  });

  test('the best matching, not the first: each of two crossed clusters gets what it shares most with', () => {
    // abcd with bcdg: 2*3/8; efgh with aefh: 2*3/8
    expect(rounded('abcd efgh', 'bcdg aefh').ceafE).toEqual([0.75, 0.75, 0.75]);
  });

  test('other items than the gold has are an error', () => {
    expect(() => scoreClusterings(['x'], [1, 2])).toThrow(RangeError);
  });
});
