/**
 * What one text alone says. In: findings. Out: items, each a whole clause with its source: what somebody proposed first, then what has a source, then as
 * newsworthy as it is. Words that can't be shown by themselves come last, or stand under what a proposer calls them.
 */
import type { Evidence, Finding } from '../core/model/comparison.ts';
import { containsSpan } from '../core/text/spans.ts';
import { isProposed } from './agreements.ts';
import type { Item } from './page-parts.ts';
import { isNamed, labelled, marked } from './proposed.ts';
import { cellsOf } from './rows.ts';

export function singleItems(findings: readonly Finding[]): readonly Item[] {
  const shown = findings
    .filter(finding => finding.relation === 'only')
    .map(finding => ({
      finding,
      evidence: finding.borne?.[0] ?? finding.variants[0]!.evidence[0]!,
      isWhole: finding.borne !== undefined,
    }));
  const rank = ({ finding, evidence, isWhole }: (typeof shown)[number]): number =>
    4 * Number(isNamed(finding)) + 2 * Number(isWhole) + Number(evidence.voice !== undefined);
  const seen: Evidence[] = [];
  return [...shown]
    .sort((a, b) => rank(b) - rank(a))
    .filter(({ evidence }) => isFirst(evidence, seen))
    .map(({ finding, evidence, isWhole }) => ({
      ...(isProposed(finding) && !isWhole ? labelled(finding) : { label: '', ...marked(finding) }),
      rows: [{ label: '', cells: cellsOf([evidence]) }],
      aligned: [],
      notes: [],
    }));
}

/** Two statements of one clause are told once, and so is one that stands in what is told already. */
function isFirst(evidence: Evidence, seen: Evidence[]): boolean {
  const isTold = seen.some(
    other =>
      other.report === evidence.report &&
      (other.field ?? 'text') === (evidence.field ?? 'text') &&
      containsSpan(other, evidence),
  );
  if (!isTold) seen.push(evidence);
  return !isTold;
}
