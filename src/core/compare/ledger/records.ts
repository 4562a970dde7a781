/**
 * Records: what somebody was arrested for or convicted of long before, which is no part of the case. In: a state of a report. Out: whether it is of a record.
 * Long is reckoned from the first report: a trial years later is still of the case.
 */
import type { Annotation, State, StateSlot, TimeExpression } from '../../model/layers.ts';
import { isSameField } from '../../model/report.ts';
import { overlapSpans, spanIndexAt } from '../../text/spans.ts';
import type { StoryContext } from '../context.ts';
import { firstDay } from '../evidence/written-on.ts';
import { dayNumber } from '../relate/relate.ts';

/** Slots of which somebody may have had another state long before: held, tried, in hospital. */
const REPEATED: ReadonlySet<StateSlot> = new Set<StateSlot>(['arrest', 'charge', 'stage', 'life']);

/** Days before the first report from which what is dated is another case. */
const OLD_CASE = 365;

export function isOfRecord(context: StoryContext, annotation: Annotation, state: State): boolean {
  if (!REPEATED.has(state.slot)) return false;
  const first = firstDay(context);
  const sentence = annotation.sentences[spanIndexAt(annotation.sentences, state.start)];
  // "in the past he has broken windows and has been fined": all of the sentence
  const isPast = annotation.times.some(
    time => time.value === PAST && isSameField(time, state) && sentence !== undefined && overlapSpans(time, sentence),
  );
  return isPast || timesOf(annotation, state).some(time => isOld(time, first));
}

/** "In 2005": a year alone is told of what is not of this one. */
function isOld({ to, from, stated }: TimeExpression, first: number | null): boolean {
  if (first === null) return stated.includes('year') && !stated.includes('month');
  const last = dayNumber(to ?? from ?? '');
  return last !== null && last < first - OLD_CASE;
}

/** TIMEX3 for what is past at no known time. */
const PAST = 'PAST_REF';

/** The times of the statement that tells a state, of a noun those of its sentence: "his first arrest was 25 years ago". */
function timesOf(annotation: Annotation, state: State): readonly TimeExpression[] {
  const { statements, nominals, times, sentences } = annotation;
  const within = times.filter(time => isSameField(time, state) && overlapSpans(time, state));
  if (state.field === 'headline') return within;
  const at = statements.findIndex(({ start, end }) => start === state.start && end === state.end);
  if (at < 0) return within;
  const sentence = nominals[at] === true ? sentences[spanIndexAt(sentences, state.start)] : undefined;
  if (sentence !== undefined) return times.filter(time => isSameField(time, state) && overlapSpans(time, sentence));
  return statements[at]!.times.map(index => times[index]!);
}
