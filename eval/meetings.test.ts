import { describe, expect, test } from 'vitest';
import { isNobody, isSameSpeaker, meetsSpan } from './meetings.ts';

const at = (start: number, end: number, report = 'a') => ({ report, start, end });

describe('spans', () => {
  test.each([
    ['the same words', at(10, 20), at(10, 20), true],
    ['half of the shorter', at(0, 10), at(5, 30), true],
    ['less than half of the shorter', at(0, 10), at(6, 30), false],
    ['another report', at(10, 20, 'b'), at(10, 20), false],
    ['80 units around two', at(0, 80), at(40, 42), true],
    ['81 units around two', at(0, 81), at(40, 42), false],
    ['twice as long as a long one', at(0, 200), at(0, 100), true],
    ['more than twice as long', at(0, 201), at(0, 100), false],
    ['side by side', at(0, 10), at(10, 20), false],
    ['nothing', at(10, 10), at(5, 20), false],
  ])('%s', (_, ours, gold, expected) => {
    expect(meetsSpan(ours, gold)).toBe(expected);
  });

  test('a headline is another string than the text', () => {
    expect(meetsSpan({ ...at(0, 5), field: 'headline' }, at(0, 5))).toBe(false);
    expect(meetsSpan({ ...at(0, 5), field: 'text' }, at(0, 5))).toBe(true);
  });
});

describe('speakers', () => {
  test.each([
    ['Ilse Marquand', 'Marquand', true],
    ['Ilse Marquand', 'Harbour Minister Ilse Marquand', true],
    ['Petro Havrylenko', 'Petro Havrylenkoo', true],
    ['Coastal Rescue Service', 'CRS', true],
    ['Coastal Rescue Service', 'the rescue service', true],
    ['a neighbour of the Dunns (unnamed)', 'a neighbour', true],
    ['Ilse Marquand', 'Otto Marquand', false],
    ['Ilse Marquand', 'the', false],
    ['Ann Ross', 'Ann Rosa', false],
    ['Coastal Rescue Service', 'the mayor', false],
  ])('%s / %s', (gold, ours, expected) => {
    expect(isSameSpeaker(gold, ours)).toBe(expected);
  });

  test('nobody', () => {
    expect([null, 'unnamed', 'none (term)', 'None'].every(isNobody)).toBe(true);
    expect(isNobody('the harbour board')).toBe(false);
  });
});
