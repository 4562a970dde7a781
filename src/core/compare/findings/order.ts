/** The order findings are shown in: what an editor must see first comes first. The same for any order of reports. */
import type { Finding, Relation, Severity } from '../../model/comparison.ts';
import { compareEvidence, compareStrings } from '../evidence/evidence.ts';

const RELATIONS: Readonly<Record<Relation, number>> = { conflict: 0, update: 1, compatible: 2, agree: 3, only: 4 };
const SEVERITIES: Readonly<Record<Severity, number>> = { material: 0, minor: 1, wording: 2 };

/** By relation, severity, then how many reports are concerned, what only one report has by how newsworthy it is, then first evidence. */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      RELATIONS[a.relation] - RELATIONS[b.relation] ||
      SEVERITIES[a.severity] - SEVERITIES[b.severity] ||
      reportCount(b) - reportCount(a) ||
      weightOf(b) - weightOf(a) ||
      compareFirst(a, b) ||
      compareStrings(a.id, b.id),
  );
}

/** Findings with ids of their own: ids are made of the kind and the earliest words, which two can share; the later in order gets `-2`. */
export function withOwnIds(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map(finding => {
    const nth = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, nth);
    return nth === 1 ? finding : { ...finding, id: `${finding.id}-${nth}` };
  });
}

function weightOf({ relation, why }: Finding): number {
  return relation === 'only' ? (why.features['weight'] ?? 0) : 0;
}

function reportCount(finding: Finding): number {
  return new Set(finding.variants.flatMap(variant => variant.evidence.map(e => e.report))).size;
}

function compareFirst(a: Finding, b: Finding): number {
  const left = a.variants[0]?.evidence[0];
  const right = b.variants[0]?.evidence[0];
  if (left === undefined || right === undefined) return left === right ? 0 : left === undefined ? 1 : -1;
  return compareEvidence(left, right);
}
