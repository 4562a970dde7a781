/**
 * Words that turn a quotation from outside: "not" beside it, a condition it hangs on. In: a place in a text, or a draft's quotation. Out: whether it is
 * turned there, and the words with those that turn them.
 */
import type { DraftVocabulary } from '../../language/drafts.ts';
import type { Annotation } from '../../model/layers.ts';
import type { FieldSpan } from '../../model/report.ts';
import { containsSpan, overlapSpans, type Span, spanIndexAt } from '../../text/spans.ts';
import { firstTermAt, termRange } from '../align/terms.ts';
import { isTurned } from '../evidence/clips.ts';
import type { Place } from './places.ts';

/** Whether the draft itself has a word that turns before the quotation: "could not be left to “mark its own homework”". */
export function hasTurnBefore({ qualifiers, sentences }: Annotation, span: FieldSpan): boolean {
  if (span.field === 'headline') return false;
  const sentence = sentences[spanIndexAt(sentences, span.start)];
  return qualifiers.some(({ end }) => end <= span.start && span.start - end <= REACH && end > (sentence?.start ?? 0));
}

/** Whether the saying of quoted words is itself turned: "did not call her “a liar”", "denied having called …". */
export function isSayingTurned({ qualifiers, quotations }: Annotation, span: FieldSpan): boolean {
  if (span.field === 'headline') return false;
  return quotations.some(({ style, cue, content }) => {
    if (style !== 'direct' || cue === null || cue.field === 'headline') return false;
    if (!content.some(part => part.field !== 'headline' && containsSpan(part, span))) return false;
    // what turns stands outside: “Nobody,” she said, “can …”
    return qualifiers.some(
      qualifier =>
        qualifier.at >= cue.start && qualifier.at < cue.end && !content.some(part => containsSpan(part, qualifier)),
    );
  });
}

/** Letters from a word that turns to words that it may turn. */
const REACH = 40;

/** The words of the sentence a span stands in, and whether each stands in the span. */
function sentenceWords({ terms, sentences, report }: Annotation, span: Span): readonly (readonly [string, boolean])[] {
  const sentence = sentences[spanIndexAt(sentences, span.start)] ?? { start: 0, end: report.text.length };
  const { from, to } = termRange(terms, sentence);
  return terms.forms
    .slice(from, to)
    .map((form, i) => [form, terms.start[from + i]! >= span.start && terms.start[from + i]! < span.end]);
}

/** Whether the draft's own sentence has a condition; a headline may leave it out. */
export function hasCondition(annotation: Annotation, span: FieldSpan, { conditions }: DraftVocabulary): boolean {
  return span.field === 'headline' || sentenceWords(annotation, span).some(([form]) => conditions.has(form));
}

/** Whether a sentence has a condition outside a span, and the span says without a "would" what hangs on it: "we can settle this" of "if they drop it, we can". */
export function isUnderCondition({ annotation, span }: Place, { conditions, hypotheticals }: DraftVocabulary): boolean {
  if (span.field === 'headline') return false;
  const words = sentenceWords(annotation, span);
  const has = (list: ReadonlySet<string>, isInside: boolean): boolean =>
    words.some(([form, isIn]) => isIn === isInside && list.has(form));
  if (!has(conditions, false) || has(conditions, true) || has(hypotheticals, true)) return false;
  return annotation.statements.some(
    each => each.certainty === 'conditional' && each.field !== 'headline' && overlapSpans(each, span),
  );
}

/** Letters from a verb that is turned to words it governs, of which it is parted by one word at most: "nobody told us |the| bridge was ...". */
const GOVERNED = 24;

/** Whether words outside turn it: those beside it, those left out of it, or a verb right before it that is itself turned. */
export function isTurnedPlace({ annotation, span, gaps = [] }: Place, { factives }: DraftVocabulary): boolean {
  if (span.field === 'headline') return false;
  if (isTurned(annotation, span) || gaps.some(gap => hidesTurn(annotation, gap))) return true;
  const { text } = annotation.report;
  return annotation.qualifiers.some(({ at, end }) => {
    if (at >= span.start || end > span.start || span.start - at > GOVERNED) return false;
    // "nobody knew that the boats were old": they were
    const { terms } = annotation;
    if (factives.has(terms.forms[firstTermAt(terms, at)] ?? '')) return false;
    const between = text.slice(at, span.start).trim().split(/\s+/);
    return between.length <= 2 && !/[.,;:!?“”"]/.test(between.join(' '));
  });
}

/** Whether what is left out turns what is shown: "We will … close the mill" of "We will not close the mill". */
function hidesTurn({ qualifiers }: Annotation, gap: Span): boolean {
  return qualifiers.some(
    ({ start, end, at }) => start >= gap.start && end <= gap.end && (at < gap.start || at >= gap.end),
  );
}

/** With the words that turn it. */
export function widened({ annotation, span }: Place): Place {
  const before = annotation.qualifiers.filter(turn => turn.end <= span.start && span.start - turn.start <= REACH);
  const start = Math.min(span.start, ...before.map(turn => turn.start));
  return { annotation, span: { start, end: span.end } };
}
