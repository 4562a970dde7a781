/**
 * Dates of feeds: what feeds state in every form met in the wild -> a day or a moment and its zone, as stated; or the month or year where no more is
 * stated. First as any metadata (`readDate`); then by parts, whatever their order and language. `03/04/2016` could be two days and is refused.
 */
import { FIRST_YEAR, isZeroDate, readDate, readTimestamp, type StatedDate } from '../dates.ts';
import type { FeedDate } from './feed-model.ts';
import { MONTH_NAMES } from './feed-months.ts';

/** Longest date looked at. */
const LONGEST = 100;
const DAY = 86_400_000;

/** Reads a feed's date; null where nothing is stated. */
export function readFeedDate(stated: string): FeedDate | null {
  const words = stated.trim().replace(/\s+/g, ' ');
  if (words === '') return null;
  if (words.length > LONGEST) return { stated: words.slice(0, LONGEST), date: null, period: null };
  const period = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.test(words) ? words : null;
  const date = period === null ? (readDate(words) ?? readIso(words) ?? readStamp(words) ?? readParts(words)) : null;
  return { stated: words, date: date === null || isZeroDate(date) ? null : withKnownZone(date), period };
}

/** Words behind a clock that are no zone: German, French, Swedish. */
const FILLERS: ReadonlySet<string> = new Set(['UHR', 'H', 'HRS', 'KL']);

/** `-00:00` says that the clock is UTC's and nothing of the place (RFC 2822). */
function withKnownZone(date: StatedDate): StatedDate {
  const zone = date.zone?.toUpperCase() ?? null;
  if (zone === '-00:00' || zone === 'ETC/GMT' || zone === 'ETC/UTC') return { ...date, zone: '+00:00' };
  return zone !== null && FILLERS.has(zone) ? { ...date, zone: null } : date;
}

function readStamp(words: string): StatedDate | null {
  return /^\d{10}(?:\d{3})?$/.test(words) ? readTimestamp(Number(words)) : null;
}

const CLOCK = /(?<![\d:])(\d{1,2}):(\d{2})(?:\s?:(\d{1,2})(?:[.,]\d{1,9})?)?(?![\d:])/;
const ISO_TIME = String.raw`(?:[t ](\d{2})(?::?(\d{2}))?(?::?(\d{2})(?:[.,]\d{1,9})?)?\s*(z|[+-]\d{2}(?::?\d{2})?)?)?`;
const WEEK = new RegExp(String.raw`^(\d{4})-?w(\d{2})(?:-?([1-7]))?${ISO_TIME}$`, 'i');
const ORDINAL = new RegExp(String.raw`^(\d{4})-?(\d{3})${ISO_TIME}$`, 'i');
const CALENDAR = new RegExp(String.raw`^(\d{4})-?(\d{2})-?(\d{2})${ISO_TIME}$`, 'i');

/** ISO 8601: a day by its week or number in the year, a clock of hours alone, midnight as 24:00. */
function readIso(words: string): StatedDate | null {
  const week = WEEK.exec(words);
  if (week !== null) return at(dayOfWeek(Number(week[1]), Number(week[2]), Number(week[3] ?? 1)), week.slice(4));
  const ordinal = ORDINAL.exec(words);
  if (ordinal !== null) return at(dayOfYear(Number(ordinal[1]), Number(ordinal[2])), ordinal.slice(3));
  const calendar = CALENDAR.exec(words);
  return calendar === null
    ? null
    : at(dayOf(Number(calendar[1]), Number(calendar[2]), Number(calendar[3])), calendar.slice(4));
}

/** Milliseconds since 1970 at which a day begins; null for no day of the calendar. */
function dayOf(year: number, month: number, day: number): number | null {
  const begin = Date.UTC(year, month - 1, day);
  const date = new Date(begin);
  return year >= FIRST_YEAR && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? begin : null;
}

function dayOfYear(year: number, number: number): number | null {
  const begin = Date.UTC(year, 0, number);
  return number > 0 && new Date(begin).getUTCFullYear() === year ? begin : null;
}

/** ISO weeks begin on Monday; the first is the one with 4 January. */
function dayOfWeek(year: number, week: number, weekday: number): number | null {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
  return week >= 1 && week <= 53 ? monday + ((week - 1) * 7 + weekday - 1) * DAY : null;
}

/** A day with its clock: hour, minute, second, zone, any of them missing. */
function at(day: number | null, [hour, minute, second, zone]: readonly (string | undefined)[]): StatedDate | null {
  if (day === null) return null;
  const hours = Number(hour ?? 0);
  const isNextDay = hours === 24 && Number(minute ?? 0) === 0 && Number(second ?? 0) === 0;
  const date = new Date(isNextDay ? day + DAY : day).toISOString().slice(0, 10);
  if (hour === undefined) return { published: date, zone: null };
  const clock = [isNextDay ? '00' : hour, minute ?? '00', ...(second === undefined ? [] : [second])]
    .map(part => part.padStart(2, '0'))
    .join(':');
  return readDate(`${date}T${clock}${zone ?? ''}`);
}

/** Words for before and after noon beside a clock, not in English only. */
const AFTERNOON = /^(?:p\.?m\.?|오후|下午|午後|μμ|μ\.μ\.)$/iu;
const MORNING = /^(?:a\.?m\.?|오전|上午|午前|πμ|π\.μ\.)$/iu;
/** Marks of year, month and day behind their numbers: Korean, Chinese, Japanese. */
const COUNTED = /(\d)\s?[년年월月일日]/gu;
const ZONE =
  /^(?:[+-]\d{2}:?\d{2}|[+-]\d{1,2}|z|(?:gmt|utc|ut)?[+-]\d{1,2}(?::?\d{2})?|[a-z]{1,5}|etc\/(?:gmt|utc)[\w+-]*|[a-z]+\/[a-z_]+)$/i;
/** Names of zones in military use, which RFC 822 had the wrong way round: they tell nothing (RFC 2822). */
const MILITARY = /^[a-y]$/i;

/** Reads a date by its parts: a clock, what follows it as the zone, a month's name or number, a year of four figures or two. */
function readParts(words: string): StatedDate | null {
  const plain = words
    .replace(COUNTED, '$1 ')
    .replaceAll('\u2212', '-')
    .replace(/\([^()]*\)/g, ' ');
  const clock = CLOCK.exec(plain);
  const before = clock === null ? plain : plain.slice(0, clock.index);
  const after = clock === null ? '' : plain.slice(clock.index + clock[0].length);
  const tail = after.split(/[\s,]+/).filter(word => word !== '');
  const half = [...tail, ...before.split(/\s+/)].find(word => AFTERNOON.test(word) || MORNING.test(word));
  const zone = tail.find(word => word !== half && ZONE.test(word) && monthOf(word) === null);
  const rest = tail.filter(word => word !== half && word !== zone).join(' ');
  const day = readCalendar(`${before.replace(/(?<=\d)T$/, '')} ${rest}`);
  if (day === null) return null;
  if (clock === null) return at(day, []);
  const hour = half === undefined ? Number(clock[1]) : (Number(clock[1]) % 12) + (AFTERNOON.test(half) ? 12 : 0);
  const read = at(day, [String(hour), clock[2], clock[3]]);
  return read === null ? null : { ...read, zone: zoneOf(zone) };
}

function zoneOf(word: string | undefined): string | null {
  if (word === undefined || MILITARY.test(word)) return null;
  const name = word.replace(/^etc\//i, '');
  return readDate(`2000-01-01T00:00 ${name}`)?.zone ?? null;
}

/** The month that a word names, in one of the languages known; null if none. */
function monthOf(word: string): number | null {
  const folded = word
    .normalize('NFD')
    .replace(/\p{M}|\.$/gu, '')
    .toLowerCase();
  return MONTH_NAMES.get(folded) ?? null;
}

/** The day that numbers and a month's name tell; null where it could be two, or none. */
function readCalendar(words: string): number | null {
  const parts = words
    .split(/[\s,/.-]+|(?<=\d)(?:st|nd|rd|th|er|º|ª)?(?=\p{L})|(?<=\p{L})(?=\d)/u)
    .filter(part => part !== undefined && part !== '');
  // a word before the day that names a month in one language and a weekday in another (`mar`): the month is named behind it
  const [leading, following] = parts.filter(part => monthOf(part) !== null);
  const named = following !== undefined && leading === parts[0] ? following : leading;
  const month = named === undefined ? null : monthOf(named);
  const numbers = parts.filter(part => /^\d{1,4}$/.test(part));
  if (numbers.length !== (month === null ? 3 : 2)) return null;
  const [first = '', second = '', third = ''] = numbers;
  if (month !== null) {
    if (first.length === 4) return dayOf(Number(first), month, Number(second));
    return second.length === 4 || second.length === 2 ? dayOf(fullYear(second), month, Number(first)) : null;
  }
  if (first.length === 4) return dayOf(Number(first), Number(second), Number(third));
  if (third.length !== 4) return null;
  // who parts them with dots writes the day first
  const isDotted = /\d\.\s?\d{1,2}\.\s?\d{4}/.test(words);
  const isDayFirst = isDotted || Number(first) > 12;
  if (!isDotted && isDayFirst === Number(second) > 12) return null;
  const [day, numeral] = isDayFirst ? [first, second] : [second, first];
  return dayOf(Number(third), Number(numeral), Number(day));
}

/** Two figures mean 1969 to 2068, as POSIX has it. */
function fullYear(figures: string): number {
  if (figures.length === 4) return Number(figures);
  return Number(figures) + (Number(figures) < 69 ? 2000 : 1900);
}
