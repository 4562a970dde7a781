/** Sides: what is proposed of each side of a difference, as evidence in the reports. In: proposed spans. Out: words that stand there, and what does not. */
import type { Evidence } from '../../model/comparison.ts';
import type { ProposedSpan } from '../../model/proposals.ts';
import { clipOf } from '../clips.ts';
import type { StoryContext } from '../context.ts';
import { compareEvidence, evidenceOf } from '../evidence.ts';
import { voiceAt } from '../voices.ts';
import { isResolved, type Resolution, type ResolvedSpan, type UnresolvedSpan } from './resolve.ts';

export interface ReadSpans {
  readonly found: readonly ResolvedSpan[];
  readonly missing: readonly UnresolvedSpan[];
}

export function readSpans(spans: readonly ProposedSpan[], resolve: (span: ProposedSpan) => Resolution): ReadSpans {
  const resolutions = spans.map(resolve);
  return {
    found: resolutions.filter(isResolved),
    missing: resolutions.filter(each => !isResolved(each)) as readonly UnresolvedSpan[],
  };
}

/** Resolved words as evidence: widened over what turns them, with whose account they are; each place once, in order. */
export function evidenceOfSpans(context: StoryContext, found: readonly ResolvedSpan[]): readonly Evidence[] {
  const evidence = found.map(({ annotation, span }) => {
    const clip = clipOf(annotation, span);
    return evidenceOf(annotation.report, clip, voiceAt(context, annotation, clip) ?? undefined);
  });
  const unique = new Map(evidence.map(each => [`${each.report} ${each.field ?? ''} ${each.start} ${each.end}`, each]));
  return [...unique.values()].sort(compareEvidence);
}
