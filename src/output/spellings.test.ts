import { expect, test } from 'vitest';
import { spellings } from './spellings.ts';

test.each([
  ['Kiev', 'Kyiv'],
  ['Orla Zelens', 'Orla Zelenss'],
  ['Peña', 'Pena'],
  ['Marten Schuyver', 'Marten Shuyver'],
  ['Committee for the River', 'Committee of the River'],
  ['The Vesk Herold', 'Vesk Herald'],
])('%s and %s are two spellings', (a, b) => {
  expect(spellings([a, b])).toEqual([a, b]);
});

test.each([
  ['Mara Holm', 'Holm'],
  ['Mara E. Holm', 'Mara Holm'],
  ['Mara Holm Jr', 'Mara Holm'],
  ['The Harbour Board', 'Harbour Board'],
  ['Low-Water Mark', 'Low Water Mark'],
  ["Holm's", 'Holm’s'],
  ['DUNMORE', 'Dunmore'],
  ['Dunmore Police', 'Dunmore Police Department'],
  ['Holm Group Inc', 'Holm Group Limited'],
])('%s and %s are not', (a, b) => {
  expect(spellings([a, b])).toEqual([]);
});

test('a form that nobody spells otherwise is left out', () => {
  expect(spellings(['Kiev', 'City of Kyiv', 'Kyiv'])).toEqual(['Kiev', 'Kyiv']);
});
