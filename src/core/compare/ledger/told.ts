/** States told: the words shown for one. In: a state in its report. Out: evidence, short where the statement is long. */
import type { Evidence } from '../../model/comparison.ts';
import type { Annotation, State } from '../../model/layers.ts';
import { type FieldSpan, fieldText } from '../../model/report.ts';
import { isContent } from '../align/passages.ts';
import type { StoryContext } from '../context.ts';
import { wordsAt } from '../evidence/voices.ts';
import { isOfRecord } from './records.ts';

/** A state as a report tells it. */
export interface Told {
  readonly annotation: Annotation;
  readonly state: State;
}

/** The states that the text itself tells of the case: links to other texts and captions tell of other cases, or the same again. */
export function contentStates(context: StoryContext, annotation: Annotation): readonly State[] {
  return annotation.states.filter(
    state => (state.field === 'headline' || isContent(annotation, state)) && !isOfRecord(context, annotation, state),
  );
}

/** Words that tell a state, in UTF-16 code units: more than these are about something else. */
const LONGEST = 80;
/** A subject longer than this is left out: what it is about the label tells. */
const LONGEST_SUBJECT = 40;

/** The words that tell it, with whose account they are. */
export function wordsOf(context: StoryContext, { annotation, state }: Told): Evidence {
  return wordsAt(context, annotation, coreOf(annotation, state));
}

/** The words that tell it: a statement that is long without its long subject, and only up to where it can end and be whole. */
function coreOf(annotation: Annotation, { start, end, field, subject }: State): FieldSpan {
  const place = field === undefined ? {} : { field };
  if (end - start <= LONGEST) return { ...place, start, end };
  const isLeading = subject !== null && subject.start - start < 2 && subject.end - subject.start > LONGEST_SUBJECT;
  const text = fieldText(annotation.report, { start, end, ...place });
  const from = isLeading ? subject.end + (/^[\s,]*/.exec(text.slice(subject.end))?.[0].length ?? 0) : start;
  if (end - from <= LONGEST) return { ...place, start: from, end };
  const whole = field === 'headline' ? [] : wholeEnds(annotation, start, end);
  const cut = whole.findLast(each => each > from && each - from <= LONGEST) ?? text.lastIndexOf(' ', from + LONGEST);
  return { ...place, start: from, end: cut > from ? cut : end };
}

/** Where the clause of a statement may end and be whole, shortest first. */
function wholeEnds({ statements, clauses }: Annotation, start: number, end: number): readonly number[] {
  const at = statements.findIndex(each => each.start === start && each.end === end);
  return clauses[at]?.ends ?? [];
}
