import { describe, expect, test } from 'vitest';
import { reportsOf } from '../../test/support/stories.ts';
import { citer, placeOf, textNames } from './cites.ts';

const names = (...outlets: readonly (string | null)[]): readonly string[] => [
  ...textNames(outlets.map((outlet, i) => ({ id: `r${i}`, outlet }))).values(),
];

describe('a text goes by its outlet’s name, shortened', () => {
  test.each([
    ['Radio Holm', 'Radio Holm'],
    ['The Plain Anvil', 'Anvil'],
    ['The Lindmoor Courier', 'Courier'],
    ['Ostrel Press Agency', 'OPA'],
    ['Holmgard Four', 'Holmgard'],
    ['www.lindmoor-courier.example', 'lindmoor-courier'],
    ['news.anvil.co.uk', 'anvil'],
    ['https://www.anvil.com/news/1', 'anvil'],
  ])('%s: %s', (outlet, name) => {
    expect(names(outlet)).toEqual([name]);
  });

  test('and by its id where it has none', () => {
    expect(names(null, 'Radio Holm')).toEqual(['r0', 'Radio Holm']);
  });

  test('two texts of one outlet are told apart', () => {
    expect(names('Radio Holm', 'Radio Holm')).toEqual(['Radio Holm/r0', 'Radio Holm/r1']);
    expect(
      textNames([
        { id: 'early', outlet: 'Anvil' },
        { id: 'late', outlet: 'Anvil' },
      ]).get('early'),
    ).toBe('early');
  });

  test('no name can steer a terminal', () => {
    expect(names('Radio\u001b[31m')[0]).not.toContain('\u001b');
  });
});

test('places are paragraphs counted from one, and the headline', () => {
  const text = 'A bridge falls\n\nThe bridge at Orrin fell on Tuesday.\n\nNobody was hurt, the mayor said.\n';
  const [report] = reportsOf({ 'a.txt': text });
  const place = (words: string): string => placeOf(report!, { start: text.indexOf(words) });
  expect([place('A bridge'), place('The bridge'), place('Nobody')]).toEqual([' headline', '¶1', '¶2']);
  expect(citer([report!])({ report: 'a', start: text.indexOf('Nobody') })).toBe('a¶2');
  expect(citer([report!])({ report: 'gone', start: 0 })).toBe('gone');
});
