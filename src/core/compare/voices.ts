/**
 * Voices: whose words or account a span is, for the name shown beside it. In: an annotation and a span. Out: a name, or null: the report's
 * own voice, or not certain. Every voice of a finding and of its evidence comes from here; what is certain, `extract/voiced.ts` decides.
 */
import type { Annotation } from '../model/layers.ts';
import type { FieldSpan } from '../model/report.ts';
import { containsSpan } from '../text/spans.ts';
import { type StoryContext, speakerName } from './context.ts';

/** The name to show beside the span, null where it is not certainly somebody's. */
export function voiceAt(context: StoryContext, annotation: Annotation, span: FieldSpan): string | null {
  const at = quotationAround(annotation, span);
  if (at < 0 || !annotation.voiced[at]!.some(part => isWithin(part, span))) return null;
  return speakerName(context, annotation.report, annotation.quotations[at]!.speaker);
}

/** Names beside spans, each once, null left out. */
export function namesOf(voices: readonly (string | null)[]): readonly string[] {
  return [...new Set(voices.filter(voice => voice !== null))].sort((a, b) => (a < b ? -1 : 1));
}

/** The innermost quotation that holds all of the span; -1 if none does. */
function quotationAround({ quotations }: Annotation, span: FieldSpan): number {
  let best = -1;
  let width = Infinity;
  quotations.forEach(({ content }, at) => {
    for (const part of content) {
      if (!isWithin(part, span) || part.end - part.start >= width) continue;
      width = part.end - part.start;
      best = at;
    }
  });
  return best;
}

function isWithin(part: FieldSpan, span: FieldSpan): boolean {
  return (part.field ?? 'text') === (span.field ?? 'text') && containsSpan(part, span);
}
