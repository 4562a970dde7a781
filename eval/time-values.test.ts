import { expect, it } from 'vitest';
import { plainValue } from './time-values.ts';

it.each([
  ['1968-XX', '1968'],
  ['1994-XX-XX', '1994'],
  ['1994-05-XX', '1994-05'],
  ['196X', '196'],
  ['19XX', '19'],
  ['2000-W8', '2000-W08'],
  ['2000-W8-WE', '2000-W08-WE'],
  ['P3DE', 'P30Y'],
  ['P1Q', 'P3M'],
  ['1998-05-01T9', '1998-05-01T09:00'],
  ['1998-05-01T09:00:00', '1998-05-01T09:00'],
])('writes %s as %s', (value, plain) => {
  expect(plainValue(value)).toBe(plain);
  expect(plainValue(plain)).toBe(plain);
});

it.each([
  '1989-WXX',
  '1989-QX',
  'XXXX-XX-XX',
  '2000-W18',
  '1998-05-01TNI',
  'PXDE',
  'P1Y',
  'PT1H',
  'PAST_REF',
  '1998-FA',
])('leaves %s as it is', value => {
  expect(plainValue(value)).toBe(value);
});
