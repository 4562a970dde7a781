/**
 * Instants: moments of several zones on one clock. In: time expressions, or moments of publication, with the zones they are told in. Out: the same on the
 * clock of one zone, or which is earlier; null where that can't be told: one names a zone and the other none, or a day stands beside a moment of it.
 */
import type { TimeExpression } from '../../model/layers.ts';
import { offsetsOf } from '../../model/zones.ts';
import { dayNumber } from './relate.ts';

export const DAY = 24 * 60;
/** Zones lie up to so many minutes to each side of UTC, at distances of whole quarters of an hour. */
const FURTHEST = 14 * 60;
const QUARTER = 15;

export const CLOCK = /T(\d\d):(\d\d)/;

/** Minutes since 1970 of `2025-03-04T20:30`, as written; null without a clock. */
function minutesOf(iso: string | null): number | null {
  const clock = iso === null ? null : CLOCK.exec(iso);
  const day = iso === null ? null : dayNumber(iso);
  return clock === null || day === null ? null : day * DAY + Number(clock[1]) * 60 + Number(clock[2]);
}

/** A moment as written, and the zone it is told in. */
export interface Stamp {
  readonly at: string;
  readonly zone: string | null;
}

/** Which of two moments is earlier: below 0 the first, above 0 the second, 0 for one moment; null if it can't be told. */
export function compareStamps(first: Stamp, second: Stamp): number | null {
  const [a, b] = [ownZone(first), ownZone(second)];
  const [x, y] = [minutesOf(a.at), minutesOf(b.at)];
  const [zonesA, zonesB] = [offsetsOf(a.zone), offsetsOf(b.zone)];
  if (x !== null && y !== null && zonesA !== null && zonesB !== null)
    return sameSign(zonesA.flatMap(own => zonesB.map(other => x - own - (y - other))));
  if (x !== null && y !== null) return a.zone === b.zone || Math.abs(x - y) > 2 * FURTHEST ? x - y : null;
  if (a.at === b.at) return 0;
  // a day and a moment of that day, or of the next one elsewhere: nobody knows
  if (a.at.startsWith(b.at) || b.at.startsWith(a.at) || (a.zone !== b.zone && areDaysNear(a.at, b.at))) return null;
  return a.at < b.at ? -1 : 1;
}

const OFFSET = /^(.+T\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)$/;

/** A moment written with its offset is told in that zone, whatever the report's is. */
function ownZone(stamp: Stamp): Stamp {
  const offset = OFFSET.exec(stamp.at);
  return offset === null ? stamp : { at: offset[1]!, zone: offset[2] === 'Z' ? '+00:00' : offset[2]! };
}

function areDaysNear(a: string, b: string): boolean {
  const [x, y] = [dayNumber(a), dayNumber(b)];
  return x !== null && y !== null && Math.abs(x - y) <= 1;
}

function sameSign(differences: readonly number[]): number | null {
  const sign = Math.sign(differences[0]!);
  return differences.every(each => Math.sign(each) === sign) ? sign : null;
}

/**
 * Two clock times on one clock: as they stand where they name one zone, or none; else both in UTC, read in whichever meanings of their zones bring them
 * nearest. Null where one names a zone and the other none, and they can be one moment.
 */
export function onOneClock(a: TimeExpression, b: TimeExpression): readonly [TimeExpression, TimeExpression] | null {
  const [zoneA, zoneB] = [zoneOf(a), zoneOf(b)];
  if (zoneA === zoneB || !CLOCK.test(a.value) || !CLOCK.test(b.value)) return [a, b];
  const [offsetsA, offsetsB] = [offsetsOf(zoneA), offsetsOf(zoneB)];
  if (offsetsA === null || offsetsB === null) return mayBeOne(a, b) ? null : [a, b];
  let best: readonly [TimeExpression, TimeExpression] | null = null;
  for (const own of offsetsA) {
    for (const other of offsetsB) {
      const pair = [shifted(a, -own), shifted(b, -other)] as const;
      if (best === null || distanceOf(...pair) < distanceOf(...best)) best = pair;
    }
  }
  return best;
}

/** "Local time" is that of a text that names no zone. */
function zoneOf({ zone }: TimeExpression): string | null {
  return zone === 'local' ? null : zone;
}

function clockOf(value: string): number {
  const clock = CLOCK.exec(value)!;
  return Number(clock[1]) * 60 + Number(clock[2]);
}

/** Whether two clock times that differ can be one moment told in two zones; those that agree as they stand need no zone. */
function mayBeOne(a: TimeExpression, b: TimeExpression): boolean {
  const [x, y] = [minutesOf(a.from), minutesOf(b.from)];
  const apart = x === null || y === null ? clockOf(a.value) - clockOf(b.value) : x - y;
  if (apart === 0) return false;
  const isExact = a.mod === null && b.mod === null;
  return Math.abs(apart) <= FURTHEST && (!isExact || apart % QUARTER === 0);
}

/** Minutes between two times: of their days where both are known, else of their clocks, over midnight too. */
function distanceOf(a: TimeExpression, b: TimeExpression): number {
  const [x, y] = [minutesOf(a.from), minutesOf(b.from)];
  if (x !== null && y !== null) return Math.abs(x - y);
  const apart = Math.abs(clockOf(a.value) - clockOf(b.value));
  return Math.min(apart, DAY - apart);
}

function shifted(time: TimeExpression, minutes: number): TimeExpression {
  if (minutes === 0) return time;
  return {
    ...time,
    value: shiftedValue(time.value, minutes),
    from: time.from === null ? null : shiftedIso(time.from, minutes),
    to: time.to === null ? null : shiftedIso(time.to, minutes),
  };
}

const DATED = /\d{4}-\d\d-\d\dT\d\d:\d\d/g;
const WEEKLY = /^(XXXX-WXX-)(\d)T(\d\d):(\d\d)/;
const WEEK = 7;

function shiftedValue(value: string, minutes: number): string {
  if (value.search(DATED) >= 0) return value.replace(DATED, iso => shiftedIso(iso, minutes));
  const weekly = WEEKLY.exec(value);
  const at = clockOf(value) + minutes;
  const clock = `T${isoClock(((at % DAY) + DAY) % DAY)}`;
  if (weekly === null) return value.replace(CLOCK, clock);
  const weekday = Number(weekly[2]) - 1 + Math.floor(at / DAY) + WEEK;
  return `${weekly[1]}${(weekday % WEEK) + 1}${clock}`;
}

function isoClock(minute: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function shiftedIso(iso: string, minutes: number): string {
  const at = minutesOf(iso);
  return at === null ? iso : new Date((at + minutes) * 60_000).toISOString().slice(0, 16);
}
