/**
 * Clock times: whether two hours of the day can be one, whatever their days. In: time expressions. Out: equal, compatible or apart; null where one
 * states no hour. "Half past five" is not "half past six" on any day.
 */
import type { TimeExpression } from '../model/layers.ts';
import type { Fit } from './relate.ts';

/** Minutes around a time that is only about so. The extractor's margin for round hours. */
const AROUND = 30;
const DAY = 24 * 60;

interface Minutes {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

export function relateClocks(a: TimeExpression, b: TimeExpression): Fit | null {
  const [x, y] = [minutesOf(a), minutesOf(b)];
  if (x === null || y === null) return null;
  if (x.from === y.from && x.to === y.to) return 'equal';
  // about midnight is late on one day and early on the next
  return [-DAY, 0, DAY].some(shift => x.from + shift < y.to && y.from < x.to + shift) ? 'compatible' : 'apart';
}

const CLOCK = /T(\d\d):(\d\d)/;

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
