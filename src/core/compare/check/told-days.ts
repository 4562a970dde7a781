/**
 * Days of the texts themselves. In: a draft's date, the texts and their values. Out: where a text that was written, or a record made,
 * on that day tells what the draft does: what is so "now" or was "said" is so on the day of the text, and few texts name it.
 */
import type { Evidence } from '../../model/comparison.ts';
import type { Annotation } from '../../model/layers.ts';
import type { FramedValue } from '../align/values.ts';
import { evidenceOf } from '../evidence/evidence.ts';
import { grainOf, isWeekdayOnly, weekdayWithin } from '../relate/grains.ts';
import { dayNumber, type Interval, singleWeekday } from '../relate/relate.ts';
import type { Surroundings } from './surroundings.ts';

/** Share of what stands around the date that must stand around some value of the text, and the same where it says when somebody spoke. */
const SAME_PASSAGE = 0.4;
const SAID = 0.15;
/** Days from a text within which a weekday means one of its own. */
const WEEK = 7;

/** The value of such a text that is told in the passage most like the date's; nothing if no text's day is meant. */
export function tellsOfDay(
  value: FramedValue,
  texts: readonly Annotation[],
  others: readonly FramedValue[],
  surroundings: Surroundings,
): readonly Evidence[] {
  const least = value.frame.attribute === 'said' ? SAID : SAME_PASSAGE;
  const [nearest] = others
    .filter(({ at }) => isDayOf(value, texts[at - 1]!))
    .map(other => ({ other, around: surroundings(value, other) }))
    .filter(({ around }) => around >= least)
    .sort((a, b) => b.around - a.around);
  return nearest === undefined ? [] : [evidenceOf(nearest.other.annotation.report, nearest.other.span)];
}

function isDayOf({ time }: FramedValue, { report: { published } }: Annotation): boolean {
  if (time === null || time.type === 'DURATION' || published === null) return false;
  const isOfOneDay = grainOf(time) === 'day' || grainOf(time) === 'part';
  const day = dayNumber(published);
  if (!isOfOneDay || day === null) return false;
  if (time.from !== null && dayNumber(time.from) === day) return true;
  const weekday = isWeekdayOnly(time) ? weekdayWithin(time) : null;
  // a bare weekday is reckoned from the draft's day
  if (time.from !== null && Math.abs(dayNumber(time.from)! - day) > WEEK) return false;
  return weekday !== null && weekday === singleWeekday(dayAt(published));
}

/** The day of a moment, as a stretch. */
function dayAt(iso: string): Interval {
  const day = iso.slice(0, 10);
  return { from: day, to: day, weekday: null };
}
