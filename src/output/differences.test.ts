import { expect, test } from 'vitest';
import { differenceRow } from './differences.ts';

test.each([
  ['We will go home', 'We will not go home', 'We will {+not+} go home'],
  ['We will not go', 'We may go', 'We [-will not-] {+may+} go'],
  ['go home', 'They said that they would go home by tram', 'go home'],
  ['We rowed, all of us', 'We rowed all of us', 'We rowed, all of us'],
])('%s / %s', (draft, text, shown) => {
  expect(differenceRow(draft, text).map(row => row.label)).toEqual([`word for word: ${shown}`]);
});

test('nothing beside nothing', () => {
  expect(differenceRow('', 'a')).toEqual([]);
  expect(differenceRow('a', '')).toEqual([]);
});
