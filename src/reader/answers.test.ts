import { expect, test } from 'vitest';
import type { Proposals, ProposedSpan } from '../core/model/proposals.ts';
import { readAnswer } from './answers.ts';
import { mergeAnswers } from './merging.ts';
import { reportNames } from './names.ts';

const LONG = 'https://gull.example/2025/06/two-boats-met';
const names = reportNames([{ id: 'tern' }, { id: LONG }, { id: 'text-1' }, { id: 'a ¶1] x' }]);
const read = (spans: readonly object[]) =>
  readAnswer(JSON.stringify({ by: 'The Editor', prompt: 'x', singles: [{ point: 'p', spans }] }), {
    called: 'The answer',
    model: 'made-up',
    prompt: 'en/prompt-1',
    names,
  }).proposals!;

test('an id that is not plain has a name of ours, and no other has that', () => {
  expect([LONG, 'a ¶1] x', 'tern'].map(names.nameOf)).toEqual(['text-2', 'text-3', 'tern']);
  expect(['text-1', 'text-2', 'nobody'].map(names.idOf)).toEqual(['text-1', LONG, null]);
});

test('who answered what is not for the answer to say', () => {
  expect(read([])).toMatchObject({ by: 'made-up', prompt: 'en/prompt-1' });
});

test.each([
  [
    { report: 'tern', exact: 'w' },
    { report: 'tern', exact: 'w' },
  ],
  [
    { report: '[tern ¶3]', exact: 'w' },
    { report: 'tern', exact: 'w', paragraph: 3 },
  ],
  [
    { report: ' text-2 ', exact: 'w', paragraph: 2 },
    { report: LONG, exact: 'w', paragraph: 2 },
  ],
  [
    { report: LONG, exact: 'w' },
    { report: LONG, exact: 'w' },
  ],
  [
    { report: 'Tern', exact: 'w' },
    { report: 'Tern', exact: 'w' },
  ],
  [
    { report: 'tern', exact: '[Photo caption] Two boats' },
    { report: 'tern', exact: '[Photo caption] Two boats' },
  ],
  [
    { report: 'tern', exact: '[tern ¶4] Two boats', near: '[tern ¶4] Two boats met' },
    { report: 'tern', exact: 'Two boats', near: 'Two boats met', paragraph: 4 },
  ],
])('%j', (span, expected) => {
  const [first] = read([span]).singles[0]!.spans;
  expect(JSON.parse(JSON.stringify(first))).toEqual(expected);
});

const span = (report: string, exact: string): ProposedSpan => ({ report, exact });
const answer = (more: Partial<Proposals>): Proposals => ({
  by: 'made-up',
  prompt: 'p',
  notOfThisEvent: [],
  differences: [],
  agreements: [],
  singles: [],
  ...more,
});
const difference = (question: string, ...values: readonly ProposedSpan[]): Proposals['differences'][number] => ({
  question,
  type: 'number',
  relation: 'conflict',
  severity: 'minor',
  sides: values.map(each => ({ value: each.exact, spans: [each] })),
});

test('what rests on the same words is one thing, whatever it is called and whichever side is first', () => {
  const [a, b, c] = [span('a', 'nine men'), span('b', 'ten  men'), span('b', 'ten men')];
  const merged = mergeAnswers([
    { reports: ['a', 'b'], proposals: answer({ differences: [difference('How many?', a, b)] }) },
    {
      reports: ['a', 'b'],
      proposals: answer({
        differences: [difference('How many men?', c, a), difference('Who?', a, span('b', 'ten women'))],
      }),
    },
  ])!;
  expect(merged.differences.map(({ question }) => question)).toEqual(['How many?', 'Who?']);
});

test('a report is another event’s if all who saw it say so', () => {
  const merged = mergeAnswers([
    { reports: ['a', 'b'], proposals: answer({ notOfThisEvent: ['a', 'b'] }) },
    { reports: ['a', 'c'], proposals: answer({ notOfThisEvent: ['a'] }) },
    { reports: ['b', 'c'], proposals: answer({}) },
  ])!;
  expect(merged.notOfThisEvent).toEqual(['a']);
  expect(mergeAnswers([])).toBeNull();
});
