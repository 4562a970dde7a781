/**
 * Clock times: whether two hours of the day can be one, whatever their days. In: time expressions. Out: equal, compatible or apart; null where one
 * states no hour. "Half past five" is not "half past six" on any day, and neither is in the morning of the day of which the other is in the evening.
 */
import { partMinutes } from '../../model/day-parts.ts';
import type { TimeExpression } from '../../model/layers.ts';
import { CLOCK, DAY, onOneClock } from './instants.ts';
import type { Fit } from './relate.ts';

/** Minutes around a time that is only about so. The extractor's margin for round hours. */
const AROUND = 30;

interface Minutes {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

export function relateClocks(a: TimeExpression, b: TimeExpression): Fit | null {
  const onOne = onOneClock(a, b);
  if (onOne === null) return 'unknown';
  const [x, y] = onOne.map(minutesOf) as [Minutes | null, Minutes | null];
  if (x === null || y === null) return null;
  if (x.from === y.from && x.to === y.to) return 'equal';
  // about midnight is late on one day and early on the next
  return [-DAY, 0, DAY].some(shift => x.from + shift < y.to && y.from < x.to + shift) ? 'compatible' : 'apart';
}

/** Minutes by which parts of a day run into each other, and into the hours beside them: nobody says when evening ends and night begins. */
export const PART_SLACK = 3 * 60;
const CLOCK_SLACK = 60;

/** Whether hours or parts of one day leave a gap between them: its morning and its evening, 5:50 p.m. and its morning. */
export function areHoursApart(a: TimeExpression, b: TimeExpression): boolean {
  const clocks = relateClocks(a, b);
  if (clocks !== null) return clocks === 'apart';
  const [x, y] = [minutesOf(a) ?? partOf(a), minutesOf(b) ?? partOf(b)];
  if (x === null || y === null) return false;
  const slack = hasClock(a) || hasClock(b) ? CLOCK_SLACK : PART_SLACK;
  return x.from - slack >= y.to || y.from - slack >= x.to;
}

const PART = /T([A-Z]{2})$/;

function partOf({ value, mod }: TimeExpression): Minutes | null {
  const part = PART.exec(value);
  if (part === null) return null;
  const [from, to] = partMinutes(part[1]!, mod);
  return { from, to };
}

export function hasClock({ value }: TimeExpression): boolean {
  return CLOCK.test(value);
}

function minutesOf({ value, mod, from, to }: TimeExpression): Minutes | null {
  const clock = CLOCK.exec(value);
  if (clock === null) return null;
  const at = Number(clock[1]) * 60 + Number(clock[2]);
  const [start, end] = [from, to].map(iso => (iso === null ? null : minuteOf(iso)));
  if (start != null && end != null) {
    // "just before five" is no denial of five
    const edge = mod === null ? 0 : 1;
    return { from: start - edge, to: (end > start ? end : end + DAY) + edge };
  }
  const around = mod === null ? 0 : AROUND;
  return { from: at - around, to: at + around + 1 };
}

function minuteOf(iso: string): number | null {
  const clock = CLOCK.exec(iso);
  return clock === null ? null : Number(clock[1]) * 60 + Number(clock[2]);
}
