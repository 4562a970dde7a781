import { expect, test } from 'vitest';
import { readQuestion } from './questions.ts';

test.each([
  ['Who was hurt? a sailor', 'hurt', 'whom', 'a sailor'],
  ['Who closed something? the mayor', 'close', 'who', 'the mayor'],
  ['What did someone close? the harbour', 'close', 'whom', 'the harbour'],
  ['Who has invited someone to do something? the owner', 'invite', 'who', 'the owner'],
  ['Who might be looking for something? divers', 'look', 'who', 'divers'],
  ['Where did someone search something? off Dunmore', 'search', 'where', 'off Dunmore'],
  ['How much did someone pay? $40', 'pay', 'how much', '$40'],
])('%s', (text, predicate, role, answer) => {
  expect(readQuestion(text)).toEqual({ predicate, role, answer });
});

test.each(['', '?', 'no question', 'Who'])('"%s" does not make it throw', text => {
  expect(typeof readQuestion(text).predicate).toBe('string');
});
