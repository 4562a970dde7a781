/**
 * Answers as wholes: what an answer tells of one of its items by all the others. In: an answer, and where proposed words stand. Out: how readily
 * its proposer calls things clashes, what it takes for agreed, and which of its differences stand where an earlier one does.
 */
import type { Annotation } from '../../model/layers.ts';
import { MOST_ITEMS, MOST_PLACES, type Proposals, type ProposedSpan } from '../../model/proposals.ts';
import { type FieldSpan, isSameField } from '../../model/report.ts';
import { overlapSpans } from '../../text/spans.ts';
import { isResolved, type Resolution, type ResolvedSpan } from './resolve.ts';

export interface AnswerTraits {
  /** How many differences it has. */
  readonly size: number;
  /** Share of its differences that it calls conflicts or updates, 0 to 1: who calls everything one tells little by it. */
  readonly clashShare: number;
  /** Whether some of its clashes are told to matter more than others. */
  readonly isGraded: boolean;
  /** Whether words stand where the words of one of its agreements stand. */
  readonly isAgreed: (annotation: Annotation, span: FieldSpan) => boolean;
  /** Indices of differences with words where an earlier one has words. */
  readonly repeats: ReadonlySet<number>;
}

export function traitsOf(answer: Proposals, resolve: (span: ProposedSpan) => Resolution): AnswerTraits {
  const { differences, agreements } = answer;
  const clashes = differences.filter(({ relation }) => relation !== 'compatible');
  const places = (spans: readonly ProposedSpan[]): readonly ResolvedSpan[] =>
    spans.length > MOST_PLACES ? [] : spans.map(resolve).filter(isResolved);
  const agreed = placesBook();
  for (const { spans } of agreements.slice(0, MOST_ITEMS)) agreed.add(places(spans));
  return {
    size: differences.length,
    clashShare: (clashes.length + USUAL_CLASHES) / (differences.length + USUAL_DIFFERENCES),
    isGraded: new Set(clashes.map(({ severity }) => severity)).size > 1,
    isAgreed: (annotation, span) => agreed.has({ annotation, span }),
    repeats: repeatsIn(
      differences.slice(0, MOST_ITEMS).map(({ sides }) => places(sides.flatMap(({ spans }) => spans))),
    ),
  };
}

/** Of an answer with few differences the share says little: as if it had five more, of which two clash, as in recorded answers. */
const USUAL_DIFFERENCES = 5;
const USUAL_CLASHES = 2;

function repeatsIn(differences: readonly (readonly ResolvedSpan[])[]): ReadonlySet<number> {
  const earlier = placesBook();
  const repeats = new Set<number>();
  differences.forEach((places, at) => {
    if (places.some(earlier.has)) repeats.add(at);
    earlier.add(places);
  });
  return repeats;
}

/** Places by report. */
function placesBook(): {
  readonly add: (places: readonly ResolvedSpan[]) => void;
  readonly has: (place: ResolvedSpan) => boolean;
} {
  const byReport = new Map<Annotation, FieldSpan[]>();
  return {
    add: places => {
      for (const { annotation, span } of places) {
        const known = byReport.get(annotation);
        if (known === undefined) byReport.set(annotation, [span]);
        else known.push(span);
      }
    },
    has: ({ annotation, span }) =>
      (byReport.get(annotation) ?? []).some(other => isSameField(other, span) && overlapSpans(other, span)),
  };
}
