/**
 * Voices: whose words or account a span is, for the name shown beside it. In: an annotation and a span. Out: a name, or null: the report's
 * own voice, or not certain. Every voice of a finding and of its evidence comes from here; what is certain, `extract/quotations/voiced.ts` decides.
 */
import type { Evidence } from '../../model/comparison.ts';
import type { Annotation } from '../../model/layers.ts';
import type { FieldSpan } from '../../model/report.ts';
import { containsSpan } from '../../text/spans.ts';
import { type StoryContext, speakerName } from '../context.ts';
import { clipOf } from './clips.ts';
import { evidenceOf } from './evidence.ts';

/** The name to show beside the span, null where it is not certainly somebody's. */
export function voiceAt(context: StoryContext, annotation: Annotation, span: FieldSpan): string | null {
  const voiced = voicedAround(annotation, span);
  return voiced === null ? null : speakerName(context, annotation.report, annotation.quotations[voiced.at]!.speaker);
}

/** Names beside spans, each once, null left out. */
export function namesOf(voices: readonly (string | null)[]): readonly string[] {
  return [...new Set(voices.filter(voice => voice !== null))].sort((a, b) => (a < b ? -1 : 1));
}

/** The part of a quotation that a span is certainly in; null where that is not certain. */
export function voicedAround(annotation: Annotation, span: FieldSpan): Voiced | null {
  const at = quotationAround(annotation, span);
  const part = at < 0 ? undefined : annotation.voiced[at]!.find(each => isWithin(each, span));
  return part === undefined ? null : { part, at };
}

export interface Voiced {
  readonly part: FieldSpan;
  /** Index of the quotation. */
  readonly at: number;
}

/** Whether a span is somebody's words or account, and it can't be told for certain whose. */
export function isUnvoiced(annotation: Annotation, span: FieldSpan): boolean {
  return quotationAround(annotation, span) >= 0 && voicedAround(annotation, span) === null;
}

/**
 * Where the account that holds a voiced part ends for one who reads on from it: a relative clause without a comma says which thing is
 * meant and is read with it, what a comma sets off is not.
 */
export function accountEnd(annotation: Annotation, { part, at }: Voiced): number {
  const { text } = annotation.report;
  const content = annotation.quotations[at]!.content.find(each => isWithin(each, part));
  let end = part.end;
  while (content !== undefined && end < content.end && !/^\s*[,(\u2013\u2014-]/.test(text.slice(end, end + 3)))
    end = annotation.voiced[at]!.find(each => each.start > end && isWithin(content, each))?.end ?? content.end;
  return end;
}

/** The innermost quotation that holds all of the span; -1 if none does. */
function quotationAround({ quotations }: Annotation, span: FieldSpan): number {
  let best = -1;
  let width = Infinity;
  for (let at = 0; at < quotations.length; at++) {
    const { content } = quotations[at]!;
    for (let k = 0; k < content.length; k++) {
      const part = content[k]!;
      if (part.end - part.start >= width || !isWithin(part, span)) continue;
      width = part.end - part.start;
      best = at;
    }
  }
  return best;
}

function isWithin(part: FieldSpan, span: FieldSpan): boolean {
  return (part.field ?? 'text') === (span.field ?? 'text') && containsSpan(part, span);
}

/** The words of a place, widened over what turns them, with whose account they are. */
export function wordsAt(context: StoryContext, annotation: Annotation, span: FieldSpan): Evidence {
  const clip = clipOf(annotation, span);
  return evidenceOf(annotation.report, clip, voiceAt(context, annotation, clip) ?? undefined);
}
