/** What two texts tell otherwise is not shown as said alike. */
import { describe, expect, test } from 'vitest';
import { storyOf } from '../../../../test/support/stories.ts';

const COMMON = 'Mayor Tessa Holm of Orrin spoke in the town hall. The keeper Aldo Fenn listened.';

/** Statements that several texts, dated alike, are found to agree on, and the ids of those texts. */
function agreed(...texts: readonly string[]): readonly string[] {
  const records = texts.map((text, i) => ({ id: 'abcd'[i]!, text: `${text} ${COMMON}`, published: '2026-03-06' }));
  return storyOf({ 'all.json': JSON.stringify(records) })
    .findings.filter(({ kind, relation }) => kind === 'fact' && relation === 'agree')
    .flatMap(({ variants }) => variants.flatMap(({ evidence }) => evidence.map(each => `${each.report} ${each.exact}`)))
    .filter(line => !COMMON.includes(line.slice(2)));
}

describe('texts that tell another day or place do not agree', () => {
  test.each([
    ['The talks collapsed on Monday.', 'The talks collapsed on Friday.'],
    ['The union walked out on 3 March.', 'The union walked out on 27 February.'],
    ['Gus Pryor spoke to the crews in January.', 'Gus Pryor spoke to the crews in May.'],
    ['The survivors were flown to Lunde.', 'The survivors were flown to Tolvik.'],
    ['The survivors were flown to a hospital in Lunde.', 'The survivors were flown to a hospital in Tolvik.'],
    ['The Heron sailed at 8 a.m. on Monday.', 'The Heron sailed at 11 a.m. on Monday.'],
  ])('%s / %s', (one, other) => {
    expect(agreed(one, other)).toEqual([]);
  });

  test('of three texts those that tell one day agree', () => {
    const found = agreed(
      'The talks collapsed on Monday. Rain fell over the valley all week, and the river rose.',
      'The talks collapsed on Monday. The bakery in Lunde sells bread to the crews of the boats.',
      'The talks collapsed on Friday. A dog was found in the old mill by two boys from Vesk.',
    );
    expect(found).toEqual(['a The talks collapsed on Monday', 'b The talks collapsed on Monday']);
  });
});

describe('texts of which one tells less, or the same otherwise, agree', () => {
  test.each([
    ['The talks collapsed on Monday.', 'The talks collapsed.'],
    ['The talks collapsed on Monday.', 'The talks collapsed on 2 March.'],
    ['The survivors were flown to Tolvik.', 'The survivors were flown to Tolvik on Monday.'],
    ['The survivors were flown to a hospital in Tolvik.', 'The survivors were flown to a hospital.'],
  ])('%s / %s', (one, other) => {
    expect(agreed(one, other)).toHaveLength(2);
  });
});
