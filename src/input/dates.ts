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
/** Source of a pattern for a month’s name or its short form, in small letters. */
export const MONTH = String.raw`(?:${MONTHS.join('|')})[a-z]*\.?`;

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*([ap]\.?m\.?(?![a-z]))?`;
// an offset, a name with one or without ("GMT+5:30"), a place of the tz database ("America/Los_Angeles")
const ZONE = String.raw`(z|[+-]\d{1,2}(?::?\d{2})?|[a-z]{2,5}\s?[+-]\d{1,2}(?::?\d{2})?|[a-z]+(?:/[a-z_-]+){1,2}|[a-z]{2,5})?(?:\s*\([a-z ]+\))?`;
const TIME = String.raw`(?:(?:[t\s]|,?\s+(?:at\s+)?)${CLOCK}\s*${ZONE})?`;
const ISO = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`);
const BASIC_ISO = /^(\d{4})(\d{2})(\d{2})(?:t(\d{2})(\d{2})(\d{2})?(z|[+-]\d{2}:?\d{2})?)?$/;
const WEEKDAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?`;
const NAMED = String.raw`(${MONTHS.join('|')})[a-z]*\.?`;
const DAY_FIRST = new RegExp(String.raw`^${WEEKDAY}(\d{1,2})(?:st|nd|rd|th)?[\s-]+${NAMED},?[\s-]+(\d{4})${TIME}$`);
const MONTH_FIRST = new RegExp(String.raw`^${WEEKDAY}${NAMED}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}$`);

// "Wednesday, 09-Nov-16 08:46:26 GMT" (RFC 850), "14-Mar-12"
const SHORT_YEAR = new RegExp(String.raw`^${WEEKDAY}(\d{1,2})-${NAMED}-(\d{2})${TIME}$`);
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[\s-]+${NAMED},?[\s-]+(\d{1,2})${TIME}$`);
// "Tue Nov 7 09:15:00 EST 2006": what date(1) prints
const UNIX = new RegExp(String.raw`^${WEEKDAY}${NAMED}\s+(\d{1,2}),?\s+${CLOCK}\s*${ZONE}\s+(\d{4})$`);

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A written form, and where in it year, month, day and clock stand. */
interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: readonly (string | undefined)[]) => StatedDate | null;
}

/** In the order tried; no two fit one date. */
const FORMS: readonly Form[] = [
  { pattern: ISO, read: ([, year, , month, day, ...time]) => makeDate(year!, month!, day!, time) },
  {
    pattern: BASIC_ISO,
    read: ([, year, month, day, hour, minute, second, zone]) =>
      makeDate(year!, month!, day!, [hour, minute, second, undefined, zone]),
  },
  { pattern: DAY_FIRST, read: ([, day, month, year, ...time]) => makeDate(year!, monthOf(month!), day!, time) },
  { pattern: MONTH_FIRST, read: ([, month, day, year, ...time]) => makeDate(year!, monthOf(month!), day!, time) },
  { pattern: YEAR_FIRST, read: ([, year, month, day, ...time]) => makeDate(year!, monthOf(month!), day!, time) },
  {
    pattern: SHORT_YEAR,
    read: ([, day, month, year, ...time]) => makeDate(fullYear(Number(year)), monthOf(month!), day!, time),
  },
  {
    pattern: UNIX,
    read: ([, month, day, hour, minute, second, half, zone, year]) =>
      makeDate(year!, monthOf(month!), day!, [hour, minute, second, half, zone]),
  },
];

/** Reads a date as metadata states it; null if it is none, or no day of the calendar, or two days are possible. */
export function readDate(stated: string): StatedDate | null {
  const trimmed = stated.trim();
  const value = withPlainZone(trimmed.toLowerCase());
  if (value === '' || value.length > LONGEST) return null;
  for (const { pattern, read } of FORMS) {
    const groups = pattern.exec(value);
    if (groups === null) continue;
    const date = read(groups);
    return date === null ? null : { ...date, zone: asStated(date.zone, trimmed) };
  }
  return null;
}

/** A minus sign in a zone is the one of keyboards; a place in brackets, as Java prints it, stands behind its offset or is the zone. */
function withPlainZone(value: string): string {
  return value
    .replace(/\u2212(?=\d{1,2}(?::?\d{2})?(?:\D|$))/g, '-')
    .replace(/(z|:\d{2}(?:[.,]\d{1,9})?\s*[+-]\d{1,2}(?::?\d{2})?)\s*\[[\w/+-]+\]$/, '$1')
    .replace(/\s*\[([a-z_/+-]+)\]$/, ' $1');
}

/** A place of the tz database keeps its capitals. */
function asStated(zone: string | null, stated: string): string | null {
  if (zone === null || !zone.includes('/')) return zone;
  const at = stated.toLowerCase().indexOf(zone.toLowerCase());
  return at < 0 ? zone : stated.slice(at, at + zone.length);
}

/** Two-digit years reach from 1969 to 2068, as POSIX has it. */
const CENTURY_PIVOT = 69;

function fullYear(twoDigits: number): string {
  return String(twoDigits < CENTURY_PIVOT ? 2000 + twoDigits : 1900 + twoDigits);
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

/** `Z`, `GMT` and `UTC` are `+00:00`, `+0200` and `GMT+2` are `+02:00`; another name stays a name. */
function readZone(zone: string | undefined): string | null {
  if (zone === undefined || zone === '') return null;
  if (zone === 'z' || zone === 'gmt' || zone === 'utc' || zone === 'ut') return '+00:00';
  const offset = /^(?:gmt|utc|ut)?\s?([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  return offset ? `${offset[1]}${two(Number(offset[2]))}:${offset[3] ?? '00'}` : zone.toUpperCase();
}

/** The first year in which news may be dated: what programs print for no date at all is earlier. */
export const FIRST_YEAR = 1000;

/** Whether a date is what programs write where they have none: the year 1 and those about it, or the moment from which they count seconds. */
export function isZeroDate({ published, zone }: StatedDate): boolean {
  if (Number(published.slice(0, 4)) < FIRST_YEAR || published.startsWith('1969-12-31')) return true;
  if (!published.startsWith('1970-01-01')) return false;
  return /^$|^T00:00(?::00)?$/.test(published.slice(10)) || Date.parse(`${published}${zone ?? ''}`) === 0;
}

/** Seconds or milliseconds since 1970 (UTC), as some feeds give them; null outside the years 2001 to 2286. */
export function readTimestamp(stamp: number): StatedDate | null {
  const milliseconds = stamp >= 1e12 ? stamp : stamp * 1000;
  if (!(milliseconds >= 1e12 && milliseconds < 1e13)) return null;
  return { published: new Date(milliseconds).toISOString().slice(0, 19), zone: '+00:00' };
}
