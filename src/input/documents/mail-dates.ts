/**
 * Dates as mail programs print them in the head of a mail that is passed on -> a day or a moment. Of two orders of day and month the weekday that stands with them tells which,
 * or that no mail is passed on before it is sent; German and French names of months are read. Null where two days are possible.
 */
import { readDate, type StatedDate } from '../dates.ts';

/** Names of months by their number, as far as they differ from English: their first letters. */
const MONTHS: readonly (readonly [start: string, month: number])[] = [
  ['jan', 1],
  ['jän', 1],
  ['feb', 2],
  ['fév', 2],
  ['fev', 2],
  ['mär', 3],
  ['mar', 3],
  ['apr', 4],
  ['avr', 4],
  ['mai', 5],
  ['juin', 6],
  ['jun', 6],
  ['juil', 7],
  ['jul', 7],
  ['aug', 8],
  ['aoû', 8],
  ['aou', 8],
  ['sep', 9],
  ['okt', 10],
  ['oct', 10],
  ['nov', 11],
  ['dez', 12],
  ['déc', 12],
  ['dec', 12],
];
/** Weekdays by their first two or three letters; Sunday is 0. */
const WEEKDAYS: readonly RegExp[] = [
  /^(?:sun|so|dim)/,
  /^(?:mon|mo|lun)/,
  /^(?:tue|di(?!m)|mar)/,
  /^(?:wed|mi|mer)/,
  /^(?:thu|do|jeu)/,
  /^(?:fri|fr|ven)/,
  /^(?:sat|sa)/,
];

const LONGEST = 80;
const CLOCK = String.raw`(?:,?\s+(?:um\s+|à\s+|at\s+)?(\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s*[ap]m)?))?(?:\s*uhr)?`;
const WEEKDAY = String.raw`(?:(\p{L}{2,10})\.?,?\s+)?`;
const NUMBERS = new RegExp(String.raw`^${WEEKDAY}(\d{1,2})([/.])(\d{1,2})\3(\d{4})${CLOCK}$`, 'u');
const NAMED = new RegExp(String.raw`^${WEEKDAY}(\d{1,2})(?:er|\.)?\s+(\p{L}{3,10})\.?\s+(\d{4})${CLOCK}$`, 'u');

/** `latest`: the day on which it was passed on. */
export function readMailDate(stated: string, latest: string | null): StatedDate | null {
  const value = stated.trim().toLowerCase();
  if (value.length > LONGEST) return null;
  return readDate(stated) ?? readNumbers(value, latest) ?? readNamed(value);
}

function readNumbers(value: string, latest: string | null): StatedDate | null {
  const [, weekday, first = '', mark, second = '', year = '', clock] = NUMBERS.exec(value) ?? [];
  // with full stops only the day stands first
  const orders =
    mark === '.'
      ? [[second, first]]
      : [
          [first, second],
          [second, first],
        ];
  const days = orders.flatMap(([month = '', day = '']) => {
    const date = makeDate(year, Number(month), day, clock);
    return date === null || !fitsWeekday(date, weekday) ? [] : [date];
  });
  const [only, other] = days.length > 1 ? days.filter(day => latest === null || dayOf(day) <= nextDay(latest)) : days;
  return only === undefined || (other !== undefined && other.published !== only.published) ? null : only;
}

function readNamed(value: string): StatedDate | null {
  const [, , day = '', name = '', year = '', clock] = NAMED.exec(value) ?? [];
  const month = MONTHS.find(([start]) => name.startsWith(start))?.[1];
  return month === undefined ? null : makeDate(year, month, day, clock);
}

function makeDate(year: string, month: number, day: string, clock: string | undefined): StatedDate | null {
  const time = clock === undefined ? '' : ` ${clock.replace('h', ':')}`;
  return readDate(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}${time}`);
}

function fitsWeekday(date: StatedDate, weekday: string | undefined): boolean {
  if (weekday === undefined) return true;
  return WEEKDAYS[new Date(`${dayOf(date)}T00:00:00Z`).getUTCDay()]?.test(weekday) === true;
}

function dayOf({ published }: StatedDate): string {
  return published.slice(0, 10);
}

/** In another zone it may be a day later. */
function nextDay(latest: string): string {
  const day = new Date(`${latest.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
