/** Dates as a reader sees them, those not wholly stated with a star. In: ISO days and minutes. Out: `Thu 3 July 2025*`; no clock, no locale. */

import { dayNumber } from '../core/compare/relate/relate.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/;

/** A day, with its time where one is given: `4 July 2025, 08:20`. A string that is no ISO date stays as it is. */
export function dayLabel(moment: string): string {
  const match = ISO.exec(moment);
  if (match === null) return moment;
  const [, year, month, day, clock] = match;
  const date = `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${Number(year)}`;
  return clock === undefined ? date : `${date}, ${clock}`;
}

const OWN_ZONE = /T\d\d:\d\d(?::\d\d)?(Z|[+-]\d\d:\d\d)$/;

/**
 * When a text is from: its publication and its update, each null where nothing tells; with their zones where these are two, for no clock is then the other's.
 * `isZoned`: with its zone in any case, as beside a text of another zone.
 */
export function writtenLabel(
  published: string | null,
  updated: string | null,
  zone: string | null,
  isZoned = false,
): string {
  const own = OWN_ZONE.exec(updated ?? '')?.[1];
  const areTwo = own !== undefined;
  const first = published === null ? 'undated' : dayLabel(published);
  const isOnClock = published?.includes('T') === true;
  const parts = [(areTwo || isZoned) && isOnClock && zone !== null ? `${first} ${zone}` : first];
  const second = own === 'Z' ? '+00:00' : (own ?? (isZoned && updated?.includes('T') === true ? zone : null));
  if (updated !== null) parts.push(`updated ${dayLabel(updated)}${second === null ? '' : ` ${second}`}`);
  return parts.join(', ');
}

/**
 * `[from, to)` in words, with a star if `stated`, the text's own words, doesn't say all of it; empty if it would only repeat them.
 * A part of a day ("Monday evening") is shown as its day: where an evening begins is nobody's statement.
 */
export function intervalLabel(from: string, to: string | null, stated: string): string {
  const match = ISO.exec(from);
  if (match === null) return from === stated ? '' : from;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const says = statedParts(stated, year, month, day);
  const label = lengthLabel(match, to, says, year, month, day);
  return label === stated ? '' : label;
}

interface StatedParts {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
}

function statedParts(stated: string, year: number, month: number, day: number): StatedParts {
  const name = (MONTHS[month - 1] ?? '').slice(0, 3).toLowerCase();
  const saysYear = hasNumber(stated, year);
  const saysMonth = stated.toLowerCase().includes(name) || saysYear;
  return { year: saysYear, month: saysMonth, day: saysMonth && hasNumber(stated, day) };
}

function hasNumber(words: string, n: number): boolean {
  return (words.match(/\d+/g) ?? []).some(digits => Number(digits) === n);
}

function lengthLabel(
  match: RegExpExecArray,
  to: string | null,
  says: StatedParts,
  year: number,
  month: number,
  day: number,
): string {
  if (to === `${year + 1}-01-01` && month === 1 && day === 1) return says.year ? String(year) : `${year}*`;
  const name = MONTHS[month - 1] ?? match[2]!;
  if (to === nextMonth(year, month) && day === 1) {
    if (says.year) return `${name} ${year}`;
    return `${name} ${year}*`;
  }
  const days = match[4] === undefined ? daysBetween(match[0], to) : 1;
  if (days > 1) return `${stretchLabel(match[0], days)}*`;
  const clock = isMinute(match, to) ? `, ${match[4]}` : '';
  if (says.year) return `${day} ${name} ${year}${clock}`;
  if (says.day) return `${day} ${name} ${year}*${clock}`;
  return `${weekday(year, month, day)} ${day} ${name} ${year}*${clock}`;
}

const WEEK = 7;

/** `week of Mon 30 June 2025`, `Sat 30 September to Sun 1 October 2017`. */
function stretchLabel(from: string, days: number): string {
  const [first, last] = [datedLabel(from), datedLabel(dayAfter(from, days - 1))];
  if (days === WEEK && first.startsWith(WEEKDAYS[0]!)) return `week of ${first}`;
  const year = ` ${Number(from.slice(0, 4))}`;
  return `${last.endsWith(year) ? first.slice(0, -year.length) : first} to ${last}`;
}

/** A day with its weekday: `Mon 30 June 2025`. */
export function datedLabel(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${weekday(year, month, date)} ${date} ${MONTHS[month - 1]} ${year}`;
}

function daysBetween(from: string, to: string | null): number {
  const [a, b] = [dayNumber(from), to === null ? null : dayNumber(to)];
  return a === null || b === null ? 1 : b - a;
}

/** An ISO day so many days later. */
export function dayAfter(day: string, days: number): string {
  let [year, month, date] = day.split('-').map(Number) as [number, number, number];
  date += days;
  for (let length = monthLength(year, month); date > length; length = monthLength(year, month)) {
    date -= length;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
}

function monthLength(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the interval is one minute: a clock time, not a part of a day. */
function isMinute(match: RegExpExecArray, to: string | null): boolean {
  const end = ISO.exec(to ?? '');
  if (match[4] === undefined || end?.[4] === undefined) return false;
  const length = minuteOf(end[4]) - minuteOf(match[4]);
  return length === 1 || length === 1 - 24 * 60;
}

function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

function nextMonth(year: number, month: number): string {
  const [y, m] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-01`;
}

/** By Zeller's congruence, the week beginning on Monday. */
function weekday(year: number, month: number, day: number): string {
  const [y, m] = month < 3 ? [year - 1, month + 12] : [year, month];
  const days = day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return WEEKDAYS[(days + 5) % 7]!;
}
