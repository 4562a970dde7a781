/**
 * Days on which things are said. In: a draft's date that says when somebody spoke, and the texts. Out: whether it is a day on which a text was
 * written or a record made: what reports quote was mostly said on the day they are of, and few of them say so.
 */
import type { Annotation } from '../../model/layers.ts';
import { dayNumber, singleWeekday } from '../relate.ts';
import type { FramedValue } from '../values.ts';
import { weekdayOf } from '../values.ts';

export function isOnRecordDay({ frame, time }: FramedValue, texts: readonly Annotation[]): boolean {
  if (time === null || frame.attribute !== 'said') return false;
  const weekday = weekdayOf(time) ?? singleWeekday({ from: time.from, to: time.to, weekday: null });
  const isLoose = !time.stated.includes('day');
  return texts.some(({ report: { published } }) => {
    const day = published === null ? null : dayNumber(published);
    if (day === null) return false;
    if (time.from !== null && dayNumber(time.from) === day) return true;
    return isLoose && weekday !== null && ((((day + 3) % 7) + 7) % 7) + 1 === weekday;
  });
}
