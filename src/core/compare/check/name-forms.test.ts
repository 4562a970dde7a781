import { describe, expect, test } from 'vitest';
import { english } from '../../../languages/en/index.ts';
import { isNamesake, isNearName, isSameName } from './name-forms.ts';

const { endings } = english.drafts;

describe('one name', () => {
  test.each([
    ['RHB', 'Royal Harbour Board'],
    ['R.H.B.', 'Royal Harbour Board'],
    ['Royal Harbour Board', 'RHB'],
    ['Lena Orr', 'Lena M. Orr'],
    ['Lena Orr', 'Lena “Skip” Orr'],
    ['Harbour Girls', 'Harbourgirls'],
    ['Norlander', 'Norland'],
    ['Orrin', 'Orrinese'],
  ])('%s: %s', (name, other) => {
    expect(isSameName(name, other, endings)).toBe(true);
  });

  test.each([
    ['Lena M. Orr', 'Lena Orr'],
    ['Lena Orr', 'Lena Storm'],
    ['RHB', 'Royal Harbour Trust'],
    ['Dunmor', 'Dunmore'],
    ['Orr', 'Orrs'],
  ])('%s is not %s', (name, other) => {
    expect(isSameName(name, other, endings)).toBe(false);
  });
});

test('a slip is near, another name is not', () => {
  expect(isNearName('Dunmor', 'Dunmore')).toBe(true);
  expect(isNearName('Storick', 'Lena Storrick')).toBe(true);
  expect(isNearName('Lee', 'Leo')).toBe(false);
  expect(isNearName('Soviet Union', 'European Union')).toBe(false);
});

test('namesakes share the last name and have first ones', () => {
  expect(isNamesake('Ada Brandt', 'Lena Brandt')).toBe(true);
  expect(isNamesake('Brandt', 'Lena Brandt')).toBe(false);
});
