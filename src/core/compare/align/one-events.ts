/**
 * One event told with two dates: whether two sentences tell the very same thing, which can have happened only once, so that days or years however far
 * apart are a contradiction and not two moments. In: two dated values. Out: yes or no.
 */
import type { FrameClause, TimeExpression } from '../../model/layers.ts';
import { normalForm } from '../../text/normal.ts';
import { grainOf, isInferredDay, isWeekdayOnly } from '../relate/grains.ts';
import { dayNumber } from '../relate/relate.ts';
import type { FramedValue } from './values.ts';

/** Days between two reports within which "on Tuesday" is of one week in both. */
const NEAR_DAYS = 2;

export function isOneEventTwice(a: FramedValue, b: FramedValue): boolean {
  const [own, other] = [a.frame.label?.deed ?? null, b.frame.label?.deed ?? null];
  if (own === null || other === null || a.time === null || b.time === null || !isSameClause(own, other)) return false;
  const grain = sizeOf(a.time);
  if (grain === null || grain !== sizeOf(b.time)) return false;
  return grain !== 'day' || (!isWeekdayOnly(a.time) && !isWeekdayOnly(b.time)) || areWrittenNear(a, b);
}

/** Values of clauses that one report tells with two dates that differ: what it tells happened more than once. */
export function repeatedEvents(
  values: readonly FramedValue[],
  areApart: (a: FramedValue, b: FramedValue) => boolean,
): ReadonlySet<FramedValue> {
  const byClause = new Map<string, FramedValue[]>();
  for (const value of values) {
    const clause = value.time === null ? null : (value.frame.label?.deed ?? null);
    if (clause?.isOneEvent !== true) continue;
    const key = `${value.at}|${wordsOf(clause)}`;
    const list = byClause.get(key);
    if (list === undefined) byClause.set(key, [value]);
    else list.push(value);
  }
  const lists = [...byClause.values()].filter(list => list.some(a => list.some(b => a !== b && areApart(a, b))));
  return new Set(lists.flat());
}

function isSameClause(a: FrameClause, b: FrameClause): boolean {
  // of the same words the voice is the same, whatever each tree makes of a bare participle
  return a.isOneEvent && b.isOneEvent && wordsOf(a) === wordsOf(b);
}

function wordsOf({ subject, auxiliaries, verb, rest }: FrameClause): string {
  return [subject, auxiliaries, verb, rest].map(normalForm).join('|');
}

/** A day, a month or a year, told as such; null for what hangs on publication or names no such stretch. */
function sizeOf(time: TimeExpression): 'day' | 'month' | 'year' | null {
  const grain = grainOf(time);
  if (grain === 'month' || grain === 'year') return time.stated.includes(grain) ? grain : null;
  return grain === 'other' || grain === 'week' || grain === 'season' || isInferredDay(time) ? null : 'day';
}

function areWrittenNear(a: FramedValue, b: FramedValue): boolean {
  const [x, y] = [a, b].map(({ annotation: { report } }) =>
    report.published === null || report.publishedFrom === 'story' ? null : dayNumber(report.published),
  );
  return x != null && y != null && Math.abs(x - y) <= NEAR_DAYS;
}
