/**
 * Scenes: what an expression is reckoned from: publication, the dates the text has come by, and the cues of its sentence.
 * The result of reading an expression in a scene is a `Reckoning`; nothing here knows words.
 */
import { partMinutes } from '../../model/day-parts.ts';
import type { TimeType } from '../../model/layers.ts';
import type { Span } from '../../text/spans.ts';
import { isoDay, isoMinute, type Moment } from './calendar.ts';
import type { Direction } from './directions.ts';
import { SOME } from './partly-known.ts';
import type { Period, TimeUnit } from './periods.ts';

/** A date the text has come by. */
export interface Landmark {
  readonly period: Period;
  readonly span: Span;
  readonly sentence: number;
  readonly isYearStated: boolean;
  /** Whether it is an evening or a night: small hours told after it are the next day's. */
  readonly isLate: boolean;
}

export interface Scene {
  readonly published: Moment | null;
  /** Latest last. */
  readonly landmarks: readonly Landmark[];
  /** Index of the sentence the expression is in. */
  readonly sentence: number;
  readonly direction: Direction;
  readonly isDeadline: boolean;
  /** Whether its words say that it lies behind, be it told in any tense: "since". */
  readonly isBehind: boolean;
  /** A day told soon after the expression in its sentence. */
  readonly following: Landmark | null;
  /** The date that a range ending here begins with: "18 July" for "9 August" in "18 July to 9 August". */
  readonly opening: Period | null;
  /** Whether figures of several months are told since the last quarter was: "the nine months". */
  readonly isOfMonths: boolean;
  /** Whether it stands between quotation marks: then "today" is the speaker's. */
  readonly isQuoted: boolean;
}

/** A date that is known only in part, in TIMEX3 with `X`: `XXXX-WXX-4`. */
export interface Unplaced {
  readonly value: string;
}

/** Where an expression's own words put it; null where they say nothing of a date. */
export type Placed = Period | Unplaced | null;

export function isPeriod(placed: Placed): placed is Period {
  return placed !== null && 'from' in placed;
}

/** What an expression comes to. `period` is the day or longer stretch it lies in, for what follows it in the text. */
export interface Reckoning {
  readonly type: TimeType;
  readonly value: string;
  readonly mod?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly unit?: string | null;
  readonly anchor?: Span | null;
  readonly period?: Period | null;
}

/** How many sentences back a narrative date still holds, or a quarter that figures are compared with: a paragraph or two of newspaper prose. */
export const LANDMARK_REACH = 6;

const FINENESS: Readonly<Record<TimeUnit, number>> = {
  second: 0,
  minute: 0,
  hour: 0,
  day: 1,
  weekend: 2,
  week: 2,
  fortnight: 2,
  month: 3,
  quarter: 4,
  season: 4,
  half: 5,
  year: 6,
  decade: 7,
  century: 8,
};

/** The last date at least as fine as `unit` that the text has come by, if it is near enough. */
export function landmarkFor(scene: Scene, unit: TimeUnit): Landmark | null {
  const limit = Math.max(1, FINENESS[unit]);
  for (let i = scene.landmarks.length - 1; i >= 0; i--) {
    const landmark = scene.landmarks[i]!;
    if (scene.sentence - landmark.sentence > LANDMARK_REACH) return null;
    if (FINENESS[landmark.period.unit] <= limit) return landmark;
  }
  return null;
}

/** First and last year whose days have four-digit ISO forms. */
const FIRST_DAY = -719162;
const LAST_DAY = 2932896;

export function isDatable(day: number): boolean {
  return Number.isInteger(day) && day >= FIRST_DAY && day <= LAST_DAY;
}

/** A date of the calendar as a reckoning; "early", "mid" and "late" leave a half of it. */
export function dateOf(period: Period, mod: string | null = null): Reckoning {
  if (!isDatable(period.from) || !isDatable(period.to)) return { type: 'DATE', value: 'PAST_REF' };
  const [from, to] = halved(period.from, period.to, mod);
  return { type: 'DATE', value: period.value, mod, from: isoDay(from), to: isoDay(to), period };
}

/**
 * The half of a stretch of days that a stage leaves: first, middle or last. Newsrooms draw no line; halves are the widest
 * that still tell early from late, so that two reports differ only where they must. A day stays whole.
 */
function halved(from: number, to: number, stage: string | null): readonly [number, number] {
  const half = Math.ceil((to - from) / 2);
  if (stage === 'START') return [from, from + half];
  if (stage === 'END') return [to - half, to];
  const quarter = Math.floor((to - from) / 4);
  return stage === 'MID' ? [from + quarter, to - quarter] : [from, to];
}

/** What is left of a date that ended before a day ("earlier this year") or began on it ("later this week"). */
export function boundedBy(reckoning: Reckoning, since: 'earlier' | 'later' | undefined, day: number): Reckoning {
  const { from, to } = reckoning;
  if (since === undefined || !from || !to || !isDatable(day) || !isDatable(day + 1)) return reckoning;
  const bound = isoDay(since === 'earlier' ? day + 1 : day);
  if (bound <= from || bound >= to) return reckoning;
  return since === 'earlier' ? { ...reckoning, to: bound } : { ...reckoning, from: bound };
}

/** Part of a day; `day` null where the day is not known. */
export function partOf(day: Period | null, part: string, mod: string | null): Reckoning {
  if (day === null) return { type: 'TIME', value: `${SOME.day}T${part}`, mod };
  if (!isDatable(day.from) || !isDatable(day.from + 2)) return { type: 'TIME', value: 'PAST_REF' };
  const [from, to] = partMinutes(part, mod);
  return {
    type: 'TIME',
    value: `${day.value}T${part}`,
    mod,
    from: isoMinute(day.from, from),
    to: isoMinute(day.from, to),
    period: day,
  };
}
