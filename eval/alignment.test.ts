import { describe, expect, test } from 'vitest';
import { scoreChunks, tallyPairs } from './alignment.ts';
import { type AlignmentCase, readChunkCases, readQuestionCases, readSentenceCases } from './alignment-corpora.ts';
import { alignEachToBest, alignOneToOne } from './tfidf.ts';

const WA = `<sentence id="1" status="">
<alignment>
1 2 <==> 1 // EQUI // 5 // Old mill <==> Mill
3 <==> 2 // SIMI // 3 // burns <==> smoulders
0 <==> 3 // NOALI // 0 // -not aligned- <==> overnight
</alignment>
</sentence>
`;
const CHUNKS = readChunkCases(WA, '[ Old mill ] [ burns ] \n', '[ Mill ] [ smoulders ] [ overnight ] \n');

function f1Of(cases: readonly AlignmentCase[], pairs: readonly (readonly [number, number])[]): number {
  return scoreChunks(cases, [pairs])[2]!.value;
}

describe('chunks', () => {
  test('are read with token positions, and what is not aligned left out', () => {
    expect(CHUNKS[0]!.left.map(item => item.tokens)).toEqual([[1, 2], [3]]);
    expect(CHUNKS[0]!.gold).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
    ]);
  });

  test('score 1 as people aligned them, 0 without any pair', () => {
    expect(
      f1Of(CHUNKS, [
        [0, 0],
        [1, 1],
      ]),
    ).toBe(1);
    expect(f1Of(CHUNKS, [])).toBe(0);
  });

  test('a long chunk weighs little more than a short one', () => {
    // tokens 1-1 and 2-1 weigh (1 + 1/2) / 2 each, token 3-2 weighs 1
    expect(scoreChunks(CHUNKS, [[[0, 0]]])[1]!.value).toBeCloseTo(1.5 / 2.5);
  });
});

test('sentences are one case a topic, each once', () => {
  const csv = 'topic,scuSentence,docSentText\nt,A,X\nt,A,X\nt,A,Y\nu,B,Z\n';
  const cases = readSentenceCases(csv);
  expect(cases.map(each => each.gold)).toEqual([
    [
      [0, 0],
      [0, 1],
    ],
    [[0, 0]],
  ]);
  expect(tallyPairs(cases, [[[0, 0]], [[0, 0]]])).toEqual({ right: 2, found: 2, expected: 3 });
});

test('questions are aligned by id; one that is not listed is left out', () => {
  const qas = (id: string): string => `[{'qa_uuid': '${id}', 'verb': 'v', 'question': 'Who fell?', 'answer': 'a man'}]`;
  const alignments = `[{'sent1': [{'qa_uuid': 'a'}], 'sent2': [{'qa_uuid': 'b'}]}, {'sent1': [{'qa_uuid': 'z'}], 'sent2': [{'qa_uuid': 'b'}]}]`;
  const csv = `key,text_1,text_2,qas_1,qas_2,alignments\nk,s,t,"${qas('a')}","${qas('b')}","${alignments}"\n`;
  const [only] = readQuestionCases(csv);
  expect(only!.gold).toEqual([[0, 0]]);
  expect(only!.left[0]!.text).toBe('Who fell? a man');
});

test('the baseline pairs what shares rare words', () => {
  const item = (text: string) => ({ text, context: text, tokens: [] });
  const one = {
    id: 'x',
    left: [item('the mayor of Orrin resigned'), item('the ferry sank off Dunmore')],
    right: [item('off Dunmore the boat sank'), item('a mayor resigned'), item('nothing like it')],
    gold: [],
  };
  expect(alignOneToOne([one], 0.2)).toEqual([
    [
      [0, 1],
      [1, 0],
    ],
  ]);
});

test('the baseline for sentences lets several go to one', () => {
  const item = (text: string) => ({ text, context: text, tokens: [] });
  const one = {
    id: 'x',
    left: [item('the ferry sank off Dunmore')],
    right: [item('off Dunmore a ferry sank'), item('the ferry'), item('no such thing')],
    gold: [],
  };
  expect(alignEachToBest([one], 0.2)).toEqual([
    [
      [0, 0],
      [0, 1],
    ],
  ]);
});
