/**
 * Clock times and parts of day, and the day they are of: the one told with them, else right after them, else the last the text told.
 * Never publication's day: a report of Tuesday that says "at 5 p.m." and no day speaks of Monday as often as not.
 */
import type { Span } from '../../text/spans.ts';
import { isoMinute, type Moment, padded } from './calendar.ts';
import { SOME } from './partly-known.ts';
import { type Clock, hasDate, type Parts } from './parts.ts';
import { dayPeriod, type Period } from './periods.ts';
import {
  isDatable,
  isPeriod,
  type Landmark,
  landmarkFor,
  type Placed,
  partOf,
  type Reckoning,
  type Scene,
} from './scenes.ts';

/** How many days before publication words may have been spoken and still be news. */
const SPOKEN_WITHIN = 7;

/** Within quotation marks, the day on which the text says that the words were spoken: "today" is the speaker's. */
function speakersDay(scene: Scene): Landmark | null {
  if (!scene.isQuoted) return null;
  const landmark = dayMark(scene);
  if (landmark === null || landmark.period.unit !== 'day') return null;
  if (scene.published === null) return landmark;
  const age = scene.published.day - landmark.period.from;
  return age >= 0 && age <= SPOKEN_WITHIN ? landmark : null;
}

/** "Today", "yesterday": days from the speaker's day in a quotation, else from publication. */
export function deicticPlace(offset: number, scene: Scene): Placed {
  const today = speakersDay(scene)?.period.from ?? scene.published?.day;
  return today === undefined ? { value: SOME.day } : dayPeriod(today + offset);
}

/**
 * The day told right after, else the last one told that can be meant: what a past verb tells is not after publication, nor is what no verb puts ahead on a day
 * that another sentence told ("The fair opens on Friday. First call at 9.47 p.m."). `clock` is the time that must fit too, where there is one.
 */
function dayMark(scene: Scene, clock: Clock | null = null): Landmark | null {
  const { published, direction, sentence, following } = scene;
  const isOver = direction < 0 && published !== null;
  if (following?.period.unit === 'day' && !(isOver && following.period.from > published.day)) return following;
  const near = scene.landmarks.filter(({ sentence: at }) => sentence - at <= CLOCK_REACH);
  if (published === null || direction > 0) return landmarkFor({ ...scene, landmarks: near }, 'day');
  const isTold = ({ period, sentence: at, isLate }: Landmark): boolean => {
    if (direction === 0 && at === sentence) return true;
    // an evening told as over before publication: its clock is not the text's
    return (
      period.from < published.day || (period.from === published.day && (isLate || !isStillToCome(clock, published)))
    );
  };
  return landmarkFor({ ...scene, landmarks: near.filter(isTold) }, 'day');
}

/** Sentences back from which an hour still has its day: further on a text has come to something else. 2 lost two differences of the stories, 4 to 6 find no more. */
const CLOCK_REACH = 3;

/** Whether a clock time of the day of publication is after it. */
function isStillToCome(clock: Clock | null, { minute }: Moment): boolean {
  return clock !== null && minute !== null && clock.hour * MINUTES + clock.minute > minute;
}

const MINUTES = 60;

/** The expression that gave this one its day, where its own words did not. */
export function anchorOf(parts: Parts, scene: Scene): Span | null {
  if (parts.offset !== undefined) return speakersDay(scene)?.span ?? null;
  return hasDate(parts) ? null : (dayMark(scene, parts.clock)?.span ?? null);
}

function dayFor(parts: Parts, placed: Placed, scene: Scene): Period | null {
  if (isPeriod(placed)) return placed;
  return placed !== null || hasDate(parts) ? null : (dayMark(scene, parts.clock)?.period ?? null);
}

/** "Tuesday night", "the evening". */
export function reckonPart(parts: Parts, part: string, placed: Placed, scene: Scene): Reckoning {
  const mod = parts.stage ?? null;
  if (placed !== null && !isPeriod(placed)) return { type: 'TIME', value: `${placed.value}T${part}`, mod };
  return { ...partOf(dayFor(parts, placed, scene), part, mod), anchor: anchorOf(parts, scene) };
}

/** How wide "around" is, in minutes each way: a half-hour about a full or half hour, ten minutes about finer times. */
const AROUND_ROUND = 30;
const AROUND_FINE = 10;
/** How far "shortly after" and "just before" reach, in minutes. */
const SHORTLY = 30;

/** "Shortly after 6 a.m."; null for hours there are none of. */
export function reckonClock(parts: Parts, clock: Clock, placed: Placed, scene: Scene): Reckoning | null {
  const { hour, minute } = clock;
  if (hour > 24 || minute > 59) return null;
  const time = `T${padded(hour, 2)}:${padded(minute, 2)}`;
  const mod = parts.near ?? null;
  const day = dayFor(parts, placed, scene);
  if (day === null) return { type: 'TIME', value: (placed?.value ?? SOME.day) + time, mod };
  if (!isDatable(day.from) || !isDatable(day.from + 3)) return null;
  const date = day.from + (isNextDay(parts, clock, placed, scene) ? 1 : 0);
  const at = hour * 60 + minute;
  const [before, after] = marginsOf(mod, minute);
  return {
    type: 'TIME',
    value: dayPeriod(date).value + time,
    mod,
    anchor: anchorOf(parts, scene),
    from: isoMinute(date, at - before),
    to: isoMinute(date, at + after),
    period: dayPeriod(date),
  };
}

/** Hour before which it is still the night of the day before. */
export const SMALL_HOURS = 6;

/** "On Tuesday night the mill burned. Just after midnight the roof fell": the small hours after an evening are Wednesday's. */
function isNextDay(parts: Parts, { hour }: Clock, placed: Placed, scene: Scene): boolean {
  if (placed !== null || hasDate(parts) || hour >= SMALL_HOURS) return false;
  const mark = dayMark(scene, parts.clock);
  return mark?.isLate === true && mark !== scene.following;
}

/** Minutes before and after a clock time that its words leave open; the minute itself is one. */
function marginsOf(mod: string | null, minute: number): readonly [number, number] {
  const width = minute % 30 === 0 ? AROUND_ROUND : AROUND_FINE;
  if (mod === 'APPROX') return [width, width + 1];
  if (mod === 'BEFORE') return [SHORTLY, 0];
  return mod === 'AFTER' ? [0, SHORTLY] : [0, 1];
}
