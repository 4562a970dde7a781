/** What findings on points are made of: a statement as evidence, whose account it is, a variant of words. Nothing is judged here. */
import type { Evidence, Value, Variant } from '../../model/comparison.ts';
import type { PointUnit } from '../align/units.ts';
import type { StoryContext } from '../context.ts';
import { clipOf } from '../evidence/clips.ts';
import { compareEvidence, evidenceOf } from '../evidence/evidence.ts';
import { voiceAt } from '../evidence/voices.ts';

export function unitEvidence(context: StoryContext): (unit: PointUnit) => Evidence {
  return unit => {
    const { start, end } = unit.statement;
    return evidenceOf(
      unit.annotation.report,
      clipOf(unit.annotation, { start, end }),
      voiceOf(context, unit) ?? undefined,
    );
  };
}

/** Whose words or account a statement certainly is; null for the report's own voice or where that is not sure. */
export function voiceOf(context: StoryContext, { annotation, statement: { start, end } }: PointUnit): string | null {
  return voiceAt(context, annotation, { start, end });
}

export function textVariant(text: string, evidence: readonly Evidence[]): Variant {
  return { value: { type: 'text', text } satisfies Value, display: evidence[0]!.exact.replace(/\s+/g, ' '), evidence };
}

/** A variant that several statements share, in order of report and text. */
export function unitsVariant(context: StoryContext, text: string, units: readonly PointUnit[]): Variant {
  return textVariant(text, units.map(unitEvidence(context)).sort(compareEvidence));
}
