/**
 * Days of the texts themselves. In: a draft's date, the texts and their values. Out: whether it is the day on which a text was written, or a record
 * made, that tells what the draft does: what is so "now" or was "said" is so on the day of the text, and few texts name it.
 */
import type { Annotation } from '../../model/layers.ts';
import { grainOf, isWeekdayOnly, weekdayWithin } from '../grains.ts';
import { dayNumber, type Interval, singleWeekday } from '../relate.ts';
import type { FramedValue } from '../values.ts';
import type { Surroundings } from './surroundings.ts';

/** Share of what stands around the date that must stand around some value of the text. Chosen on the drafts that may be read. */
const SAME_PASSAGE = 0.4;

export function isDayOfText(
  value: FramedValue,
  texts: readonly Annotation[],
  others: readonly FramedValue[],
  surroundings: Surroundings,
): boolean {
  return texts.some(
    (text, t) =>
      isDayOf(value, text) &&
      (value.frame.attribute === 'said' ||
        others.some(other => other.at === t + 1 && surroundings(value, other) >= SAME_PASSAGE)),
  );
}

function isDayOf({ time }: FramedValue, { report: { published } }: Annotation): boolean {
  if (time === null || time.type === 'DURATION' || published === null) return false;
  const isOfOneDay = grainOf(time) === 'day' || grainOf(time) === 'part';
  const day = dayNumber(published);
  if (!isOfOneDay || day === null) return false;
  if (time.from !== null && dayNumber(time.from) === day) return true;
  const weekday = isWeekdayOnly(time) ? weekdayWithin(time) : null;
  return weekday !== null && weekday === singleWeekday(dayAt(published));
}

/** The day of a moment, as a stretch. */
function dayAt(iso: string): Interval {
  const day = iso.slice(0, 10);
  return { from: day, to: day, weekday: null };
}
