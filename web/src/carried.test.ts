import { describe, expect, test } from 'vitest';
import { comparisonRecord } from '../../src/output/json.ts';
import { storyOf as comparisonOf } from '../../test/support/stories.ts';
import { carriedAddress, sameCard } from './carried.ts';
import { type Story, storyOf } from './story.ts';

const FIRST = 'The ferry Svelna ran aground off Tolvik on Monday. Eleven people died, the coastguard said.';
const SECOND = 'The ferry Svelna ran aground off Tolvik on Monday. Nine people died, the coastguard said.';

function storyFrom(...texts: readonly string[]): Story {
  const comparison = comparisonOf(Object.fromEntries(texts.map((text, i) => [`${'ab'[i]}.txt`, text])));
  return storyOf(comparisonRecord(comparison, { version: '0', withText: true }));
}
const story = storyFrom(FIRST, SECOND);
const toll = [...story.cards.values()].find(({ evidence }) => evidence.some(({ exact }) => exact.includes('Eleven')))!;

describe('the card that stays chosen', () => {
  test.each([
    ['nothing has changed', FIRST],
    ['a sentence stands before it', `It was dark in the sound that night. ${FIRST}`],
    ['a sentence stands behind it', `${FIRST} The wreck was towed to Lindmoor.`],
  ])('%s', (_, first) => {
    const now = sameCard(toll, storyFrom(first, SECOND));
    expect(now?.evidence.map(({ exact }) => exact)).toEqual(toll.evidence.map(({ exact }) => exact));
    expect(now?.item.label).toBe(toll.item.label);
  });

  test('none where its words are gone', () => {
    expect(sameCard(toll, storyFrom('The mayor opened a bridge.', 'A market was held in Lindmoor.'))).toBeNull();
  });
});

test('the address of what is open: the finding by its key there, all else as it was', () => {
  const later = storyFrom(`It was dark in the sound that night. ${FIRST}`, SECOND);
  const now = new URLSearchParams(carriedAddress(`#view=read&finding=${toll.key}&words=ferry`, toll, later).slice(1));
  expect(later.cards.has(now.get('finding')!)).toBe(true);
  expect([now.get('view'), now.get('words')]).toEqual(['read', 'ferry']);
  expect(carriedAddress('', null, later)).toBe('');
  expect(carriedAddress('#finding=gone', null, later)).toBe('');
});
