import { describe, expect, test } from 'vitest';
import {
  after,
  FIRST_STATE,
  isSurelyMeant,
  type LiveEvent,
  type LiveState,
  refusedBy,
  standingOf,
  statusLine,
} from './live.ts';

const STANDING = {
  number: 3,
  texts: 5,
  added: [{ id: 1, name: 'a.txt', texts: 2 }],
  problems: [{ of: 'b.txt', words: 'Empty.' }],
};

function through(...events: readonly LiveEvent[]): LiveState {
  return events.reduce(after, FIRST_STATE);
}

describe('what is said of the program', () => {
  test.each<[string, readonly LiveEvent[], string]>([
    ['at first', [], 'no text yet'],
    ['while it reads', [{ is: 'reading', words: 'reading a.txt, 1 of 2' }], 'reading a.txt, 1 of 2 …'],
    [
      'when it has',
      [
        { is: 'reading', words: 'reading' },
        { is: 'changed', standing: STANDING },
      ],
      '5 texts',
    ],
    ['of one text', [{ is: 'changed', standing: { ...STANDING, texts: 1 } }], '1 text'],
    [
      'when it is gone',
      [{ is: 'reading', words: 'reading' }, { is: 'gone' }],
      'synoptic view has ended; what is here can still be read',
    ],
    ['when it is back', [{ is: 'changed', standing: STANDING }, { is: 'gone' }, { is: 'here' }], '5 texts'],
  ])('%s', (_, events, line) => {
    expect(statusLine(through(...events))).toBe(line);
  });

  test('what was refused stays until it is put away, over a newer comparison', () => {
    const refused: LiveEvent = { is: 'refused', problems: [{ of: 'c.png', words: 'A picture.' }] };
    expect(through(refused, { is: 'changed', standing: STANDING }).refused).toHaveLength(1);
    expect(through(refused, { is: 'put-away' }).refused).toEqual([]);
  });
});

test.each<[unknown, unknown]>([
  [STANDING, STANDING],
  [{ number: 1 }, { number: 1, texts: 0, added: [], problems: [] }],
  [
    { number: 1, added: [{ id: 'x' }, null], problems: ['x', { words: 'y' }] },
    { number: 1, texts: 0, added: [], problems: [{ of: null, words: 'y' }] },
  ],
  [{}, null],
  [null, null],
  ['changed', null],
])('an event %j', (data, standing) => {
  expect(standingOf(data)).toEqual(standing);
});

test.each<[unknown, unknown]>([
  [{ problem: 'Too large.' }, [{ of: 'a', words: 'Too large.' }]],
  [{ problem: 'b: Empty.', problems: [{ of: 'b', words: 'Empty.' }] }, [{ of: 'b', words: 'Empty.' }]],
  [{ added: [] }, []],
  [null, [{ of: 'a', words: 'The answer can’t be read.' }]],
])('an answer %j', (answer, refused) => {
  expect(refusedBy(answer, 'a')).toEqual(refused);
});

test.each<[string, boolean]>([
  ['https://gull.example/1', true],
  ['https://gull.example/1\nhttp://orrery.example/2', true],
  ['https://', false],
  ['hunter2', false],
  ['', false],
  ['The ferry ran aground. '.repeat(10), true],
])('a paste goes in at once: %j', (text, isMeant) => {
  expect(isSurelyMeant(text)).toBe(isMeant);
});
