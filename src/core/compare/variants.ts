/** What findings on points are made of: a statement as evidence, whose account it is, a variant of words. Nothing is judged here. */
import type { Evidence, Value, Variant } from '../model/comparison.ts';
import { clipOf } from './clips.ts';
import type { StoryContext } from './context.ts';
import { speakerName } from './context.ts';
import { compareEvidence, evidenceOf } from './evidence.ts';
import type { PointUnit } from './points.ts';

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

/** Who is given as saying it; null for the report's own voice or an unknown one. */
export function voiceOf(context: StoryContext, { annotation, statement }: PointUnit): string | null {
  if (statement.speaker.status === 'outlet') return null;
  return speakerName(context, annotation.report, statement.speaker);
}

export function textVariant(text: string, evidence: readonly Evidence[]): Variant {
  return { value: { type: 'text', text } satisfies Value, display: evidence[0]!.exact.replace(/\s+/g, ' '), evidence };
}

/** A variant that several statements share, in order of report and text. */
export function unitsVariant(context: StoryContext, text: string, units: readonly PointUnit[]): Variant {
  return textVariant(text, units.map(unitEvidence(context)).sort(compareEvidence));
}
