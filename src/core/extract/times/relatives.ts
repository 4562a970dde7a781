/**
 * Relative dates: reckoned from publication ("last week", "two days ago") or from the date the text is at ("the next morning").
 * A date reckoned from another expression carries that expression as `anchor`.
 */
import type { TimePattern, TimeUnit } from '../../language/times.ts';
import { civilOf, isoDay, isoMinute, weekdayOf } from './calendar.ts';
import { reckonClock, SMALL_HOURS } from './clocks.ts';
import { holidayIn, reckonCalendar, seasonNear } from './dates.ts';
import { completed, reckonDuration } from './durations.ts';
import { dayOfSomeWeek, monthOfSomeYear, partOfSomeYear, SOME } from './partly-known.ts';
import type { Clock, Count, Parts } from './parts.ts';
import {
  dayPeriod,
  dayShifted,
  HALVES,
  halfPeriod,
  monthPeriod,
  monthsIn,
  type Period,
  periodAt,
  QUARTERS,
  quarterPeriod,
  SEASONS,
  seasonPeriod,
  yearPeriod,
} from './periods.ts';
import {
  boundedBy,
  dateOf,
  isDatable,
  LANDMARK_REACH,
  type Landmark,
  landmarkFor,
  partOf,
  type Reckoning,
  type Scene,
} from './scenes.ts';

/** TIMEX3 value of a unit whose place is not known. */
const UNPLACED: Readonly<Partial<Record<TimeUnit, string>>> = {
  ...SOME,
  fortnight: SOME.week,
  season: SOME.month,
  decade: SOME.year,
  century: SOME.year,
};

export function unplacedValue(unit: TimeUnit): string {
  return UNPLACED[unit] ?? `${SOME.day}TXX:XX`;
}

/** "Last week", "this Friday", "next May", "the end of the year". */
export function reckonRelative(parts: Parts, scene: Scene, pattern: TimePattern): Reckoning | null {
  const relation = parts.relation ?? pattern.sign ?? 0;
  const mod = parts.stage ?? pattern.mod ?? null;
  if (parts.weekday !== undefined) return relativeWeekday(parts, parts.weekday, relation, scene);
  if (parts.quarter !== undefined || parts.half !== undefined) return partOfYear(parts, pattern.sign ?? 0, scene);
  if (pattern.unit === 'year' && (parts.month ?? parts.season) !== undefined) return ofYear(parts, relation, scene);
  if (parts.month !== undefined)
    return placed(relativeMonth(parts, parts.month, relation, scene), monthOfSomeYear(parts.month), mod);
  if (parts.season !== undefined)
    return placed(relativeSeason(parts.season, relation, scene), partOfSomeYear(parts.season), mod);
  if (parts.holiday !== undefined) return relativeHoliday(parts, relation, scene);
  if (parts.clock !== undefined) return relativeClock(parts, parts.clock, relation, scene);
  if (parts.part !== undefined && pattern.turn === 'overnight') return night(parts.part, relation, mod, scene);
  if (parts.part !== undefined) return relativePart(parts.part, relation, mod, scene);
  const unit = parts.units[0] ?? pattern.unit;
  if (unit === undefined || TOO_SHORT.has(unit)) return null;
  if (scene.published === null) return { type: 'DATE', value: unplacedValue(unit), mod };
  if (parts.relation === undefined && mod === 'END') return endOf(unit, relation, scene);
  if (pattern.turn === 'new-year') return newYear(mod, scene);
  if (unit === 'weekend') return dateOf(relativeWeekend(relation, pattern, scene), mod);
  if (parts.day !== undefined) return dayOfMonth(parts.day, unit, periodAt(unit, scene.published.day, relation));
  return boundedBy(dateOf(periodAt(unit, scene.published.day, relation), mod), parts.since, scene.published.day);
}

/** Months within which a year is new. */
const NEW = 2;

/** "In the new year": the next, or this one in its first weeks, and wherever the past is told. */
function newYear(mod: string | null, { published, direction }: Scene): Reckoning {
  const now = published!.day;
  const isBegun = direction < 0 || (direction === 0 && civilOf(now).month <= NEW);
  return dateOf(periodAt('year', now, isBegun ? 0 : 1), mod);
}

/** "At the end of the year": where the sentence tells the past and that end is far ahead, the end of the one before. */
function endOf(unit: TimeUnit, relation: number, scene: Scene): Reckoning {
  const now = scene.published!.day;
  const end = dateOf(periodAt(unit, now, relation), 'END');
  return isToldAhead(end, scene) ? dateOf(periodAt(unit, now, relation - 1), 'END') : end;
}

/** Whether what the past tense tells has not begun; "by the end of the year" is ahead in any tense. */
function isToldAhead({ from }: Reckoning, { published, direction, isDeadline }: Scene): boolean {
  return direction < 0 && !isDeadline && from != null && from > isoDay(published!.day);
}

/** "The 15th of next month". */
function dayOfMonth(day: number, unit: TimeUnit, month: Period): Reckoning | null {
  return unit === 'month' && month.from + day <= month.to ? dateOf(dayPeriod(month.from + day - 1)) : null;
}

/** "July last year", "the spring of next year". */
function ofYear(parts: Parts, relation: number, scene: Scene): Reckoning | null {
  if (scene.published !== null) {
    const year = civilOf(scene.published.day).year + relation;
    return reckonCalendar({ ...parts, year }, scene, undefined);
  }
  const { month, day, season } = parts;
  const value = month === undefined ? partOfSomeYear(season!) : monthOfSomeYear(month, day);
  return { type: 'DATE', value, mod: parts.stage ?? null };
}

/** Units whose "last" and "next" are told by other words ("yesterday") or by nothing ("the last second"). */
const TOO_SHORT: ReadonlySet<TimeUnit> = new Set(['second', 'minute', 'hour', 'day']);

function placed(period: Period | null, unplaced: string, mod: string | null): Reckoning {
  return period === null ? { type: 'DATE', value: unplaced, mod } : dateOf(period, mod);
}

function relativeWeekday(parts: Parts, weekday: number, relation: number, scene: Scene): Reckoning {
  const mod = parts.stage ?? null;
  if (scene.published === null) {
    const value = dayOfSomeWeek(weekday);
    return parts.part === undefined
      ? { type: 'DATE', value, mod }
      : { type: 'TIME', value: `${value}T${parts.part}`, mod };
  }
  const now = scene.published.day;
  const back = (weekdayOf(now) - weekday + 7) % 7;
  const day =
    parts.units[0] === 'week' ? now - weekdayOf(now) + weekday + 7 * relation : weekdayAt(now, back, relation, scene);
  return parts.part === undefined ? dateOf(dayPeriod(day), mod) : partOf(dayPeriod(day), parts.part, mod);
}

function weekdayAt(now: number, back: number, relation: number, scene: Scene): number {
  if (relation < 0) return now - (back === 0 ? 7 : back);
  if (relation > 0) return now + 7 - back;
  if (back === 0) return now;
  return scene.direction < 0 ? now - back : now + 7 - back;
}

function relativeMonth(parts: Parts, month: number, relation: number, scene: Scene): Period | null {
  if (scene.published === null) return null;
  const now = civilOf(scene.published.day);
  const back = (now.month - month + 12) % 12;
  const shift = relation < 0 ? (back === 0 ? -12 : -back) : relation > 0 ? 12 - back : month - now.month;
  const period = monthPeriod(now.year, now.month + shift);
  if (parts.day === undefined) return period;
  const day = relation < 0 && back === 0 && parts.day < now.day ? monthPeriod(now.year, now.month).from : period.from;
  return dayPeriod(day + parts.day - 1);
}

function relativeSeason(season: string, relation: number, scene: Scene): Period | null {
  if (scene.published === null) return null;
  if (relation < 0) return seasonNear(season, scene, [-1, -2, -3, -4]);
  if (relation > 0) return seasonNear(season, scene, [1, 2, 3, 4]);
  return seasonNear(season, scene, scene.direction < 0 ? [0, -1, -2, 1] : [0, 1, -1, 2]);
}

function relativeHoliday(parts: Parts, relation: number, scene: Scene): Reckoning {
  if (scene.published === null) return { type: 'DATE', value: SOME.day };
  const now = scene.published.day;
  const year = civilOf(now).year;
  const days = [-1, 0, 1].map(n => holidayIn(year + n, parts.holiday!));
  const day = relation < 0 ? days.findLast(d => d < now) : relation > 0 ? days.find(d => d > now) : days[1];
  return dateOf(dayPeriod(day ?? days[1]!));
}

const NIGHT = 'NI';

/** "At eight o'clock this evening". */
function relativeClock(parts: Parts, clock: Clock, relation: number, scene: Scene): Reckoning | null {
  // one o'clock last night is this morning's
  const shift = relation + (relation < 0 && parts.part === NIGHT && clock.hour < SMALL_HOURS ? 1 : 0);
  const day = scene.published === null ? { value: SOME.day } : dayPeriod(scene.published.day + shift);
  return reckonClock(parts, clock, day, scene);
}

function relativePart(part: string, relation: number, mod: string | null, scene: Scene): Reckoning {
  return partOf(scene.published === null ? null : dayPeriod(scene.published.day + relation), part, mod);
}

/** "Overnight": the night just past, or, where the text has just told a day that is over longer, the one that `relation` says of that. */
function night(part: string, relation: number, mod: string | null, scene: Scene): Reckoning {
  const landmark = landmarkFor(scene, 'day');
  const isNear = landmark !== null && scene.sentence - landmark.sentence <= 1 && scene.published !== null;
  if (!isNear || scene.published!.day - landmark.period.from <= 1) return relativePart(part, -1, mod, scene);
  return { ...partOf(dayPeriod(landmark.period.from + relation), part, mod), anchor: landmark.span };
}

/** "The weekend" is the one just past, or the one at hand where the sentence looks ahead or it is the weekend. */
function relativeWeekend(relation: number, pattern: TimePattern, scene: Scene): Period {
  const now = scene.published!.day;
  const isNow = weekdayOf(now) >= 6;
  if (pattern.sign === undefined) return periodAt('weekend', now, relation);
  return periodAt('weekend', now, isNow || scene.direction > 0 ? 0 : -1);
}

/** "The first quarter of next year", "the second half of the year". */
function partOfYear({ quarter, half, relation: told }: Parts, sign: number, scene: Scene): Reckoning | null {
  const relation = told ?? sign;
  const [letter, n, count] = quarter !== undefined ? ['Q', quarter, QUARTERS] : ['H', half ?? 0, HALVES];
  if (n < 1 || n > count) return null;
  if (scene.published === null) return { type: 'DATE', value: partOfSomeYear(`${letter}${n}`) };
  const year = civilOf(scene.published.day).year + relation;
  const part = (year: number): Reckoning => dateOf(letter === 'H' ? halfPeriod(year, n) : quarterPeriod(year, n));
  return part(told === undefined && isToldAhead(part(year), scene) ? year - 1 : year);
}

/** "Half a century ago", "a year and a half later": what their words leave out of the count. */
function halvesOf(parts: Parts, { turn }: TimePattern): Parts {
  return turn === 'half' || turn === 'half-more' || turn === 'quarter-of' ? completed(parts, turn) : parts;
}

/** "Three days ago", "a year from now". Counts not told exactly are only past or future. */
export function reckonAway(stated: Parts, scene: Scene, pattern: TimePattern): Reckoning | null {
  const parts = halvesOf(stated, pattern);
  const sign = pattern.sign ?? -1;
  const unit = parts.units[0] ?? pattern.unit;
  if (unit === undefined) return recurringAgo(parts, scene);
  if (parts.weekday !== undefined && sign > 0) return weeksFromWeekday(parts, parts.weekday, unit, scene);
  const count = parts.counts[0] ?? (pattern.turn === undefined ? null : ONE);
  const vague = sign < 0 ? 'PAST_REF' : 'FUTURE_REF';
  if (count === null || count.vague) return { type: 'DATE', value: vague, mod: parts.hedge ?? null };
  if (scene.published === null) return { type: 'DATE', value: unplacedValue(unit), mod: sideOf(parts.hedge, sign) };
  if (pattern.turn === 'on') return dateOf(agoOn(parts, unit, -count.n, scene));
  const quarter = yearOfQuarter(unit, count, scene);
  if (quarter !== null) {
    // "the 1994 quarter ... the figure a year ago": that quarter is a year ago already
    const isThere = scene.published.day - quarter.period.to > NEARLY_A_YEAR && sign < 0;
    return dateOf(periodAt('quarter', quarter.period.from, isThere ? 0 : QUARTERS * sign));
  }
  // figures are of the months up to the quarter just past
  if (pattern.turn === 'period' && scene.isOfMonths)
    return dateOf(periodAt('year', periodAt('quarter', scene.published.day, -1).from, sign));
  if (pattern.turn === 'quarter' || pattern.turn === 'period')
    return dateOf(periodAt('quarter', scene.published.day, QUARTERS * sign - 1));
  return shiftedFrom(scene.published.day, scene.published.minute, unit, sign * count.n, sideOf(parts.hedge, sign));
}

/** "Two nights ago", "three summers ago". */
function recurringAgo({ counts, part, season }: Parts, scene: Scene): Reckoning | null {
  const count = counts[0];
  if (count === undefined || scene.published === null) return null;
  if (count.vague || !Number.isInteger(count.n) || count.n > MAX_SHIFT) return { type: 'DATE', value: 'PAST_REF' };
  if (part !== undefined) return partOf(dayPeriod(scene.published.day - count.n), part, null);
  const last = season === undefined ? null : seasonNear(season, scene, [-1, -2, -3, -4]);
  return last === null ? null : dateOf(periodAt('season', last.from, -SEASONS.length * (count.n - 1)));
}

/** Days: a quarter that ended longer ago is that of the year before, however late its figures come. */
const NEARLY_A_YEAR = 300;

/** "A week on Thursday", "Thursday week": weeks from the next Thursday. */
function weeksFromWeekday(parts: Parts, weekday: number, unit: TimeUnit, scene: Scene): Reckoning | null {
  const count = parts.counts[0] ?? ONE;
  if (count.vague || !Number.isInteger(count.n) || count.n > MAX_WEEKS_ON) return null;
  const next = relativeWeekday({ ...parts, units: [] }, weekday, 1, scene);
  if (!next.period) return next;
  const day = dayPeriod(dayShifted(unit, next.period.from, count.n));
  return parts.part === undefined ? dateOf(day) : partOf(day, parts.part, null);
}

/** Nobody counts more weeks from a weekday. */
const MAX_WEEKS_ON = 8;

/** "A year ago today", "two years ago this month", "a week ago Tuesday": `n` units from what is told with them. */
function agoOn(parts: Parts, unit: TimeUnit, n: number, scene: Scene): Period {
  const now = scene.published!.day;
  const whole = Math.round(n);
  if (parts.weekday !== undefined) {
    const back = (weekdayOf(now) - parts.weekday + 7) % 7;
    return dayPeriod(dayShifted(unit, now - back, whole));
  }
  const told =
    parts.month === undefined ? null : relativeMonth(parts, parts.month, isPastMonth(parts, now) ? 0 : -1, scene);
  if (told !== null) return periodAt(told.unit, dayShifted(unit, told.from, whole), 0);
  const day = dayShifted(unit, now, whole);
  return parts.units[1] === undefined ? dayPeriod(day + (parts.offset ?? 0)) : periodAt(parts.units[1], day, 0);
}

function isPastMonth({ month }: Parts, now: number): boolean {
  return month !== undefined && month <= civilOf(now).month;
}

const ONE: Count = { n: 1, most: 1, vague: false };

/** "A year earlier" right after a quarter compares like with like: the same quarter of the year before. */
function yearOfQuarter(unit: TimeUnit, count: Count, scene: Scene): Landmark | null {
  if (unit !== 'year' || count.n !== 1 || scene.isOfMonths) return null;
  const [before, latest] = [scene.landmarks.at(-2), scene.landmarks.at(-1)];
  // "the quarter ended Sept. 30": the day is the quarter's
  const isClosing = latest?.period.unit === 'day' && before?.sentence === latest.sentence;
  const last = isClosing ? before : latest;
  return last !== undefined && last.period.unit === 'quarter' && scene.sentence - last.sentence <= LANDMARK_REACH
    ? last
    : null;
}

/** The TIMEX3 `mod` of a hedged distance: more than a year ago is before that year's point. */
function sideOf(hedge: string | undefined, sign: number): string | null {
  if (hedge === 'MORE_THAN' || hedge === 'EQUAL_OR_MORE') return sign < 0 ? 'BEFORE' : 'AFTER';
  if (hedge === 'LESS_THAN' || hedge === 'EQUAL_OR_LESS') return sign < 0 ? 'AFTER' : 'BEFORE';
  return hedge ?? null;
}

/** The date `n` units from a day, told as finely as the unit: years to the year, months to the month, days and weeks to the day. */
function shiftedFrom(day: number, minute: number | null, unit: TimeUnit, n: number, mod: string | null): Reckoning {
  const months = monthsIn(unit) * n;
  if (unit === 'hour' || unit === 'minute' || unit === 'second') return clockShifted(day, minute, unit, n);
  if (Math.abs(n) > MAX_SHIFT || Math.abs(months) > MAX_SHIFT)
    return { type: 'DATE', value: n < 0 ? 'PAST_REF' : 'FUTURE_REF' };
  const isOfYears = unit === 'decade' || unit === 'century';
  if (isOfYears && Number.isInteger(months / 12)) return opened(dateOf(periodAt('year', day, months / 12), mod));
  if (!Number.isInteger(n))
    return monthsIn(unit) === 0
      ? dateOf(dayPeriod(day + Math.round(dayShifted(unit, 0, 1) * n)), mod)
      : dateOf(periodAt('month', day, Math.round(months)), mod);
  if (monthsIn(unit) > 0) return opened(dateOf(periodAt(unit, day, n), mod));
  return opened(dateOf(dayPeriod(dayShifted(unit, day, n)), mod));
}

/** The date a count of units before or after a day, told as finely as the unit; null where the count is not told exactly. */
export function awayFrom(day: number, parts: Parts, sign: number): Reckoning | null {
  const [unit, count] = [parts.units[0], parts.counts[0]];
  if (unit === undefined || count === undefined || count.vague) return null;
  return shiftedFrom(day, null, unit, sign * count.n, sideOf(parts.hedge, sign));
}

/** Beyond ten thousand years or so ISO dates end. */
const MAX_SHIFT = 120000;

/** "More than a year ago" has no earliest day. */
function opened(reckoning: Reckoning): Reckoning {
  if (reckoning.mod === 'BEFORE') return { ...reckoning, from: null };
  return reckoning.mod === 'AFTER' ? { ...reckoning, to: null } : reckoning;
}

const MINUTES: Readonly<Record<string, number>> = { hour: 60, minute: 1, second: 1 / 60 };

function clockShifted(day: number, minute: number | null, unit: TimeUnit, n: number): Reckoning {
  if (minute === null || Math.abs(n) > MAX_SHIFT)
    return { type: 'TIME', value: `${dayPeriod(day).value}TXX:XX`, period: dayPeriod(day) };
  const at = minute + Math.round(n * MINUTES[unit]!);
  const lands = day + Math.floor(at / 1440);
  if (!isDatable(lands - 1) || !isDatable(lands + 1)) return { type: 'TIME', value: 'PAST_REF' };
  return {
    type: 'TIME',
    value: isoMinute(day, at),
    from: isoMinute(day, at),
    to: isoMinute(day, at + (unit === 'hour' ? 60 : 1)),
    period: dayPeriod(lands),
  };
}

/** "The next morning", "a week later", "that year", "until then". Without a date to reckon from only the grain is known. */
export function reckonNarrative(stated: Parts, scene: Scene, pattern: TimePattern): Reckoning | null {
  const parts = halvesOf(stated, pattern);
  const sign = pattern.sign ?? 0;
  const unit = parts.units[0] ?? pattern.unit ?? (parts.month === undefined ? 'day' : 'month');
  const count = parts.counts[0] ?? null;
  if (count?.vague === true) return reckonDuration(parts);
  if (count !== null) return narrativeCount(parts, count, unit, sign, scene);
  if (parts.weekday !== undefined) return narrativeWeekday(parts, parts.weekday, pattern, scene);
  if (pattern.turn === 'closed' && scene.following !== null) return closedQuarter(scene.following);
  const landmark =
    pattern.turn === 'from-next' && scene.following !== null
      ? scene.following
      : landmarkOf(scene, parts, unit, pattern);
  if (landmark === null) return unanchored(parts, unit, pattern, scene);
  const anchor = landmark.span;
  if (unit === 'quarter' && parts.year !== undefined) {
    const { month } = civilOf(landmark.period.from);
    return { ...dateOf(quarterPeriod(parts.year, Math.ceil(month / 3))), anchor };
  }
  if (parts.part !== undefined)
    return { ...partOf(dayPeriod(landmark.period.from + sign), parts.part, parts.stage ?? null), anchor };
  if (sign === 0 && (parts.month ?? parts.season) !== undefined) return { ...ofLandmark(parts, landmark), anchor };
  if (parts.month !== undefined) return { ...dateOf(monthAfter(landmark, parts.month)), anchor };
  if (pattern.turn === 'itself') return { ...dateOf(landmark.period), anchor };
  if (pattern.turn === 'year-before') return { ...dateOf(periodAt(unit, landmark.period.from, -12)), anchor };
  const date = dateOf(periodAt(unit, landmark.period.from, sign), parts.stage ?? null);
  return { ...boundedBy(date, parts.since, landmark.period.from), anchor };
}

/** "The quarter ended July 31": the quarter of the calendar that most of its three months lie in. */
function closedQuarter({ period, span }: Landmark): Reckoning {
  return { ...dateOf(periodAt('quarter', period.from - HALF_QUARTER, 0)), anchor: span };
}

/** Days. */
const HALF_QUARTER = 45;

/** The date the text is at; a quarter is that of the figures told, and so is a month of the year before, whatever day was told since. */
function landmarkOf(scene: Scene, parts: Parts, unit: TimeUnit, pattern: TimePattern): Landmark | null {
  if (pattern.turn === 'whole' && unit === 'year') return yearTold(scene);
  if (unit !== 'quarter' && pattern.turn !== 'year-before') return landmarkFor(scene, grainOf(parts, unit, pattern));
  return landmarkFor({ ...scene, landmarks: scene.landmarks.filter(({ period }) => period.unit === unit) }, unit);
}

/** "In 1995 ... sales for the year": the year told in so many words just before; a weekday told is of the year that the whole report is of. */
function yearTold({ landmarks, sentence }: Scene): Landmark | null {
  const last = landmarks.at(-1);
  return last?.isYearStated === true && sentence - last.sentence <= 1 ? last : null;
}

/** How fine a date must be to be reckoned from: "then" takes any. */
function grainOf(parts: Parts, unit: TimeUnit, pattern: TimePattern): TimeUnit {
  if (pattern.turn === 'itself') return 'century';
  return parts.part === undefined ? unit : 'day';
}

/** "That October", "that summer": of the year the text is at. */
function ofLandmark({ month, season, stage }: Parts, { period }: Landmark): Reckoning {
  const { year } = civilOf(period.from);
  return dateOf(month === undefined ? seasonPeriod(year, season!) : monthPeriod(year, month), stage ?? null);
}

function monthAfter(landmark: Landmark, month: number): Period {
  const from = civilOf(landmark.period.from);
  return monthPeriod(month > from.month ? from.year : from.year + 1, month);
}

/** Where the text has told no date: what can be said by publication alone. */
function unanchored(parts: Parts, unit: TimeUnit, { sign = 0, turn }: TimePattern, scene: Scene): Reckoning {
  if (turn === 'itself') return { type: 'DATE', value: scene.direction > 0 ? 'FUTURE_REF' : 'PAST_REF' };
  if (unit === 'quarter' && parts.year !== undefined) return dateOf(yearPeriod(parts.year));
  if (parts.part !== undefined) return { type: 'TIME', value: `${SOME.day}T${parts.part}` };
  if (parts.month !== undefined || parts.season !== undefined)
    return {
      type: 'DATE',
      value: parts.month === undefined ? partOfSomeYear(parts.season!) : monthOfSomeYear(parts.month),
    };
  if (scene.published === null) return { type: 'DATE', value: unplacedValue(unit) };
  const now = scene.published.day;
  // figures are of the quarter just past
  if (unit === 'quarter' && sign <= 0) return dateOf(periodAt(unit, now, sign - 1));
  if (unit === 'year' && sign < 0 && turn !== 'from-next') return dateOf(periodAt(unit, now, sign));
  if (turn === 'current' || (turn === 'whole' && unit !== 'month'))
    return boundedBy(dateOf(periodAt(unit, now, 0), parts.stage ?? null), parts.since, now);
  return { type: 'DATE', value: unplacedValue(unit) };
}

function narrativeCount(parts: Parts, count: Count, unit: TimeUnit, sign: number, scene: Scene): Reckoning | null {
  const quarter = yearOfQuarter(unit, count, scene);
  if (quarter !== null)
    return { ...dateOf(periodAt('quarter', quarter.period.from, QUARTERS * sign)), anchor: quarter.span };
  // "half an hour later": from a day that leads to no hour, so that the length is all that is told
  if (unit in MINUTES) return reckonDuration(parts);
  const landmark = landmarkFor(scene, monthsIn(unit) === 0 ? 'day' : unit);
  const mod = sideOf(parts.hedge, sign);
  if (landmark !== null)
    return { ...shiftedFrom(landmark.period.from, null, unit, sign * count.n, mod), anchor: landmark.span };
  if (sign < 0 && monthsIn(unit) >= 12 && scene.published !== null)
    return shiftedFrom(scene.published.day, null, unit, -count.n, mod);
  return reckonDuration(parts);
}

function narrativeWeekday(parts: Parts, weekday: number, pattern: TimePattern, scene: Scene): Reckoning {
  const isLeaning = pattern.turn === 'from-next';
  const landmark = isLeaning ? scene.following : landmarkFor(scene, 'day');
  const relation = parts.relation ?? pattern.sign ?? 0;
  // "the Friday before the flood"
  if (landmark === null && isLeaning) return { type: 'DATE', value: dayOfSomeWeek(weekday) };
  if (landmark === null) return relativeWeekday(parts, weekday, relation, scene);
  const at = { day: landmark.period.from, minute: null };
  return { ...relativeWeekday(parts, weekday, relation, { ...scene, published: at }), anchor: landmark.span };
}

/** "The past two years": a length that ends, or begins, at publication. */
export function reckonStretch(parts: Parts, scene: Scene, pattern: TimePattern): Reckoning | null {
  const counted = parts.counts.length === 0 && pattern.turn === 'one' ? { ...parts, counts: [ONE] } : parts;
  const duration = reckonDuration(counted);
  if (duration === null || scene.published === null) return duration;
  const count = counted.counts[0];
  const unit = counted.units[0]!;
  if (
    count === undefined ||
    count.vague ||
    !Number.isInteger(count.n) ||
    count.n * Math.max(1, monthsIn(unit)) > MAX_SHIFT
  )
    return duration;
  const now = scene.published.day;
  const far = dayShifted(unit, now, (pattern.sign ?? -1) * count.n);
  if (!isDatable(far) || !isDatable(Math.max(now, far) + 1) || monthsIn(unit) + dayShifted(unit, 0, 1) === 0)
    return duration;
  return far <= now
    ? { ...duration, from: isoDay(far), to: isoDay(now + 1) }
    : { ...duration, from: isoDay(now), to: isoDay(far + 1) };
}
