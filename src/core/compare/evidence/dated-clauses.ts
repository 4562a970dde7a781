/**
 * Dated clauses: the words around a date that tell what happened. In: an annotation and a date's place. Out: one stretch of the text with the date
 * in it: a short sentence whole, else a statement with its subject and all that lies between it and the date, else the part of the sentence
 * between commas. Quotation marks inside are balanced. Nothing is cut out of the middle.
 */
import type { Annotation } from '../../model/layers.ts';
import type { FieldSpan } from '../../model/report.ts';
import { endsInAbbreviation } from '../../text/abbreviations.ts';
import { isPaired } from '../../text/pairs.ts';
import { containsSpan, type Span, spanIndexAt, trimSpan } from '../../text/spans.ts';

export interface TellingClause {
  readonly span: Span;
  /** Whether it has a subject and says something of it. */
  readonly isTold: boolean;
}

/** Characters of a sentence that is prose; beyond it nothing is read, so that work stays in proportion to the text. */
const LONGEST_SENTENCE = 2000;
/** Words of a sentence that is shown whole: one line of a page. */
const SHORT_SENTENCE = 18;
/** Words beyond which a stretch is no label any more. */
const LONGEST_CLAUSE = 26;
/** Least words that tell something, the date among them. */
const LEAST_CLAUSE = 4;
/** Words before a stretch that still belong to it where they open the sentence: `On`, `By late`. */
const OPENING = 3;

export function clauseAround(annotation: Annotation, date: FieldSpan, time: number): TellingClause | null {
  const sentence = annotation.sentences[spanIndexAt(annotation.sentences, date.start)];
  if (sentence === undefined || date.field === 'headline' || !containsSpan(sentence, date)) return null;
  if (sentence.end - sentence.start > LONGEST_SENTENCE) return null;
  const { text } = annotation.report;
  const whole = trimmed(text, sentence);
  const told = tellingSpans(annotation, whole, date, time);
  if (countWords(text, whole) <= SHORT_SENTENCE && isPaired(wordsOf(text, whole)))
    return countWords(text, whole) < LEAST_CLAUSE ? null : { span: whole, isTold: told.length > 0 };
  const best = told
    .filter(span => countWords(text, span) >= LEAST_CLAUSE && countWords(text, span) <= LONGEST_CLAUSE)
    .filter(span => isPaired(wordsOf(text, span)))
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  if (best !== undefined) return { span: best, isTold: true };
  const part = partAround(text, whole, date);
  return part === null ? null : { span: part, isTold: false };
}

/** Statements with their subject that the date belongs to, with all that lies between. */
function tellingSpans(
  { report: { text }, statements }: Annotation,
  sentence: Span,
  date: Span,
  time: number,
): readonly Span[] {
  return statements
    .filter(({ times, roles, start, end, field }) => {
      const subject = roles.who;
      return (
        times.includes(time) &&
        field !== 'headline' &&
        subject !== undefined &&
        subject.start >= start &&
        subject.end <= end
      );
    })
    .filter(statement => containsSpan(sentence, statement))
    .map(({ start, end }) =>
      withoutTail(
        text,
        date,
        fromOpening(text, sentence, { start: Math.min(start, date.start), end: Math.max(end, date.end) }),
      ),
    );
}

/** A word or three after a comma at the end of a stretch are the beginning of something that was left out. */
function withoutTail(text: string, date: Span, span: Span): Span {
  const comma = text.lastIndexOf(', ', span.end - 1);
  const isTail =
    comma >= date.end && comma > span.start && countWords(text, { start: comma + 1, end: span.end }) <= OPENING;
  return isTail ? { start: span.start, end: comma } : span;
}

/** A stretch that begins a word or two into its sentence takes those in. */
function fromOpening(text: string, sentence: Span, span: Span): Span {
  const before = { start: sentence.start, end: span.start };
  return countWords(text, before) <= OPENING ? { start: sentence.start, end: span.end } : span;
}

/** The part of a sentence between commas that has the date, with its neighbours while it is too short. */
function partAround(text: string, sentence: Span, date: Span): Span | null {
  const cuts = [sentence.start];
  for (let i = sentence.start; i < sentence.end; i++)
    if (isCut(text, i) && !(i >= date.start && i < date.end)) cuts.push(i + 1);
  cuts.push(sentence.end);
  let from = cuts.findLastIndex(cut => cut <= date.start);
  let to = cuts.findIndex(cut => cut >= date.end);
  const span = (): Span => trimmed(text, { start: cuts[from]!, end: cuts[to]! });
  while (countWords(text, span()) < WANTED || !isPaired(wordsOf(text, span()))) {
    if (from > 0) from--;
    else if (to < cuts.length - 1) to++;
    else return null;
  }
  return countWords(text, span()) <= LONGEST_PART ? span() : null;
}

/** Words that the part of a sentence should have to be understood. */
const WANTED = 7;
const LONGEST_PART = 40;

function isCut(text: string, i: number): boolean {
  return /[,;:\u2013\u2014]/.test(text[i]!) && /\s/.test(text[i + 1] ?? ' ');
}

/** Without space and the marks that end a sentence or part two of its parts; the stop of `a.m.` and `U.S.` stays. */
function trimmed(text: string, span: Span): Span {
  let { start, end } = trimSpan(text, span);
  while (end > start && /[.,;:\s\u2013\u2014]/.test(text[end - 1]!) && !endsInAbbreviation(text, end)) end--;
  while (start < end && /[,;:\s\u2013\u2014]/.test(text[start]!)) start++;
  return { start, end };
}

function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function countWords(text: string, span: Span): number {
  return wordsOf(text, span)
    .split(/\s+/)
    .filter(word => word !== '').length;
}
