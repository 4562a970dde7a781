import { expect, test } from 'vitest';
import { clockTime } from '../../../../test/support/times.ts';
import type { TimeExpression } from '../../model/layers.ts';
import { offsetsOf } from '../../model/zones.ts';
import { compareStamps, onOneClock } from './instants.ts';

const at = (value: string, zone: string | null, from: string | null = null): TimeExpression =>
  clockTime(value, { zone, from, to: from });

test.each([
  ['+02:00', [120]],
  ['-0530', [-330]],
  ['GMT+1', [60]],
  ['EST', [-300]],
  ['ET', [-300, -240]],
  ['local', null],
  ['+19:00', null],
  [null, null],
])('%s lies at %j', (zone, offsets) => {
  expect(offsetsOf(zone)).toEqual(offsets);
});

test.each([
  ['2025-03-04T20:30:00', '-05:00', '2025-03-05T00:30:00', '+00:00', 1],
  ['2025-03-04T13:03', 'EST', '2025-03-04T17:00', 'GMT', 1],
  ['2025-03-04T13:03', 'ET', '2025-03-04T17:30', 'GMT', null],
  ['2025-03-04T13:03', null, '2025-03-04T17:30', null, -1],
  ['2025-03-04T13:03', null, '2025-03-04T17:30', '+00:00', null],
  ['2025-03-04T13:03', null, '2025-03-07T17:30', '+00:00', -1],
  ['2025-03-04', null, '2025-03-04T17:30', null, null],
  ['2025-03-04', null, '2025-03-05', null, -1],
  ['2025-03-04T12:00', 'UTC', '2025-03-04T13:00', 'CET', 0],
])('%s %s and %s %s: %s', (a, zoneA, b, zoneB, order) => {
  const found = compareStamps({ at: a, zone: zoneA }, { at: b, zone: zoneB });
  const back = compareStamps({ at: b, zone: zoneB }, { at: a, zone: zoneA });
  expect([found === null ? null : Math.sign(found), back === null ? null : Math.sign(back)]).toEqual([
    order,
    order === null || order === 0 ? order : -order,
  ]);
});

test('two zones are read on one clock, over midnight and into another weekday', () => {
  const pair = onOneClock(
    at('2025-03-04T16:20', 'GMT', '2025-03-04T16:20'),
    at('2025-03-04T17:20', 'CET', '2025-03-04T17:20'),
  );
  expect(pair?.map(({ value, from }) => [value, from])).toEqual([
    ['2025-03-04T16:20', '2025-03-04T16:20'],
    ['2025-03-04T16:20', '2025-03-04T16:20'],
  ]);
  expect(onOneClock(at('XXXX-WXX-2T20:00', 'EST'), at('XXXX-WXX-3T01:00', 'GMT'))?.map(({ value }) => value)).toEqual([
    'XXXX-WXX-3T01:00',
    'XXXX-WXX-3T01:00',
  ]);
});

test('a zone with several meanings is read in the one that fits', () => {
  const pair = onOneClock(at('XXXX-XX-XXT16:30', 'IST'), at('XXXX-XX-XXT11:00', 'GMT'));
  expect(pair?.map(({ value }) => value)).toEqual(['XXXX-XX-XXT11:00', 'XXXX-XX-XXT11:00']);
});

test('beside a time without a zone nothing can be told, but that other minutes are another moment', () => {
  expect(onOneClock(at('XXXX-XX-XXT16:30', 'GMT'), at('XXXX-XX-XXT17:30', null))).toBeNull();
  expect(onOneClock(at('XXXX-XX-XXT16:30', 'GMT'), at('XXXX-XX-XXT17:37', null))).not.toBeNull();
  expect(onOneClock(at('XXXX-XX-XXT16:30', 'local'), at('XXXX-XX-XXT17:30', null))).not.toBeNull();
});

test.each([
  ['an offset of its own', ['2025-03-04T13:00:00-05:00', '+00:00'], ['2025-03-04T17:30:00', '+00:00'], 1],
  ['seconds more or less', ['2025-03-04T10:00', '+00:00'], ['2025-03-04T10:00:00', '+00:00'], 0],
  ['a day beside a night of another zone', ['2026-03-05', null], ['2026-03-04T23:30:00', '-05:00'], null],
  ['days apart, whatever the zones', ['2026-03-08', null], ['2026-03-04T23:30:00', '-05:00'], 1],
] as const)('moments of publication: %s', (_, a, b, sign) => {
  const found = compareStamps({ at: a[0], zone: a[1] }, { at: b[0], zone: b[1] });
  expect(found === null ? null : Math.sign(found)).toBe(sign);
});
