import { describe, expect, test } from 'vitest';
import { dayLabel, intervalLabel, writtenLabel } from './dates.ts';

test.each([
  ['2026-03-04', '4 March 2026'],
  ['2026-03-04T08:20:00+01:00', '4 March 2026, 08:20'],
  ['2026-12-31T23:59', '31 December 2026, 23:59'],
  ['some day', 'some day'],
])('dayLabel(%s)', (moment, label) => {
  expect(dayLabel(moment)).toBe(label);
});

test.each([
  ['2026-03-04T08:00:00', null, '+01:00', '4 March 2026, 08:00'],
  ['2026-03-04T08:00:00', '2026-03-04T09:30:00', '+01:00', '4 March 2026, 08:00, updated 4 March 2026, 09:30'],
  [
    '2026-03-04T08:00:00',
    '2026-03-04T05:00:00-05:00',
    '+01:00',
    '4 March 2026, 08:00 +01:00, updated 4 March 2026, 05:00 -05:00',
  ],
  ['2026-03-04', '2026-03-04T05:00:00Z', null, '4 March 2026, updated 4 March 2026, 05:00 +00:00'],
  [null, '2026-03-04', null, 'undated, updated 4 March 2026'],
])('writtenLabel(%s, %s, %s): %s', (published, updated, zone, label) => {
  expect(writtenLabel(published, updated, zone)).toBe(label);
});

test.each([
  ['2024-03-12T14:40', null, '+01:00', '12 March 2024, 14:40 +01:00'],
  [
    '2024-03-12T14:40',
    '2024-03-12T15:00',
    '+01:00',
    '12 March 2024, 14:40 +01:00, updated 12 March 2024, 15:00 +01:00',
  ],
  ['2024-03-12', null, '+01:00', '12 March 2024'],
  ['2024-03-12T14:40', null, null, '12 March 2024, 14:40'],
])('beside a text of another zone, writtenLabel(%s, %s, %s): %s', (published, updated, zone, label) => {
  expect(writtenLabel(published, updated, zone, true)).toBe(label);
});

describe('what the words do not say has a star', () => {
  test.each([
    ['2025-07-03', '2025-07-04', 'Thursday', 'Thu 3 July 2025*'],
    ['2024-03-11T17:00', '2024-03-11T21:00', 'Monday evening', 'Mon 11 March 2024*'],
    ['2024-03-12T18:52', '2024-03-12T18:53', '6:52 p.m.', 'Tue 12 March 2024*, 18:52'],
    ['2024-03-12T23:59', '2024-03-13T00:00', 'a minute to midnight', 'Tue 12 March 2024*, 23:59'],
    ['2024-03-02', '2024-03-03', 'March 2', '2 March 2024*'],
    ['2024-03-02', '2024-03-03', '2 March', '2 March 2024*'],
    ['2024-03-02', '2024-03-03', '2 March 2024', ''],
    ['2024-03-02', '2024-03-03', 'March 2, 2024', '2 March 2024'],
    ['2025-01-01', '2025-02-01', 'January', 'January 2025*'],
    ['2023-02-01', '2023-03-01', 'February 2023', ''],
    ['2022-01-01', '2023-01-01', '2022', ''],
    ['2022-01-01', '2023-01-01', 'three years ago', '2022*'],
    ['2024-12-01', '2025-01-01', 'last month', 'December 2024*'],
    ['2025-06-30', '2025-07-07', 'this week', 'week of Mon 30 June 2025*'],
    ['2017-09-30', '2017-10-02', 'this weekend', 'Sat 30 September to Sun 1 October 2017*'],
    ['2024-12-31', '2025-01-02', 'two days', 'Tue 31 December 2024 to Wed 1 January 2025*'],
    ['2024-02-29', '2024-03-01', 'yesterday', 'Thu 29 February 2024*'],
    ['2000-01-01', '2000-01-02', 'that day', 'Sat 1 January 2000*'],
  ])('%s to %s, “%s”', (from, to, stated, label) => {
    expect(intervalLabel(from, to, stated)).toBe(label);
  });
});

test('weekdays are those of the calendar, over four hundred years', () => {
  const names = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
  for (let day = 0; day < 146_097; day += 37) {
    const date = new Date(Date.UTC(1800, 0, 1 + day));
    const iso = date.toISOString().slice(0, 10);
    const next = new Date(Date.UTC(1800, 0, 2 + day)).toISOString().slice(0, 10);
    expect(intervalLabel(iso, next, 'then')).toContain(`${names[date.getUTCDay()]} `);
  }
});
