/**
 * Dates in metadata: ISO 8601, RFC 2822 and plain written days -> an ISO day or moment and its zone, as stated.
 * Nothing is converted from one zone to another and nothing is guessed: `11/9/2016` could be two days and is refused.
 */

/** A day (`2016-11-09`) or a moment (`2016-11-09T08:46:26`) in the zone given; `zone` is `+02:00`, a name, or null. */
export interface StatedDate {
  readonly published: string;
  readonly zone: string | null;
}

/** Longest metadata date looked at; the longest usual one (RFC 2822 with a comment) is under 50. */
const LONGEST = 80;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*([ap]\.?m\.?)?`;
const ZONE = String.raw`(z|[+-]\d{2}(?::?\d{2})?|[a-z]{2,5}(?:[+-]\d{1,2})?)?(?:\s*\([a-z ]+\))?`;
const TIME = String.raw`(?:(?:[t\s]|,?\s+(?:at\s+)?)${CLOCK}\s*${ZONE})?`;
const ISO = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`);
const BASIC_ISO = /^(\d{4})(\d{2})(\d{2})(?:t(\d{2})(\d{2})(\d{2})?(z|[+-]\d{2}:?\d{2})?)?$/;
const WEEKDAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?`;
const NAMED = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const DAY_FIRST = new RegExp(String.raw`^${WEEKDAY}(\d{1,2})(?:st|nd|rd|th)?[\s-]+${NAMED},?[\s-]+(\d{4})${TIME}$`);
const MONTH_FIRST = new RegExp(String.raw`^${WEEKDAY}${NAMED}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}$`);

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads a date as metadata states it; null if it is none, or no day of the calendar, or two days are possible. */
export function readDate(stated: string): StatedDate | null {
  const value = stated.trim().toLowerCase();
  if (value === '' || value.length > LONGEST) return null;
  const iso = ISO.exec(value);
  if (iso) return makeDate(iso[1]!, iso[3]!, iso[4]!, iso.slice(5));
  const basic = BASIC_ISO.exec(value);
  if (basic) return makeDate(basic[1]!, basic[2]!, basic[3]!, [basic[4], basic[5], basic[6], undefined, basic[7]]);
  const dayFirst = DAY_FIRST.exec(value);
  if (dayFirst) return makeDate(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!, dayFirst.slice(4));
  const monthFirst = MONTH_FIRST.exec(value);
  if (monthFirst) return makeDate(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!, monthFirst.slice(4));
  return null;
}

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name) + 1);
}

/** `time` is hour, minute, second, am or pm, zone; any may be missing. */
function makeDate(year: string, month: string, day: string, time: readonly (string | undefined)[]): StatedDate | null {
  const date = readDay(Number(year), Number(month), Number(day));
  if (date === null) return null;
  const [hour, minute, second, half, zone] = time;
  if (hour === undefined || minute === undefined) return { published: date, zone: null };
  const clock = readClock(Number(hour), Number(minute), second === undefined ? null : Number(second), half);
  return clock === null ? null : { published: `${date}T${clock}`, zone: readZone(zone) };
}

function readDay(year: number, month: number, day: number): string | null {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && isLeap ? 29 : DAYS[month - 1];
  if (last === undefined || day < 1 || day > last) return null;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function readClock(hour: number, minute: number, second: number | null, half: string | undefined): string | null {
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const isAfternoon = half?.startsWith('p') ?? false;
  const hours = half === undefined ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
  // 60 is a leap second
  if (hours > 23 || minute > 59 || (second ?? 0) > 60) return null;
  return `${two(hours)}:${two(minute)}${second === null ? '' : `:${two(second)}`}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** `Z`, `GMT` and `UTC` are `+00:00`, `+0200` is `+02:00`; another name stays a name. */
function readZone(zone: string | undefined): string | null {
  if (zone === undefined || zone === '') return null;
  if (zone === 'z' || zone === 'gmt' || zone === 'utc' || zone === 'ut') return '+00:00';
  const offset = /^([+-]\d{2}):?(\d{2})?$/.exec(zone);
  return offset ? `${offset[1]}:${offset[2] ?? '00'}` : zone.toUpperCase();
}

/** Seconds or milliseconds since 1970 (UTC), as some feeds give them; null outside the years 2001 to 2286. */
export function readTimestamp(stamp: number): StatedDate | null {
  const milliseconds = stamp >= 1e12 ? stamp : stamp * 1000;
  if (!(milliseconds >= 1e12 && milliseconds < 1e13)) return null;
  return { published: new Date(milliseconds).toISOString().slice(0, 19), zone: '+00:00' };
}
