/**
 * Claims: every conflict and update that a comparison states, and what annotators say of it. A wrong one is the worst
 * mistake this program can make, so each can be listed with its words.
 */
import type { Finding, Relation } from '../src/core/model/comparison.ts';
import type { Gold } from './gold-stories.ts';
import { meetsDifference } from './meetings.ts';
import type { Outcome } from './outcomes.ts';

/**
 * `gold`: a conflict or update there, this claim being its one match. `again`: one that another claim already met.
 * `compatible`: a difference there, but both can be so. `unsure`: only met a difference of low confidence.
 * `absent`: not there.
 */
export type Verdict = 'gold' | 'again' | 'compatible' | 'unsure' | 'absent';

export interface Claim {
  readonly story: string;
  readonly finding: Finding;
  readonly verdict: Verdict;
  /** Ids of the gold differences it meets. */
  readonly meets: readonly string[];
}

/** Whether a relation says that two values cannot both stand. */
export function isClash(relation: Relation): boolean {
  return relation === 'conflict' || relation === 'update';
}

/** Judges every conflict and update among `findings`. */
export function findClaims(
  story: string,
  gold: Gold,
  findings: readonly Finding[],
  outcomes: readonly Outcome[],
): readonly Claim[] {
  const matched = new Set(
    outcomes.filter(outcome => isClash(outcome.difference.relation)).map(outcome => outcome.strict),
  );
  return findings
    .filter(finding => isClash(finding.relation))
    .map(finding => {
      const met = gold.differences.filter(difference => meetsDifference(finding, difference));
      const sure = met.filter(difference => difference.confidence !== 'low');
      const verdict = matched.has(finding)
        ? 'gold'
        : sure.some(difference => isClash(difference.relation))
          ? 'again'
          : sure.length > 0
            ? 'compatible'
            : met.length > 0
              ? 'unsure'
              : 'absent';
      return { story, finding, verdict, meets: met.map(difference => difference.id) };
    });
}

/** A claim on several lines: what it says, what the annotators say of it, and each variant's words by report. */
export function describeClaim({ story, finding, verdict, meets }: Claim): string {
  const { kind, relation, between, label, variants, why } = finding;
  const head = `${story} ${kind} ${relation} (${between}), ${[verdict, ...meets].join(' ')}, rule ${why.rule}: ${label}`;
  const lines = variants.map(variant => {
    const words = variant.evidence.map(each => `${each.report} ${each.start} "${each.exact}"`);
    return `    ${variant.display}: ${words.join(' · ')}`;
  });
  return [head, ...lines].join('\n');
}
