/**
 * Whole clauses: how the clause that states a unit can be shown by itself. In: a unit. Out: the ways of cutting it after which nothing turns it,
 * and the one to show of what a text alone says; none where it can't be read without the rest.
 */
import type { Evidence } from '../../model/comparison.ts';
import type { Annotation } from '../../model/layers.ts';
import { endsInAbbreviation } from '../../text/abbreviations.ts';
import { isPaired } from '../../text/pairs.ts';
import type { Span } from '../../text/spans.ts';
import type { PointUnit } from '../align/units.ts';
import type { StoryContext } from '../context.ts';
import { isTurned } from '../evidence/clips.ts';
import { evidenceOf } from '../evidence/evidence.ts';
import { accountEnd, isUnvoiced, type Voiced, voicedAround } from '../evidence/voices.ts';
import { voiceOf } from './variants.ts';

/** Letters beyond which nobody reads a line at a glance. */
const LONGEST = 200;

/** The ways of cutting a member's clause that can be read by themselves. */
export function clausesOf(unit: PointUnit): readonly Span[] {
  const { clause, annotation } = unit;
  if (clause === null || !clause.standsAlone) return [];
  return wholeCuts(unit).filter(({ start, end }) => isLine(annotation.report.text.slice(start, end)));
}

function isLine(text: string): boolean {
  return text.length <= LONGEST && !text.includes('\n');
}

/** Ends of a member's clause after which nothing turns it. */
export function wholeCuts({ clause, annotation, statement }: PointUnit): readonly Span[] {
  if (clause === null) return [];
  return clause.ends
    .map(end => ({ start: clause.start, end }))
    .filter(span => span.end > statement.start && span.start < statement.end)
    .filter(span => !turnsBetween(annotation, span.end, clause.end) && !isTurned(annotation, span))
    .filter(span => isPaired(annotation.report.text.slice(span.start, span.end)));
}

function turnsBetween({ qualifiers }: Annotation, from: number, to: number): boolean {
  return qualifiers.some(turn => turn.start >= from && turn.start < to);
}

/** Words below which a clause alone tells nobody what happened. */
const LEAST_SHOWN = 4;
/** An address, an account, a link: furniture of a post, not words of an account. */
const FURNITURE = /https?:|www\.|\bpic\.|(?:^|\s)@\w/i;
/** What a colon or a semicolon announces is cut off after a word or two. */
const BROKEN_OFF = /[:;]\s+\S+(?:\s\S+)?$/;
/** A sentence ends inside: the reader of sentences missed it. */
const NEXT_SENTENCE = /\p{Ll}{3}[.!?]["”’]?\s+\p{Lu}/u;

/**
 * The clause that states a unit, for a reader who has only that: with all that hangs on it if that can be shown, else as much as is whole.
 * Null where none can be read by itself. What is somebody's account ends where that ends.
 */
export function clauseEvidence(context: StoryContext, unit: PointUnit): Evidence | null {
  const { clause, annotation } = unit;
  const { start, end } = unit.statement;
  if (clause === null || !clause.standsAlone || isUnvoiced(annotation, { start, end })) return null;
  const voiced = voicedAround(annotation, { start, end });
  const last = Math.min(clause.end, voiced === null ? Infinity : accountEnd(annotation, voiced));
  const cuts = [...wholeCuts(unit)].reverse();
  const whole = withoutTail(annotation, { start: clause.start, end: last });
  const spans = saysMore(annotation, cuts[0]?.end ?? whole.end, whole.end) ? cuts : [whole, ...cuts];
  const span = spans.find(each => isReadable(annotation, each) && !tellsSource(annotation, each, voiced));
  return span === undefined ? null : evidenceOf(annotation.report, span, voiceOf(context, unit) ?? undefined);
}

/** Whether somebody says something in what is joined on: "the row was over money, but |claims| he was not there" joins two speakers' verbs. */
function saysMore({ quotations }: Annotation, from: number, to: number): boolean {
  return quotations.some(({ cue }) => cue !== null && from <= cue.start && cue.start < to);
}

function isReadable(annotation: Annotation, span: Span): boolean {
  const text = annotation.report.text.slice(span.start, span.end);
  return (
    isLine(text) &&
    isPaired(text) &&
    text.split(/\s+/).length >= LEAST_SHOWN &&
    !FURNITURE.test(text) &&
    !NEXT_SENTENCE.test(text) &&
    !BROKEN_OFF.test(text) &&
    !isTurned(annotation, span)
  );
}

/** Whether who says it is told in the words themselves: the name beside them would say it again. */
function tellsSource({ quotations }: Annotation, { start, end }: Span, voiced: Voiced | null): boolean {
  if (voiced === null) return false;
  const { cue, source } = quotations[voiced.at]!;
  return [cue, source].some(told => told !== null && told.start < end && start < told.end);
}

/** Without marks at its end that close nothing. */
function withoutTail({ report: { text } }: Annotation, { start, end }: Span): Span {
  let last = end;
  while (last > start && /[\s.,;:\u2013\u2014-]/.test(text[last - 1]!) && !endsInAbbreviation(text, last)) last--;
  return { start, end: last };
}
