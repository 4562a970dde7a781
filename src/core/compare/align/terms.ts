/** Reading the term layer: which tokens a span holds, and what they weigh in a comparison. No vocabulary here. */
import type { Annotation, TermClass, Terms } from '../../model/layers.ts';
import type { Field, FieldSpan } from '../../model/report.ts';
import { lowerBound, type Span } from '../../text/spans.ts';
import type { Witness } from './collate.ts';

/**
 * What agreeing on one word of each class is worth. Set by hand on the development stories: content words carry an utterance,
 * grammar words only break ties between look-alikes.
 */
export const TERM_WEIGHTS: Readonly<Record<TermClass, number>> = {
  content: 1,
  number: 1,
  weak: 0.6,
  negator: 0.6,
  pronoun: 0.25,
  function: 0.15,
  mark: 0,
};

export function termsOf(annotation: Annotation, field: Field | undefined): Terms {
  return field === 'headline' && annotation.headlineTerms !== null ? annotation.headlineTerms : annotation.terms;
}

/** Indices `[from, to)` of the tokens that start inside `span`. */
export function termRange(terms: Terms, span: Span): { readonly from: number; readonly to: number } {
  const from = firstTermAt(terms, span.start);
  let to = from;
  while (to < terms.start.length && terms.start[to]! < span.end) to++;
  return { from, to };
}

/** Index of the first token that starts at `position` or after it. */
export function firstTermAt({ start }: Pick<Terms, 'start'>, position: number): number {
  return lowerBound(start, position);
}

/** A witness made of the words (marks left out) of spans of one report, and where each word stands. */
export interface Reading extends Witness {
  readonly spans: readonly FieldSpan[];
  /** What short forms may stand for, by word; empty for all others. */
  readonly written: readonly (readonly string[])[];
  readonly kinds: readonly TermClass[];
  /** Whether the word stands in square brackets: an editor's word, not the speaker's. */
  readonly bracketed: readonly boolean[];
}

/** The words of `spans`, in order and in one spelling, as a witness for collation. Words in square brackets are kept and told by `bracketed`. */
export function readingOf(annotation: Annotation, spans: readonly FieldSpan[]): Reading {
  const forms: string[] = [];
  const concepts: string[] = [];
  const weights: number[] = [];
  const kinds: TermClass[] = [];
  const places: FieldSpan[] = [];
  const written: (readonly string[])[] = [];
  const bracketed: boolean[] = [];
  for (const span of spans) {
    const terms = termsOf(annotation, span.field);
    const { from, to } = termRange(terms, span);
    let inBrackets = false;
    for (let i = from; i < to; i++) {
      // the short form of a verb is cut off its word: it's
      const isShortForm = terms.kind[i] === 'mark' && terms.written[i]!.length > 0;
      const kind = isShortForm ? 'function' : terms.kind[i]!;
      if (kind === 'mark') {
        if (terms.forms[i] === '[') inBrackets = true;
        else if (terms.forms[i] === ']') inBrackets = false;
        continue;
      }
      bracketed.push(inBrackets);
      forms.push(terms.spelled[i]!);
      written.push(terms.written[i]!);
      concepts.push(terms.concept[i]!);
      weights.push(TERM_WEIGHTS[kind]);
      kinds.push(kind);
      const place = { start: terms.start[i]!, end: terms.end[i]! };
      places.push(span.field === undefined ? place : { ...place, field: span.field });
    }
  }
  return { forms, concepts, weights, kinds, written, bracketed, spans: places };
}

/** How many of a reading's words carry meaning. */
export function contentCount(reading: Reading): number {
  return reading.kinds.filter(kind => kind === 'content' || kind === 'number' || kind === 'weak').length;
}
