/** When the words of a report were written. In: a place in a report. Out: a moment with its zone, or null where nothing tells. */
import type { Annotation } from '../../model/layers.ts';
import type { FieldSpan } from '../../model/report.ts';
import type { StoryContext } from '../context.ts';
import { compareStamps, type Stamp } from '../relate/instants.ts';
import { dayNumber } from '../relate/relate.ts';

/** When what is told was written: by the stamp over its entry of a live page, else by the report's update if it has one; null where only the story tells. */
export function writtenOn(context: StoryContext, { annotation, span }: Place): Stamp | null {
  const { report } = annotation;
  const entry = entryStamp(annotation, span);
  if (entry !== null) return entry;
  const published = context.published.get(report.id) ?? null;
  if (published === null) return null;
  const { updated, zone } = report;
  const isUpdated = updated !== null && (compareStamps({ at: updated, zone }, { at: published, zone }) ?? 0) > 0;
  return { at: isUpdated ? updated : published, zone };
}

/** The moment stamped over the entry a value stands in; null outside entries, and where the day of the stamp is not known. */
function entryStamp({ report, times }: Annotation, span: FieldSpan): Stamp | null {
  if (span.field === 'headline') return null;
  const stamp = times.findLast(
    ({ rule, field, start }) => rule === ENTRY_STAMP && field !== 'headline' && start < span.start,
  );
  return stamp?.from == null ? null : { at: stamp.from, zone: stamp.zone ?? report.zone };
}

/** The rule that reads a stamp as a time. */
const ENTRY_STAMP = 'entry-stamp';

/** A place in a report. */
export interface Place {
  readonly annotation: Annotation;
  readonly span: FieldSpan;
}

/** Whether one place was surely written before another: of a text without a date nothing is known. */
export function isWrittenBefore(context: StoryContext, a: Place, b: Place): boolean {
  const [first, second] = [writtenOn(context, a), writtenOn(context, b)];
  return first !== null && second !== null && (compareStamps(first, second) ?? 0) < 0;
}

/** The day of a story's first report, counted from 1970-01-01; null where none is dated. */
export function firstDay({ published }: StoryContext): number | null {
  const days = [...published.values()]
    .map(each => (each === null ? null : dayNumber(each)))
    .filter(day => day !== null);
  return days.length === 0 ? null : Math.min(...days);
}
