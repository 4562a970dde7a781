/**
 * What one text alone says. In: findings. Out: items, each a whole clause with its source: what has a source first, then as newsworthy as it
 * is. Words that can't be shown by themselves come last.
 */
import type { Evidence, Finding } from '../core/model/comparison.ts';
import { containsSpan } from '../core/text/spans.ts';
import type { Item } from './page.ts';
import { cellsOf } from './rows.ts';

export function singleItems(findings: readonly Finding[]): readonly Item[] {
  const shown = findings
    .filter(finding => finding.relation === 'only')
    .map(({ borne, variants }) => ({
      evidence: borne?.[0] ?? variants[0]!.evidence[0]!,
      isWhole: borne !== undefined,
    }));
  const rank = ({ evidence, isWhole }: (typeof shown)[number]): number =>
    2 * Number(isWhole) + Number(evidence.voice !== undefined);
  const seen: Evidence[] = [];
  return [...shown]
    .sort((a, b) => rank(b) - rank(a))
    .filter(({ evidence }) => isFirst(evidence, seen))
    .map(({ evidence }) => ({ label: '', rows: [{ label: '', cells: cellsOf([evidence]) }], aligned: [], notes: [] }));
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
