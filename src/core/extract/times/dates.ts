/**
 * Dates by their own parts: absolute ones as they stand, incomplete ones completed from publication, the direction of the
 * sentence and the dates the text has come by. Without a publication date what is missing stays `X`.
 */
import type { HolidayRule } from '../../language/times.ts';
import { civilOf, dayOf, easterOf, isCivilDate, nthWeekdayOf, weekdayOf } from './calendar.ts';
import { anchorOf, deicticPlace, reckonClock, reckonPart } from './clocks.ts';
import { dayOfSomeMonth, dayOfSomeWeek, monthOfSomeYear, partOfSomeYear, SOME } from './partly-known.ts';
import { hasDate, type Parts } from './parts.ts';
import {
  centuryPeriod,
  dayPeriod,
  decadePeriod,
  halfPeriod,
  monthPeriod,
  type Period,
  periodAt,
  QUARTERS,
  quarterPeriod,
  seasonPeriod,
  yearPeriod,
} from './periods.ts';
import { dateOf, isPeriod, landmarkFor, type Placed, type Reckoning, type Scene } from './scenes.ts';

/** Reckons a date or clock time by its parts; null where they do not make one (31 February). */
export function reckonCalendar(parts: Parts, scene: Scene, unit: string | undefined): Reckoning | null {
  const placed = placeOf(parts, scene);
  if (placed === null && hasDate(parts)) return null;
  if (parts.clock !== undefined) return reckonClock(parts, parts.clock, placed, scene);
  if (parts.part !== undefined) return reckonPart(parts, parts.part, placed, scene);
  if (placed === null) return null;
  if (!isPeriod(placed)) return { type: 'DATE', value: placed.value, mod: parts.stage ?? null };
  if (unit === 'month' && parts.weekday !== undefined) return nthWeekday(parts, parts.weekday, placed);
  if (unit === 'week') return dateOf(periodAt(unit, placed.from, 0));
  if (unit === 'weekend') return dateOf(periodAt(unit, placed.from - LONG_WEEKEND, 0));
  // "the June quarter"
  if (unit === 'quarter' && placed.unit === 'month') return dateOf(periodAt(unit, placed.from, 0));
  return { ...dateOf(placed, parts.stage ?? null), anchor: parts.offset === undefined ? null : anchorOf(parts, scene) };
}

/** The stretch of the calendar the parts name, clock and part of day left out. */
function placeOf(parts: Parts, scene: Scene): Placed {
  if (parts.offset !== undefined) return deicticPlace(parts.offset, scene);
  if (parts.holiday !== undefined) return holidayPlace(parts, scene);
  if (parts.month !== undefined) return monthPlace(parts, parts.month, scene);
  if (parts.season !== undefined) return seasonPlace(parts, parts.season, scene);
  if (parts.quarter !== undefined) return quarterPlace(parts, parts.quarter, scene);
  if (parts.half !== undefined && parts.year !== undefined) return halfPeriod(parts.year, parts.half);
  if (parts.decade !== undefined) return decadePeriod(parts.decade);
  if (parts.century) return centuryOf(parts);
  if (parts.weekday !== undefined) return weekdayPlace(parts, parts.weekday, scene);
  if (parts.day !== undefined) return dayPlace(parts.day, scene);
  if (parts.year !== undefined) return yearsPlace(parts.year, parts.years ?? []);
  return null;
}

/** "The first Tuesday in November", "the last Friday of May". */
function nthWeekday({ ordinal = 0 }: Parts, weekday: number, month: Period): Reckoning | null {
  const { year, month: n } = civilOf(month.from);
  const day = dayPeriod(nthWeekdayOf(year, n, weekday, ordinal));
  return day.from >= month.from && day.to <= month.to ? dateOf(day) : null;
}

/** Days: the weekend of a Monday, or of a Tuesday, is the one before it. */
const LONG_WEEKEND = 2;

/** A year, or the two that "2016-17" spans. */
function yearsPlace(year: number, years: readonly number[]): Period {
  const last = years[1];
  if (last === undefined) return yearPeriod(year);
  const [from, to] = [yearPeriod(year), yearPeriod(last)];
  return { unit: 'year', from: from.from, to: to.to, value: `${from.value}/${to.value}` };
}

function centuryOf(parts: Parts): Placed {
  const n = parts.ordinal ?? parts.day ?? 0;
  return n >= 1 && n <= 30 ? centuryPeriod((n - 1) * 100) : null;
}

function monthPlace(parts: Parts, month: number, scene: Scene): Placed {
  const { day } = parts;
  if (day === undefined) return parts.year === undefined ? monthNear(month, scene) : monthPeriod(parts.year, month);
  if (parts.year !== undefined)
    return isCivilDate(parts.year, month, day) ? dayPeriod(dayOf(parts.year, month, day)) : null;
  if (!isCivilDate(2000, month, day)) return null;
  if (scene.published === null) {
    return (
      yearFromLandmark(scene, year => dayNear(year, month, day)) ?? {
        value: monthOfSomeYear(month, day),
      }
    );
  }
  const candidates = yearsAround(scene).flatMap(year => dayNear(year, month, day) ?? []);
  return nearestOf(candidates, scene, candidate => weekdayFits(parts, candidate));
}

function dayNear(year: number, month: number, day: number): Period | null {
  return isCivilDate(year, month, day) ? dayPeriod(dayOf(year, month, day)) : null;
}

function weekdayFits(parts: Parts, period: Period): boolean {
  return parts.weekday === undefined || weekdayOf(period.from) === parts.weekday;
}

/** Whether a date and the weekday told with it ("Wednesday, March 4") can't both be so. */
export function isMisfit(parts: Parts, period: Period | null | undefined): boolean {
  if (parts.month === undefined || parts.day === undefined || period?.unit !== 'day') return false;
  return !weekdayFits(parts, period);
}

/** Leap days lie up to eight years apart, hence the reach. */
const YEARS_AROUND = [-8, -4, -3, -2, -1, 0, 1, 2, 3, 4, 8];

function yearsAround(scene: Scene): readonly number[] {
  const year = civilOf(scene.published!.day).year;
  return YEARS_AROUND.map(n => year + n);
}

/**
 * The candidate on the side the sentence tells, nearest to publication; without a side the nearest of all. Within a range the first that is not before its
 * beginning. A weekday that does not fit is a slip: it moves no date to another year, but tells which of last and next is meant where both are far.
 */
function nearestOf(candidates: readonly Period[], scene: Scene, fits: (period: Period) => boolean): Placed {
  const now = scene.published!.day;
  const { opening } = scene;
  if (opening !== null) {
    const next = candidates.find(({ from }) => from >= opening.from);
    if (next !== undefined && next.from - opening.from < LONGEST_RANGE) return next;
  }
  const landmark = yearFromLandmark(scene, year => candidates.find(c => civilOf(c.from).year === year) ?? null);
  if (landmark !== null && fits(landmark)) return landmark;
  const cost = (period: Period): number => {
    const ahead = period.from - now;
    const wrongSide = scene.direction !== 0 && ahead !== 0 && Math.sign(ahead) !== scene.direction;
    return (
      (ahead > 0 && scene.direction === 0 ? PAST_PREFERENCE : 1) * Math.abs(ahead) +
      (wrongSide ? WRONG_SIDE_DAYS[scene.direction > 0 ? 'ahead' : 'behind'] : 0)
    );
  };
  const behind = scene.isBehind ? candidates.findLast(({ from }) => from <= now) : undefined;
  if (behind !== undefined) return behind;
  let best: Period | null = null;
  for (const period of candidates) if (best === null || cost(period) < cost(best)) best = period;
  if (best === null || fits(best) || Math.abs(best.from - now) <= SURE_DAYS) return best;
  const others = [candidates.findLast(({ from }) => from < now), candidates.find(({ from }) => from > now)];
  return others.find(other => other !== undefined && fits(other) && isOnSide(other, now, scene)) ?? best;
}

function isOnSide({ from }: Period, now: number, { direction }: Scene): boolean {
  return direction === 0 || Math.sign(from - now) === direction;
}

/** A range of days without years is shorter than this. */
const LONGEST_RANGE = 330;

/** Days around publication within which a date is that of the news, whatever weekday stands beside it. */
const SURE_DAYS = 45;

/** News tells the past: without a cue a day ahead must be this many times nearer than one behind. */
const PAST_PREFERENCE = 2;

/**
 * How much nearer, in days, a date must be to stand against the sentence's tense: four months where it tells the past, eight where it looks ahead
 * ("expires on Nov. 30"). Surface cues err ("was set for Jan. 5"), and a past Dec. 30 in a text of Jan. 2 is hardly next December's.
 */
const WRONG_SIDE_DAYS = { behind: 122, ahead: 243 };

/** Inside a story told of an earlier year ("In 1995 ... in March") a date without a year is of that year. */
function yearFromLandmark(scene: Scene, make: (year: number) => Period | null): Period | null {
  const landmark = scene.landmarks[scene.landmarks.length - 1];
  if (landmark === undefined || !landmark.isYearStated || scene.sentence - landmark.sentence > 1 || scene.direction > 0)
    return null;
  const year = civilOf(landmark.period.from).year;
  const unit = landmark.period.unit;
  if (unit !== 'day' && unit !== 'month' && unit !== 'year') return null;
  const published = scene.published === null ? null : civilOf(scene.published.day).year;
  if (published !== null && (year >= published || scene.sentence !== landmark.sentence)) return null;
  return make(year);
}

/** As `PAST_PREFERENCE`, for months alone: news says "in March" of the last March up to nine months after it. */
const PAST_PREFERENCE_MONTHS = 3;
/** As `WRONG_SIDE_DAYS`; a month alone is named of the far as of the near, so that tense tells more. Of 4, 5, 6, 8 and 12 the best on the newswire developed on. */
const WRONG_SIDE_MONTHS = 8;

function monthNear(month: number, scene: Scene): Placed {
  // a year opens no such range: "from 2020 to May" is of the May that is near
  if (scene.opening !== null && scene.opening.unit !== 'year') return monthFrom(scene.opening, month);
  const told = yearFromLandmark(scene, year => monthPeriod(year, month));
  if (told !== null) return told;
  if (scene.published === null) return { value: monthOfSomeYear(month) };
  const now = civilOf(scene.published.day);
  const back = (now.month - month + 12) % 12;
  if (back === 0) return monthPeriod(now.year, now.month);
  if (scene.isBehind) return monthPeriod(now.year, now.month - back);
  const ahead = 12 - back;
  const direction = scene.direction === 0 && scene.isDeadline ? 1 : scene.direction;
  const costBack = back + (direction > 0 ? WRONG_SIDE_MONTHS : 0);
  const costAhead = direction === 0 ? ahead * PAST_PREFERENCE_MONTHS : ahead + (direction < 0 ? WRONG_SIDE_MONTHS : 0);
  return monthPeriod(now.year, costAhead < costBack ? now.month + ahead : now.month - back);
}

/** The first such month that is not before a range's beginning. */
function monthFrom(opening: Period, month: number): Period {
  const from = civilOf(opening.from);
  return monthPeriod(month >= from.month ? from.year : from.year + 1, month);
}

function seasonPlace(parts: Parts, season: string, scene: Scene): Placed {
  if (parts.year !== undefined) return seasonPeriod(parts.year, season);
  if (scene.published === null) return { value: partOfSomeYear(season) };
  const isAhead = scene.direction > 0 || (scene.direction === 0 && scene.isDeadline);
  return seasonNear(season, scene, isAhead ? [0, 1, 2, 3] : [0, -1, -2, -3]);
}

/** The first of the seasons at these distances from publication's own that has the name. */
export function seasonNear(season: string, scene: Scene, distances: readonly number[]): Period | null {
  for (const n of distances) {
    const period = periodAt('season', scene.published!.day, n);
    if (period.value.endsWith(season)) return period;
  }
  return null;
}

function quarterPlace(parts: Parts, quarter: number, scene: Scene): Placed {
  if (parts.year !== undefined) return quarterPeriod(parts.year, quarter);
  if (scene.published === null) return { value: partOfSomeYear(`Q${quarter}`) };
  const last = parts.lastQuarter === undefined ? null : quarterNear(parts.lastQuarter, scene);
  return last === null
    ? quarterNear(quarter, scene)
    : periodAt('quarter', last.from, -((parts.lastQuarter! - quarter + QUARTERS) % QUARTERS));
}

/** The last such quarter that has begun; a later one where the sentence looks ahead, but results of the one just past are still to come. */
export function quarterNear(quarter: number, scene: Scene): Period | null {
  const distances = scene.direction > 0 ? [0, -1, 1, 2] : [0, -1, -2, -3];
  for (const n of distances) {
    const period = periodAt('quarter', scene.published!.day, n);
    if (period.value.endsWith(`Q${quarter}`)) return period;
  }
  return null;
}

function holidayPlace(parts: Parts, scene: Scene): Placed {
  const rule = parts.holiday!;
  if (rule.on === 'date' && rule.year !== undefined) return dayPeriod(dayOf(rule.year, rule.month, rule.day));
  if (parts.year !== undefined) return dayPeriod(holidayIn(parts.year, rule));
  if (scene.published === null) return { value: rule.on === 'date' ? monthOfSomeYear(rule.month, rule.day) : SOME.day };
  const candidates = yearsAround(scene).map(year => dayPeriod(holidayIn(year, rule)));
  return nearestOf(candidates, scene, () => true);
}

/** The day number of a holiday in a year. */
export function holidayIn(year: number, rule: HolidayRule): number {
  if (rule.on === 'date') return dayOf(year, rule.month, rule.day);
  if (rule.on === 'easter') return easterOf(year) + rule.plus;
  return nthWeekdayOf(year, rule.month, rule.weekday, rule.nth) + (rule.plus ?? 0);
}

/** "The 15th": of the month the text is at, unless what is told of the day can't be so then ("will be ready on the 13th"); else the nearest. */
function dayPlace(day: number, scene: Scene): Placed {
  const landmark = landmarkFor(scene, 'month');
  const told = landmark === null ? null : dayOfMonthAt(landmark.period.from, 0, day);
  if (scene.published === null) return landmark === null ? { value: dayOfSomeMonth(day) } : told;
  const now = scene.published.day;
  if (told !== null && isOnSide(told, now, scene)) return told;
  const candidates = [-1, 0, 1].flatMap(months => dayOfMonthAt(now, months, day) ?? []);
  return nearestOf(candidates, scene, () => true);
}

/** Day `day` of the month of a day, some months on; null where that month has no such day. */
function dayOfMonthAt(at: number, months: number, day: number): Period | null {
  const { year, month } = civilOf(at);
  const first = civilOf(dayOf(year, month + months, 1));
  return dayNear(first.year, first.month, day);
}

function weekdayPlace(parts: Parts, weekday: number, scene: Scene): Placed {
  if (scene.published === null) return { value: dayOfSomeWeek(weekday) };
  const day = parts.day ?? parts.ordinal;
  const now = scene.published.day;
  if (day !== undefined) return weekdayOfMonthDay(weekday, day, scene);
  const back = (weekdayOf(now) - weekday + 7) % 7;
  if (back === 0) return dayPeriod(now);
  const ahead = scene.direction > 0 || (scene.direction === 0 && scene.isDeadline);
  return dayPeriod(ahead ? now - back + 7 : now - back);
}

/** "Friday the 13th": the nearest month in which both hold. */
function weekdayOfMonthDay(weekday: number, day: number, scene: Scene): Placed {
  const { year, month } = civilOf(scene.published!.day);
  const candidates: Period[] = [];
  for (let n = -12; n <= 12; n++) {
    const first = civilOf(dayOf(year, month + n, 1));
    const period = dayNear(first.year, first.month, day);
    if (period !== null && weekdayOf(period.from) === weekday) candidates.push(period);
  }
  return candidates.length === 0 ? null : nearestOf(candidates, scene, () => true);
}
