/** Sets and ranges: what recurs ("every Friday", "twice a week") and what runs from one date to another ("Nov. 2-5"). */
import type { TimeTurn } from '../../language/times.ts';
import { dayOf, isCivilDate, isoDay, padded, weekdayOf } from './calendar.ts';
import { reckonCalendar } from './dates.ts';
import { lengthValue } from './durations.ts';
import { dayOfSomeWeek, monthOfSomeYear, partOfSomeYear, SOME } from './partly-known.ts';
import type { Clock, Parts } from './parts.ts';
import { dayPeriod, yearPeriod } from './periods.ts';
import { unplacedValue } from './relatives.ts';
import { isDatable, type Reckoning, type Scene } from './scenes.ts';

const ONE = { n: 1, most: 1, vague: false };
const TWO = { n: 2, most: 2, vague: false };
const HALF = { n: 0.5, most: 0.5, vague: false };

/** What recurs, as the TIMEX3 value of one occurrence. */
export function reckonSet(parts: Parts, turn: TimeTurn | undefined): Reckoning | null {
  const part = parts.part === undefined ? '' : `T${parts.part}`;
  if (parts.weekday !== undefined) return { type: 'SET', value: `${dayOfSomeWeek(parts.weekday)}${part}` };
  if (parts.month !== undefined) return { type: 'SET', value: monthOfSomeYear(parts.month) };
  if (parts.season !== undefined) return { type: 'SET', value: partOfSomeYear(parts.season) };
  if (part !== '') return { type: 'SET', value: `${SOME.day}${part}` };
  const unit = parts.units[0];
  if (unit === undefined) return null;
  if (unit === 'weekend' && parts.counts.length === 0) return { type: 'SET', value: unplacedValue(unit) };
  if (turn === 'half') return { type: 'SET', value: lengthValue(HALF, unit) };
  if (turn === 'other') return { type: 'SET', value: lengthValue(TWO, unit) };
  // "twice a week" counts what is done, not weeks
  const told = parts.ordinal === undefined ? parts.counts[0] : { n: parts.ordinal, most: parts.ordinal, vague: false };
  const count = turn === 'one' || told === undefined ? ONE : told;
  return { type: 'SET', value: lengthValue(count, unit) };
}

/** From one day of a month, or one year, to another. */
export function reckonRange(parts: Parts, scene: Scene): Reckoning | null {
  const [firstYear, lastYear] = parts.years ?? [];
  if (parts.month === undefined && firstYear !== undefined && lastYear !== undefined)
    return yearRange(firstYear, lastYear);
  if (parts.clock !== undefined && parts.until !== undefined) return clockRange(parts, parts.until, scene);
  const [, lastWeekday] = parts.weekdays ?? [];
  if (lastWeekday !== undefined) return weekdayRange(parts, lastWeekday, scene);
  const [from, to] = parts.days ?? [];
  if (from === undefined || to === undefined || to <= from) return null;
  const start = reckonCalendar({ ...parts, day: from, days: [from] }, scene, undefined);
  if (start === null) return null;
  const period = start.period;
  if (period === undefined || period === null)
    return { type: 'DATE', value: `${start.value}/${start.value.slice(0, -2)}${padded(to, 2)}` };
  const last = period.from + to - from;
  const [year, month, day] = isoDay(last).split('-').map(Number);
  if (day !== to || !isCivilDate(year!, month!, day)) return null;
  return {
    type: 'DATE',
    value: `${isoDay(period.from)}/${isoDay(last)}`,
    from: isoDay(period.from),
    to: isoDay(last + 1),
    period: dayPeriod(period.from),
  };
}

/** "2 to 4 p.m."; "22:00 to 06:00 on Monday" ends on the next day. */
function clockRange(parts: Parts, until: Clock, scene: Scene): Reckoning | null {
  const start = reckonCalendar(parts, scene, undefined);
  const end = reckonCalendar({ ...parts, clock: until }, scene, undefined);
  if (start === null || end === null) return null;
  const value = `${start.value}/${end.value}`;
  if (!start.from || !end.to) return { type: 'TIME', value };
  if (end.to > start.from) return { ...start, value, to: end.to };
  const next = end.period === null || end.period === undefined ? null : dayPeriod(end.period.from + 1);
  if (next === null || !isDatable(next.to)) return { type: 'TIME', value };
  const rest = (iso: string): string => iso.slice(iso.indexOf('T'));
  return { ...start, value: `${start.value}/${next.value}${rest(end.value)}`, to: `${next.value}${rest(end.to)}` };
}

/** "Monday through Friday": the last day is the first of its name after the first. */
function weekdayRange(parts: Parts, weekday: number, scene: Scene): Reckoning | null {
  const start = reckonCalendar(parts, scene, undefined);
  const period = start?.period;
  if (!period) return start === null ? null : { type: 'DATE', value: `${start.value}/${dayOfSomeWeek(weekday)}` };
  const last = period.from + ((weekday - weekdayOf(period.from) + 7) % 7);
  if (!isDatable(last + 1)) return null;
  return { ...start, value: `${start.value}/${isoDay(last)}`, to: isoDay(last + 1) };
}

function yearRange(first: number, last: number): Reckoning | null {
  if (last <= first) return null;
  return {
    type: 'DATE',
    value: `${padded(first, 4)}/${padded(last, 4)}`,
    from: isoDay(dayOf(first, 1, 1)),
    to: isoDay(dayOf(last + 1, 1, 1)),
    period: yearPeriod(last),
  };
}
