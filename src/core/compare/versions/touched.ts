/**
 * Findings that a change of version touches. In: steps, and for each version what comparing it with other reports found. Out: the same steps, each change with the
 * findings that rest on its words before and after.
 */
import type { Finding } from '../../model/comparison.ts';
import type { Evidence } from '../../model/evidence.ts';
import { isSameField } from '../../model/report.ts';
import type { TouchedFinding, VersionStep } from '../../model/versions.ts';
import { overlapSpans } from '../../text/spans.ts';

/** Findings by version. What one text alone has is told by the change itself. */
export function withTouched(
  steps: readonly VersionStep[],
  findingsOf: ReadonlyMap<string, readonly Finding[]>,
): readonly VersionStep[] {
  return steps.map(step => ({
    ...step,
    changes: step.changes.map(change => ({
      ...change,
      findings:
        change.change === 'moved'
          ? change.findings
          : {
              before: touchedBy(change.before, findingsOf.get(step.from) ?? []),
              after: touchedBy(change.after, findingsOf.get(step.to) ?? []),
            },
    })),
  }));
}

function touchedBy(words: Evidence | null, findings: readonly Finding[]): readonly TouchedFinding[] {
  if (words === null) return [];
  const isOwn = (each: Evidence): boolean =>
    each.report === words.report && isSameField(each, words) && overlapSpans(each, words);
  return findings.flatMap(({ id, kind, relation, label, variants, borne = [] }) => {
    const evidence = [...variants.flatMap(variant => variant.evidence), ...borne];
    const own = evidence.filter(isOwn);
    if (own.length === 0 || relation === 'only') return [];
    // what is told as in the sentence is no difference from it
    const against = variants.filter(variant => !variant.evidence.some(isOwn)).flatMap(variant => variant.evidence);
    const others = (relation === 'agree' ? evidence : against).filter(({ report }) => report !== words.report);
    return others.length === 0 ? [] : [{ id, kind, relation, label, own, others }];
  });
}
