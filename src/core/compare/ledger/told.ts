/** States told: the words shown for one. In: a state in its report. Out: evidence, short where the statement is long. */
import type { Evidence } from '../../model/comparison.ts';
import type { Annotation, State, WholeClause } from '../../model/layers.ts';
import type { FieldSpan } from '../../model/report.ts';
import { isContent } from '../align/passages.ts';
import type { StoryContext } from '../context.ts';
import { wordsAt } from '../evidence/voices.ts';
import { isOfRecord } from './records.ts';
import { toldIn } from './surroundings.ts';

/** A state as a report tells it. */
export interface Told {
  readonly annotation: Annotation;
  readonly state: State;
}

/** By story and report: every question of the ledger asks for them. */
const kept = new WeakMap<StoryContext, Map<Annotation, readonly State[]>>();

/** The states that the text itself tells of the case: links to other texts and captions tell of other cases, or the same again. */
export function contentStates(context: StoryContext, annotation: Annotation): readonly State[] {
  const ofStory = kept.get(context) ?? new Map<Annotation, readonly State[]>();
  kept.set(context, ofStory);
  const known = ofStory.get(annotation) ?? statesOf(context, annotation);
  ofStory.set(annotation, known);
  return known;
}

function statesOf(context: StoryContext, annotation: Annotation): readonly State[] {
  return annotation.states.filter(
    state => (state.field === 'headline' || isContent(annotation, state)) && !isOfRecord(context, annotation, state),
  );
}

/** Words that tell a state, in UTF-16 code units: more than these are about something else. */
const LONGEST = 80;
/** A subject longer than this is left out of a longer one: what it is about the label tells. */
const LONGEST_SUBJECT = 40;

/** The words that tell states best, with whose account they are: of each text those that say most by themselves. */
export function wordsOfAll(context: StoryContext, told: readonly Told[]): readonly Evidence[] {
  const ranked = told.map(each => ({ each, rank: rankOf(each) }));
  const best = new Map<Annotation, number>();
  for (const { each, rank } of ranked)
    best.set(each.annotation, Math.min(rank, best.get(each.annotation) ?? Number.POSITIVE_INFINITY));
  return ranked
    .filter(({ each, rank }) => rank === best.get(each.annotation))
    .map(({ each: { annotation, state } }) => wordsAt(context, annotation, coreOf(annotation, state)));
}

/** 0 for a clause that says by itself who is meant, 1 for one that does not, 2 for a mere noun or half a clause: "his arrest". */
function rankOf({ annotation, state }: Told): number {
  if (state.field === 'headline') return headlineOf(annotation, state).start === 0 ? 0 : 2;
  const clause = clauseOf(annotation, state);
  if (clause === null || clause.end - clause.start < state.end - state.start) return 2;
  // "the arrest came a week later"
  const isEmpty = state.mode === 'told' && toldIn(annotation, coreOf(annotation, state)).size < LEAST;
  return clause.standsAlone && !isEmpty ? 0 : 1;
}

/** Telling words of a clause that tells more than that something happened. */
const LEAST = 2;

/** The words that tell it: the clause where that is short, else a statement without its long subject, and only up to where it can end and be whole. */
function coreOf(annotation: Annotation, state: State): FieldSpan {
  const { start, end, field, subject } = state;
  if (field === 'headline') return headlineOf(annotation, state);
  const clause = clauseOf(annotation, state);
  if (clause !== null && clause.start < start && end - clause.start <= LONGEST) return { start: clause.start, end };
  if (end - start <= LONGEST) return { start, end };
  const { text } = annotation.report;
  const isLeading = subject !== null && subject.start - start < 2 && subject.end - subject.start > LONGEST_SUBJECT;
  const from = isLeading ? subject.end + (/^[\s,]*/.exec(text.slice(subject.end))?.[0].length ?? 0) : start;
  if (end - from <= LONGEST) return { start: from, end };
  const whole = clause?.ends ?? [];
  const cut = whole.findLast(each => each > from && each - from <= LONGEST) ?? text.lastIndexOf(' ', from + LONGEST);
  return { start: from, end: cut > from ? cut : end };
}

/** A headline that is no longer than what is shown of a text is shown whole. */
function headlineOf({ report }: Annotation, { start, end }: State): FieldSpan {
  const { length } = report.headline!;
  return length <= LONGEST ? { field: 'headline', start: 0, end: length } : { field: 'headline', start, end };
}

/** The whole clause that tells a state of the text; null where it is none. */
export function clauseOf({ statements, clauses }: Annotation, { start, end, field }: State): WholeClause | null {
  if (field === 'headline') return null;
  return clauses[statements.findIndex(each => each.start === start && each.end === end)] ?? null;
}
